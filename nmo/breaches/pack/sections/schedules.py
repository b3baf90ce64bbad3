"""Who can say what, what is held and not used, what is sensitive, and the digest of everything."""

from collections.abc import Iterator

from nmo import law
from nmo.breaches.labels import REPORTER_LABELS
from nmo.breaches.pack.blocks import Bullets, Notice, Para, Section, Sub, Table
from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.exhibits import FAMILY_PAPER
from nmo.breaches.pack.sections.summary import SHOWN_TO_ALL
from nmo.breaches.steps.table import CHOICES, STEPS
from nmo.breaches.words import Reporter, StepKind
from nmo.law import speak_when
from nmo.orders.labels import DOCUMENT_LABELS
from nmo.reference.words import PackWord

_DONE_BY_OFFICERS = (StepKind.ATTENDED, StepKind.ARREST_DECISION, StepKind.INTERVIEWED)


def witnesses(dossier: Dossier) -> Section:
    """Who can say what. No address and no number of anybody stands here."""
    return Section(
        key="witnesses",
        title="Witness schedule",
        form=dossier.words[PackWord.WITNESS_SCHEDULE],
        blocks=(
            Table(
                head=("Witness", "Who", "Can say"),
                rows=tuple(dict.fromkeys(_witnesses(dossier))),
                widths=(4, 4, 8),
            ),
            Para(
                "Addresses and numbers of witnesses are not in this pack. Ask the officer in the "
                "case."
            ),
        ),
    )


def _witnesses(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    case = dossier.case
    for name in dossier.protected:
        yield name, "Protected person", "What happened"
    if case.reporter_name and case.reporter is not Reporter.PROTECTED_PERSON:
        named = not dossier.is_disclosure or case.reporter in SHOWN_TO_ALL
        name = dossier.typed(case.reporter_name) if named else "[withheld]"
        yield name, REPORTER_LABELS[case.reporter], "What was reported"
    for entry in sorted(dossier.file.awareness, key=lambda each: each.number):
        if entry.by:
            what = f"What the suspect was told: {entry.method.lower()}, {entry.when}"
            yield dossier.typed(entry.by), "Told the suspect, or served the order", what
    for step in case.counting:
        if step.kind in _DONE_BY_OFFICERS and step.by:
            yield step.by, "Police", f"{STEPS[step.kind].title}, {speak_when(step.at)}"
    yield dossier.making.by, "Police", "Produces the order and the evidence of knowledge"


def unused(dossier: Dossier) -> Section:
    """What is held and not relied on; what speaks against the allegation stands first."""
    rows = tuple(enumerate(_unused(dossier), start=1))
    return Section(
        key="unused",
        title="Unused material that is not sensitive",
        form=dossier.words[PackWord.UNUSED_SCHEDULE],
        blocks=(
            Notice(
                "What speaks against the allegation or for the suspect must be disclosed. It "
                "stands first."
            ),
            Table(
                head=("Item", "What it is", "Where it is"),
                rows=tuple((str(number), what, where) for number, (what, where) in rows),
                widths=(2, 10, 5),
            ),
        ),
    )


def _unused(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for step in dossier.case.counting:
        if step.kind is StepKind.EVIDENCE and step.values.get("state") == "against":
            kind = CHOICES["EvidenceKind"].get(str(step.values.get("kind")), "Evidence")
            words = "" if dossier.is_disclosure else step.words
            yield (
                " ".join(filter(None, (f"{kind}: speaks against the allegation.", words))),
                "Police",
            )
    if dossier.account.other_party_alleges:
        yield "What the other party alleges", "In this pack"
    for each in dossier.not_exhibits:
        if each.because != FAMILY_PAPER:
            yield f"{DOCUMENT_LABELS[each.paper.kind]}. {each.because}", "The register"
    yield "The record of every step that was taken, with its times", "The register"
    yield "Earlier versions of what was recorded, and corrections", "The register"
    yield "The sealed log of everything done and looked at in this case", "The register"
    if dossier.file.packs:
        yield f"Packs made before this one: {dossier.file.packs}", "The register"


def sensitive(dossier: Dossier) -> Section:
    """What is confidential: at the very end, on pages of its own, never in what is disclosed."""
    items = tuple(_sensitive(dossier))
    return Section(
        key="sensitive",
        title="Sensitive schedule",
        form=dossier.words[PackWord.SENSITIVE_SCHEDULE],
        apart=True,
        blocks=(
            Notice("Not for the defence. Take these pages out before anything is handed on."),
            Table(
                head=("Item", "What it is", "Why it is sensitive"),
                rows=tuple((str(n), what, why) for n, (what, why) in enumerate(items, start=1)),
                widths=(2, 9, 6),
                none="Nothing is recorded as sensitive.",
            ),
            *_family_papers(dossier),
            Para(
                "Where the protected person lives and how to reach them safely are held by the "
                "register for named roles alone, and stand nowhere in this pack."
            ),
        ),
    )


def _sensitive(dossier: Dossier) -> Iterator[tuple[str, str]]:
    account = dossier.account
    if account.where and account.where_confidential:
        yield f"Where it happened: {account.where}", "The place is confidential"
    for term in dossier.case.position.conditions:
        if term.place_confidential and term.place:
            what = f"The place of paragraph {term.paragraph}: {term.place}"
            yield what, "The order keeps the place back"
    case = dossier.case
    if case.reporter_name and case.reporter not in SHOWN_TO_ALL:
        yield f"Who reported it: {case.reporter_name}", "May be at risk for having told the police"
    for step in case.counting:
        if step.kind in {StepKind.GRADED, StepKind.CONSIDERED, StepKind.FURTHER_SUSPECT}:
            title = STEPS[step.kind].title
            yield f"{title}, {speak_when(step.at)}: {step.words}", "Police assessment of risk"


def _family_papers(dossier: Dossier) -> Iterator[Sub | Bullets]:
    papers = [each for each in dossier.not_exhibits if each.because == FAMILY_PAPER]
    if papers:
        yield Sub("Papers of the family proceedings that stay out")
        yield Bullets(
            tuple(
                f"{each.paper.name or DOCUMENT_LABELS[each.paper.kind]}, SHA-256 "
                f"{each.paper.sha256}. {each.because}"
                for each in papers
            )
        )


def digests(dossier: Dossier, manifest_sha256: str) -> Section:
    """The SHA-256 of every document of the pack."""
    rows = tuple(
        (each.ref, f"{len(each.paper.content):,} bytes", each.paper.sha256)
        for each in dossier.exhibits
    )
    return Section(
        key="digests",
        flows=True,
        title="Digests of every document",
        blocks=(
            Para(
                "A digest changes if one byte changes. Each is the SHA-256 of a document as it "
                "came. The command “nmo breach verify” compares them with the bytes in this file, "
                "and the whole file with its seal."
            ),
            Table(
                head=("Exhibit", "Size", "SHA-256"),
                rows=(*rows, ("pack.json", "How this pack was made", manifest_sha256)),
                widths=(2, 3, 10),
            ),
            Para(f"Made from version {dossier.file.version} of the breach and version "
                 f"{dossier.file.order.version} of the order, by release "
                 f"{dossier.making.register} of the register, at "
                 f"{law.speak_moment(dossier.making.at)}."),
        ),
    )  # fmt: skip
