"""Two records side by side, and what was decided about a record and others."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.matching.answer import Field
from nmo.matching.wording import Strength, strength_of
from nmo.people.errors import DecisionRefused, SuggestionNotFound
from nmo.people.hiding import without_names
from nmo.people.models import SamePersonDecision, SamePersonSuggestion
from nmo.people.queries.briefs import briefs
from nmo.people.queries.known_as import names_of
from nmo.people.queries.page import person_page
from nmo.people.queries.rows import if_restricted, person_named
from nmo.people.same_person.comparing import how_alike
from nmo.people.same_person.likeness import Alike
from nmo.people.same_person.standing import newest_decision, stands_between
from nmo.people.same_person.words import DECIDED, Decision, SuggestionState
from nmo.people.shown import PersonBrief, PersonPage

# Which of the two it is missing on stands above; a confidential number is held and not compared.
MISSING = frozenset({"not_asked", "not_held"})
NOTHING_TO_COMPARE = {
    Field.BORN.value: "No date of birth to compare.",
    Field.ADDRESS.value: "No address to compare.",
    Field.PHONE.value: "No phone number to compare.",
}


@dataclass(frozen=True, kw_only=True)
class DecisionShown:
    """What was decided about a record and another one."""

    other: PersonBrief
    decision: Decision
    in_words: str
    because: str
    by: str
    at: datetime
    stands: bool  # nothing was decided about the two since


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """One thing compared: whether it agrees, in words, and how much that says."""

    text: str
    strength: Strength
    level: str  # agrees, nearly, differs, silent or warning, as it is marked


@dataclass(frozen=True, kw_only=True)
class PairPage:
    """Two records side by side as this reader may see them."""

    one: PersonPage
    other: PersonPage
    stands: Decision | None
    decisions: tuple[DecisionShown, ...]
    agreement: tuple[Agreement, ...]
    suggestion_ref: str  # of the one that waits for a decision; empty where none does


def pair_page(
    one_ref: str, other_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> PairPage:
    """Two records side by side, with how far they agree; opening both is recorded.

    Confidential values are masked for everybody, and neither compared nor worded. Raises
    PersonNotFound, DecisionRefused for one record twice, NotPermitted.
    """
    if one_ref == other_ref:
        raise DecisionRefused("That is this same record. Enter the reference of another one.")
    one = person_page(one_ref, by=by, purpose=purpose, now=now)
    other = person_page(other_ref, by=by, purpose=purpose, now=now)
    first, second = sorted((one.brief.person_id, other.brief.person_id))
    pair = Q(one_id=first, other_id=second)
    waiting = SamePersonSuggestion.objects.filter(pair, state=SuggestionState.OPEN).first()
    return PairPage(
        one=one,
        other=other,
        stands=stands_between(newest_decision(first, second)),
        decisions=_shown(SamePersonDecision.objects.filter(pair), one.brief.person_id, by=by),
        agreement=tuple(_agreement(_left_beside_right(one, other, now=now))),
        suggestion_ref=waiting.ref if waiting else "",
    )


def pair_suggested(suggestion_ref: str) -> tuple[str, str]:
    """The references of the two records of a suggestion. Raises SuggestionNotFound."""
    rows = SamePersonSuggestion.objects.select_related("one", "other")
    row = rows.filter(ref=suggestion_ref).first()
    if row is None:
        raise SuggestionNotFound
    return row.one.ref, row.other.ref


def same_person_records(
    person_ref: str, *, by: Actor, purpose: Purpose | None, now: datetime
) -> tuple[tuple[str, ...], tuple[DecisionShown, ...]]:
    """The other records of the same person, and every decision; reading them is recorded.

    Raises PersonNotFound, NotPermitted.
    """
    person = person_named(person_ref)
    with reading(
        Permission.PERSON_READ,
        by=by,
        now=now,
        what="person.opened",
        purpose=purpose,
        restricted=if_restricted(person),
    ) as note:
        note.about("person", person.ref)
        brief = briefs([person.pk], by=by)[person.pk]
        return (
            tuple(record.ref for record in brief.also_recorded_as),
            decisions_about(person.pk, by=by),
        )


def decisions_about(person_id: int, *, by: Actor) -> tuple[DecisionShown, ...]:
    """Everything decided about this record and another, newest first.

    The caller, who shows the person, writes the audit entry.
    """
    about = SamePersonDecision.objects.filter(Q(one_id=person_id) | Q(other_id=person_id))
    return _shown(about, person_id, by=by)


def _shown(
    rows: Iterable[SamePersonDecision], person_id: int, *, by: Actor
) -> tuple[DecisionShown, ...]:
    found = sorted(rows, key=lambda row: -row.pk)
    others = briefs({_other(row, person_id) for row in found}, by=by)
    hidden = names_of([number for number, other in others.items() if other.hidden])
    newest = _newest(found)
    return tuple(
        DecisionShown(
            other=others[_other(row, person_id)],
            decision=Decision(row.decision),
            in_words=DECIDED[Decision(row.decision)].capitalize(),
            because=without_names(row.because, hidden),
            by=row.decided_by.full_name,
            at=row.decided_at,
            stands=row.pk in newest,
        )
        for row in found
    )


def _other(row: SamePersonDecision, person_id: int) -> int:
    return row.other_id if row.one_id == person_id else row.one_id


def _newest(rows: Collection[SamePersonDecision]) -> set[int]:
    """Of each pair the newest decision; rows come newest first."""
    newest: dict[tuple[int, int], int] = {}
    for row in rows:
        newest.setdefault((row.one_id, row.other_id), row.pk)
    return set(newest.values())


def _left_beside_right(one: PersonPage, other: PersonPage, *, now: datetime) -> Alike:
    """How far they agree, worded so that of two values the first is of the record on the left."""
    return how_alike(other.brief.person_id, one.brief.person_id, now=now)


def _agreement(alike: Alike) -> Iterable[Agreement]:
    for (field, level, weight), text in zip(alike.compared, alike.texts, strict=True):
        yield Agreement(
            text=NOTHING_TO_COMPARE[field] if level in MISSING else text,
            strength=strength_of(weight),
            level=_marked(field, level, weight),
        )


def _marked(field: str, level: str, weight: float) -> str:
    if field == Field.WARNING:
        return "warning"
    if weight == 0:
        return "silent"
    if weight < 0:
        return "differs"
    return "agrees" if "equal" in level else "nearly"
