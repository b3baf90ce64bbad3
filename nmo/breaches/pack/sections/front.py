"""The front of the pack: what it is about, the exhibits, and what is missing."""

from nmo.breaches.labels import PACK_LABELS, STATUS_LABELS
from nmo.breaches.pack.blocks import Bullets, Facts, Notice, Para, Section, Table
from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.exhibits import Exhibit, not_shown
from nmo.breaches.pack.missing import what_is_missing
from nmo.breaches.pack.saying import alleged_said, begun
from nmo.law import speak_moment
from nmo.reference.words import PackWord


def cover(dossier: Dossier, manifest_sha256: str) -> Facts:
    """The facts on the first page."""
    file, making = dossier.file, dossier.making
    born = ", ".join(f"{day:%d/%m/%Y}" for day in file.respondent.born)
    respondent = dossier.typed(file.respondent.name)
    return Facts(
        rows=(
            ("Suspect", f"{respondent}, born {born}" if born else f"{respondent}, born: not known"),
            ("Protected", ", ".join(dossier.protected) or "Nobody is named"),
            ("Order", f"{file.order.order_name} {file.order.order_ref}"),
            ("Court", ", ".join(filter(None, (file.order.court_name, *file.order.case_numbers)))),
            ("Alleged", begun(alleged_said(dossier.account.when))),
            ("Breach", f"{dossier.case.ref}: {STATUS_LABELS[dossier.case.status].lower()}"),
            ("Incident", file.incident_number),
            ("Force", dossier.case.owning_force),
            ("Officer in the case", file.officer or "Nobody yet"),
            ("For", dossier.words[PackWord.CHARGING_AUTHORITY] if not dossier.is_disclosure
             else PACK_LABELS[dossier.withholding.kind]),
            ("Made", f"{speak_moment(making.at)} by {making.by}, {making.force}"),
            ("Digest", manifest_sha256),
        )
    )  # fmt: skip


def exhibit_list(dossier: Dossier) -> Section:
    """Every exhibit with its reference, what it is and whether its pages are here."""
    rows = tuple(
        (
            exhibit.ref,
            dossier.typed(exhibit.title),
            _here(exhibit, dossier),
        )
        for exhibit in dossier.exhibits
    )
    left_out = tuple(
        f"{each.ref} is left out of this form. {each.left_out}"
        for each in dossier.exhibits
        if each.left_out
    )
    cut = tuple(
        f"{each.ref}: {said}"
        for each in dossier.exhibits
        if (said := not_shown(each, dossier.withholding))
    )
    kept = "The register has kept each of them byte for byte since it came."
    attached = (
        f"{kept} The originals are attached to this file under these references."
        if not dossier.is_disclosure
        else f"{kept} This form holds pictures of their pages, not the files themselves."
    )
    return Section(
        key="exhibits",
        flows=True,
        title="Exhibits",
        form=dossier.words[PackWord.EXHIBIT_LIST],
        blocks=(
            Table(
                head=("Exhibit", "What it is", "Here"),
                rows=rows,
                widths=(2, 9, 3),
                none="No paper of the order is held. See what is missing.",
            ),
            *((Bullets((*left_out, *cut)),) if left_out or cut else ()),
            Para(attached if rows else "No original is attached."),
        ),
    )


def missing(dossier: Dossier) -> Section:
    """What a prosecutor would look for and the register does not hold."""
    items = what_is_missing(dossier)
    said = (
        Bullets(items)
        if items
        else Para("Nothing that the register knows of. What it cannot know of is not listed.")
    )
    return Section(
        key="missing",
        flows=True,
        title="What is missing",
        blocks=(
            Para(
                "Looked for when this pack was made, and not held then. Something that stands "
                "here may exist elsewhere."
            ),
            said,
        ),
    )


def withheld_note(dossier: Dossier) -> tuple[Notice, ...]:
    """Said at the front of the form for disclosure."""
    if not dossier.is_disclosure:
        return ()
    return (
        Notice(
            "This form leaves out every detail that is confidential: where the protected person "
            "lives and is reached, places that the order keeps back, and what is on the "
            "sensitive schedule. [withheld] stands where words were taken out."
        ),
    )


def _here(exhibit: Exhibit, dossier: Dossier) -> str:
    """How much of the exhibit stands in this form."""
    shown, of = len(exhibit.drawn.pages), exhibit.drawn.of
    if exhibit.left_out:
        return "Left out"
    if shown == 0:
        return "Not shown" if dossier.is_disclosure else "Attached only"
    if shown < of:
        return f"{shown} of {of} pages"
    return "1 page" if of == 1 else f"{of} pages"
