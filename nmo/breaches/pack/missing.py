"""What a prosecutor would look for and the register does not hold."""

from collections.abc import Iterator

from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.exhibits import FAMILY_PAPER
from nmo.breaches.pack.saying import at_said
from nmo.breaches.steps.table import CHOICES
from nmo.breaches.words import PointState, StepKind
from nmo.orders.labels import EVENT_LABELS
from nmo.orders.words import DocumentKind

_OPEN = frozenset({PointState.MISSING, PointState.PARTLY, PointState.RAISED, PointState.AGAINST})
_HELD = frozenset({"held", "against", "not_relevant"})


def what_is_missing(dossier: Dossier) -> tuple[str, ...]:
    """Each thing in a sentence, the papers of the court first; the same thing never twice."""
    found = (
        *_papers(dossier),
        *_awareness(dossier),
        *_points(dossier),
        *_evidence(dossier),
        *_rest(dossier),
    )
    return tuple(dict.fromkeys(found))


def _papers(dossier: Dossier) -> Iterator[str]:
    file = dossier.file
    exhibited = {each.paper.sha256 for each in dossier.exhibits}
    if not any(each.paper.kind is DocumentKind.ORDER for each in dossier.exhibits):
        yield "The court’s sealed order: no copy of it is held."
    positions = file.case.frozen[-1].positions
    applied = positions[-1].course.applied if positions[-1].course else ()
    for event in applied[1:]:
        if event.document is None or event.document not in exhibited:
            done = EVENT_LABELS[event.kind].lower()
            yield f"The court’s paper of what it did {at_said(event.at)} ({done})."
    if file.papers_withheld:
        yield (
            f"Papers of the order that whoever made this pack may not open: {file.papers_withheld}."
        )
    if not file.order.confirmed:
        yield "Nobody has compared the record with the sealed copy yet."
    for each in dossier.not_exhibits:
        if each.because == FAMILY_PAPER:
            yield (
                "The family court’s permission to use papers of its proceedings, which therefore "
                "stay out of this pack."
            )


def _awareness(dossier: Dossier) -> Iterator[str]:
    for entry in dossier.file.awareness:
        if entry.evidenced and entry.paper is None and not entry.video_ref:
            yield (
                f"A document or video that shows what is recorded as entry {entry.number} of "
                f"knowledge of the order ({entry.method.lower()}, {entry.when})."
            )


def _points(dossier: Dossier) -> Iterator[str]:
    for point in dossier.points:
        if point.state in _OPEN:
            yield from (dossier.typed(each) for each in point.missing)


def _evidence(dossier: Dossier) -> Iterator[str]:
    states = {
        str(step.values.get("kind")): str(step.values.get("state"))
        for step in dossier.case.counting
        if step.kind is StepKind.EVIDENCE
    }
    for kind, title in CHOICES["EvidenceKind"].items():
        state = states.get(kind)
        if kind == "court_permission" or state in _HELD:
            continue
        if state == "asked_for":
            yield f"{title}: asked for, not held yet."
        elif state == "not_available":
            yield f"{title}: there is none."
        elif kind not in {"order", "proof_of_awareness", "previous_breaches"}:
            yield f"{title}: nothing is recorded of it."


def _rest(dossier: Dossier) -> Iterator[str]:
    yield "The statement that produces the exhibits is a draft until the officer signs it."
    if not dossier.account.conditions_known:
        yield "Which paragraph of the order was broken is not known yet."
    if not dossier.case.last(StepKind.CRIME_RECORDED):
        yield "A crime reference: the crime is not recorded yet."
