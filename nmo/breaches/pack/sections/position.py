"""What was true then, and how that was computed: the frozen positions, and what arrived later."""

from collections.abc import Iterator
from datetime import datetime

from nmo import law
from nmo.breaches.case import Frozen
from nmo.breaches.pack.blocks import Block, Bullets, Facts, Para, Section, Sub, Table
from nmo.breaches.pack.dossier import Dossier
from nmo.law import speak_moment, speak_when
from nmo.orders.labels import EVENT_LABELS

STANDING_WORDS = {
    law.Standing.IN_FORCE: "In force",
    law.Standing.NOT_YET: "Not yet in force",
    law.Standing.ENDED: "Ended",
    law.Standing.UNCLEAR: "Cannot be told",
}
_KNOWLEDGE = {
    law.AwarenessPosition.EVIDENCE_HELD: "Evidence is held",
    law.AwarenessPosition.REPORTED_NOT_EVIDENCED: "Reported, not evidenced",
    law.AwarenessPosition.NONE_HELD: "Nothing is held",
}


def position(dossier: Dossier) -> Section:
    """Every computation that was frozen, the first as it was made when the breach was reported."""
    frozen = dossier.case.frozen
    return Section(
        key="position",
        title="What was true then, and how that was computed",
        blocks=(
            Para(
                "The register works out what an order means at a moment from two things: what the "
                "court did and what the suspect was told, with their times; and when each of these "
                "was recorded. Nothing recorded is overwritten. What was worked out is frozen with "
                "the moment by which something had to be recorded to count. What arrives later is "
                "worked out again and stands beside it."
            ),
            *(block for each in frozen for block in _computed(dossier, each)),
            Sub("What was known when"),
            _known_when(dossier),
            Sub("What shows that the suspect knew of the order"),
            _knowledge(dossier),
        ),
    )


def _computed(dossier: Dossier, frozen: Frozen) -> Iterator[Block]:
    first = frozen.number == dossier.case.frozen[0].number
    yield Sub(
        "Computed when the breach was reported"
        if first
        else f"Computed again: {_why(dossier, frozen)}"
    )
    yield Para(
        f"Computed at {speak_moment(frozen.computed_at)}, on what had been recorded by "
        f"{speak_moment(frozen.known)}."
    )
    if not first:
        yield Sub("What differs from the computation before")
        differences = dossier.differences.get(frozen.number, ())
        yield (
            Bullets(tuple(dossier.typed(each.text) for each in differences))
            if differences
            else (Para("Nothing differs at the alleged time."))
        )
    for each in frozen.positions:
        yield from _at(dossier, each)


def _why(dossier: Dossier, frozen: Frozen) -> str:
    return dossier.typed(frozen.because) or "something was recorded late"


def _at(dossier: Dossier, at: law.Position) -> Iterator[Block]:
    reasons = "; ".join(dossier.typed(reason.text) for reason in at.reasons)
    warnings = "; ".join(dossier.typed(warning.text) for warning in at.warnings)
    yield Facts(
        (
            ("The order at", speak_moment(at.at)),
            ("Standing", f"{STANDING_WORDS[at.standing]}. {reasons}."),
            ("A breach then", at.breach_text or "None: the order did not bind then"),
            ("Knowledge", _knew(at.awareness)),
            ("Law used", at.rule.source.text),
            ("Warnings", warnings),
        )
    )
    if at.conditions:
        yield Table(
            head=("Paragraph", "What it forbade or asked then"),
            rows=tuple((term.paragraph, _words(dossier, term)) for term in at.conditions),
            widths=(2, 12),
        )


def _words(dossier: Dossier, term: law.Condition) -> str:
    text = dossier.typed(law.shown_words(term, term.text))
    allowed = "; ".join(dossier.typed(law.shown_words(term, each)) for each in term.exceptions)
    return f"{text} Except: {allowed}" if allowed else text


def _knew(awareness: law.AwarenessAt) -> str:
    needed = (
        "The offence asks that the suspect knew that the order existed"
        if awareness.needed
        else "The offence does not ask that the suspect knew of the order"
    )
    return f"{needed}. {_KNOWLEDGE[awareness.position]}."


def _known_when(dossier: Dossier) -> Table:
    """Each thing that the court did, with when the register came to know of it."""
    reported = dossier.case.frozen[0].known
    rows = tuple(
        (
            EVENT_LABELS[event.kind],
            speak_when(event.at),
            speak_moment(event.known_from),
            _counts(event, reported),
        )
        for event in sorted(dossier.file.history.events, key=lambda each: each.at.at)
    )
    return Table(
        head=("What the court did", "When", "Recorded here", "When the breach was reported"),
        rows=rows,
        widths=(4, 4, 4, 4),
        none="Nothing is recorded of what the court did.",
    )


def _counts(event: law.Event, reported: datetime) -> str:
    if event.known_from > reported:
        return "Not known yet"
    if event.known_until is None:
        return "Known"
    until = speak_moment(event.known_until)
    return f"Known, until it was corrected at {until}"


def _knowledge(dossier: Dossier) -> Table:
    rows = tuple(
        (
            str(entry.number),
            entry.when,
            _told(dossier, entry.number),
            entry.knew,
            "Evidence" if entry.evidenced else "Reported only",
            dossier.exhibit_of(entry.paper) or "None",
        )
        for entry in sorted(dossier.file.awareness, key=lambda each: each.number)
    )
    return Table(
        head=("Entry", "When", "How and by whom", "What was known", "Grade", "Exhibit"),
        rows=rows,
        widths=(2, 4, 6, 4, 3, 2),
        none="Nothing shows that the suspect knew of the order. Lines of enquiry stand under what "
        "is missing.",
    )


def _told(dossier: Dossier, number: int) -> str:
    entry = next(each for each in dossier.file.awareness if each.number == number)
    parts = [entry.method]
    if entry.by:
        parts.append(f"by {dossier.typed(entry.by)}")
    if entry.where and not dossier.is_disclosure:
        parts.append(f"at {entry.where}")
    if entry.identity_checked:
        parts.append(f"identity checked by {dossier.typed(entry.identity_checked)}")
    if entry.interpreter:
        parts.append(f"interpreter: {dossier.typed(entry.interpreter)}")
    if entry.said and not dossier.is_disclosure:
        parts.append(f"said: {entry.said}")
    if entry.video_ref:
        parts.append(f"video {entry.video_ref}")
    return ", ".join(parts)
