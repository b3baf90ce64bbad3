"""Deciding that two records are one human being, or two: by a person, with reasons, undoable."""

from datetime import datetime

from django.db import connection

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.matching.learning import labels
from nmo.matching.learning.words import Origin
from nmo.matching.queries import held_among
from nmo.people.actions.details import changed_person
from nmo.people.actions.matching import make_findable
from nmo.people.actions.same_person.refusing import (
    refs_of,
    refuse_contradiction,
    refuse_what_was_decided,
)
from nmo.people.actions.same_person.suggesting import settle
from nmo.people.errors import DecisionRefused, PersonNotFound
from nmo.people.models import Person, SamePersonDecision, SamePersonSuggestion
from nmo.people.queries.rows import if_restricted
from nmo.people.same_person.comparing import how_alike
from nmo.people.same_person.groups import one_and_the_same
from nmo.people.same_person.standing import newest_decision, stands_between
from nmo.people.same_person.words import Decision, SuggestionState

# Decisions come one after another: two at once could make a group that neither of them saw.
DECIDING_LOCK = 4_206_051


def decide_same_person(
    one_ref: str,
    other_ref: str,
    decision: Decision,
    *,
    because: str,
    instead_of: Decision | None = None,
    by: Actor,
    now: datetime,
) -> None:
    """Say that two records are one human being, or two, or that this no longer stands.

    Nothing is moved: both records keep what they hold, and what follows from a join ends with it.
    `instead_of` is what stood between them when this was decided, so that of two people who
    decide at once the second is told. A restricted record needs the permission for those too.
    Raises DecisionRefused, PersonNotFound, NotPermitted. Requirement 3.
    """
    if not because.strip():
        raise DecisionRefused("Say why.")
    with act(
        Permission.PERSON_LINK,
        by=by,
        now=now,
        what=f"same_person.{decision}",
        kind=Kind.COMBINATION,
    ) as note:
        _one_at_a_time()
        one, other = _both(one_ref, other_ref, by=by, now=now)
        before = _group(one, other)
        newest = newest_decision(one.pk, other.pk)
        refuse_what_was_decided(newest, decision, instead_of)
        refuse_contradiction((one.pk, other.pk), decision, before)
        suggestion = _open_suggestion(one, other)
        row = _keep(one, other, decision, because, suggestion=suggestion, by=by, now=now)
        _learn_no_more_from(newest)
        if suggestion is not None and decision is not Decision.UNDONE:
            settle(suggestion, SuggestionState(decision), because=because, by=by, now=now)
        make_findable(held_among(before))  # who is found by nothing stays so
        note.about("person", one.ref)
        for ref in refs_of(before - {one.pk}):
            note.also("person", ref, {"one": one.ref, "other": other.ref})
        note.detail.update(
            other=other.ref, because=because, was=stands_between(newest), decision=row.pk
        )


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [DECIDING_LOCK])


def _both(one_ref: str, other_ref: str, *, by: Actor, now: datetime) -> tuple[Person, Person]:
    """Both records, the earlier first, counted as changed and locked until the transaction ends."""
    if one_ref == other_ref:
        raise DecisionRefused("That is this same record. Enter the reference of another one.")
    earlier_first = Person.objects.filter(ref__in=[one_ref, other_ref]).order_by("pk")
    found = list(earlier_first)
    if len(found) != len({one_ref, other_ref}):
        raise PersonNotFound
    for person in found:
        restricted = if_restricted(person)
        if restricted:
            require(Permission.PERSON_LINK, by=by, now=now, restricted=restricted)
    one, other = (
        changed_person(person.ref, by=by, now=now, permission=Permission.PERSON_LINK)
        for person in found
    )
    return one, other


def _group(one: Person, other: Person) -> frozenset[int]:
    """Everybody whom the decision may concern: the records of either."""
    return frozenset().union(*one_and_the_same([one.pk, other.pk]).values())


def _open_suggestion(one: Person, other: Person) -> SamePersonSuggestion | None:
    rows = SamePersonSuggestion.objects.select_for_update()
    return rows.filter(one=one, other=other, state=SuggestionState.OPEN).first()


def _keep(
    one: Person,
    other: Person,
    decision: Decision,
    because: str,
    *,
    suggestion: SamePersonSuggestion | None,
    by: Actor,
    now: datetime,
) -> SamePersonDecision:
    """The decision with how far the two were seen to agree: by the suggestion, or as they stand."""
    if suggestion is None:
        seen = how_alike(one.pk, other.pk, now=now)
        compared, version = seen.compared_as_json(), seen.weights_version
    else:
        compared, version = suggestion.compared, suggestion.weights_version
    return SamePersonDecision.objects.create(
        one=one,
        other=other,
        decision=decision,
        because=because.strip(),
        decided_at=now,
        decided_by_id=by.user_id,
        compared=compared,
        weights_version=version,
        label=_label(suggestion, decision, now=now),
    )


def _label(
    suggestion: SamePersonSuggestion | None, decision: Decision, *, now: datetime
) -> int | None:
    """What became of a suggestion is learnt from; what was undone is not."""
    if suggestion is None or decision is Decision.UNDONE:
        return None
    return labels.keep(
        suggestion.levels,
        weights_version=suggestion.weights_version,
        is_same=decision is Decision.JOINED,
        origin=Origin.SUGGESTION,
        at=now,
        probability=suggestion.probability,
    )


def _learn_no_more_from(newest: SamePersonDecision | None) -> None:
    if newest is not None and newest.label is not None:
        labels.take_back(newest.label)
