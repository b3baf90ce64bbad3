"""The statement that produces the order and what shows that the suspect knew of it: a draft."""

from collections.abc import Iterator

from nmo.breaches.pack.blocks import Lines, Notice, Para, Section
from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.exhibits import Exhibit
from nmo.law import speak_moment
from nmo.reference.words import PackWord

TRUTH = (
    "This statement (consisting of ____ page(s) each signed by me) is true to the best of my "
    "knowledge and belief and I make it knowing that, if it is tendered in evidence, I shall be "
    "liable to prosecution if I have wilfully stated in it anything which I know to be false, or "
    "do not believe to be true."
)


def statement(dossier: Dossier) -> Section:
    """Criminal Justice Act 1967, s.9; Criminal Procedure Rules, rule 16.2."""
    making = dossier.making
    return Section(
        key="statement",
        title="Statement producing the order and the evidence of knowledge",
        form=dossier.words[PackWord.PRODUCING_STATEMENT],
        blocks=(
            Notice(
                "A draft, written by the register from what it holds. It is evidence only once "
                "the officer has checked it, changed what is not so, and signed it."
            ),
            Para(f"Statement of: {making.by}"),
            Para("Age if under 18: over 18. Occupation: as the officer states."),
            Para(TRUTH),
            Para(
                f"I am {making.by} of {making.force}. I have access to the register of "
                "non-molestation orders that police forces keep (“the register”), which holds the "
                "papers that courts and others sent, and what officers recorded of them."
            ),
            Para(
                f"At {speak_moment(making.at)} I made this pack from the register. It concerns "
                f"the {dossier.file.order.order_name.lower()} {dossier.file.order.order_ref} and "
                f"the alleged breach {dossier.case.ref}."
            ),
            *(Para(each) for each in _produced(dossier)),
            *(Para(each) for each in _told(dossier)),
            Para(
                "The register keeps a document byte for byte from the moment it comes, under its "
                "SHA-256, and refuses to give out one whose bytes no longer match. I did not "
                "change any of them. What the register works out of an order is set out in this "
                "pack with what it stands on."
            ),
            Lines(labels=("Signature", "Date", "Signature witnessed by")),
        ),
    )


def _produced(dossier: Dossier) -> Iterator[str]:
    if not dossier.exhibits:
        yield "The register holds no paper of the order that I could produce."
    for exhibit in dossier.exhibits:
        yield f"{_what(dossier, exhibit)} I produce it as exhibit {exhibit.ref}."


def _what(dossier: Dossier, exhibit: Exhibit) -> str:
    paper = exhibit.paper
    source = f" from {dossier.typed(paper.source)}" if paper.source else ""
    return (
        f"The register holds a document that is described there as: "
        f"{dossier.typed(exhibit.title)}. It came{source} and was attached to the order at "
        f"{speak_moment(paper.attached_at)}. Its SHA-256 is {paper.sha256}."
    )


def _told(dossier: Dossier) -> Iterator[str]:
    for entry in sorted(dossier.file.awareness, key=lambda each: each.number):
        by = f" by {dossier.typed(entry.by)}" if entry.by else ""
        ref = dossier.exhibit_of(entry.paper)
        exhibit = f" Exhibit {ref} is recorded as the evidence of it." if ref else ""
        graded = "" if entry.evidenced else " It is recorded as reported, not as evidence."
        yield (
            f"Entry {entry.number} of knowledge of the order: {entry.method.lower()}{by}, "
            f"{entry.when}; what the respondent then knew: {entry.knew.lower()}. It was recorded "
            f"by {entry.recorded_by} at {speak_moment(entry.recorded_at)}.{exhibit}{graded}"
        )
