"""Suggesting that two records are one human being, and what becomes of that."""

from collections.abc import Iterable
from datetime import datetime

from nmo.access.acting import act, require
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.people.errors import DecisionRefused, SuggestionNotFound
from nmo.people.models import SamePersonSuggestion
from nmo.people.queries.rows import if_restricted
from nmo.people.refs import new_ref
from nmo.people.same_person.following import tell_settled
from nmo.people.same_person.likeness import Alike
from nmo.people.same_person.rules import pair_of
from nmo.people.same_person.words import SuggestionState


def suggest(found: Iterable[tuple[int, Alike]], *, now: datetime) -> list[str]:
    """Keep that these records may be one human being; the references of the new suggestions.

    found: a record and another that agrees with it. A pair that is suggested already stays as it
    is. Nobody is joined. Runs in the caller's transaction and under its audit entry.
    """
    rows = [_row(number, alike, now=now) for number, alike in found]
    SamePersonSuggestion.objects.bulk_create(rows, ignore_conflicts=True)
    kept = SamePersonSuggestion.objects.filter(ref__in=[row.ref for row in rows])
    return list(kept.order_by("id").values_list("ref", flat=True))


def _row(number: int, alike: Alike, *, now: datetime) -> SamePersonSuggestion:
    one, other = pair_of(number, alike.number)
    return SamePersonSuggestion(
        ref=new_ref("S"),
        one_id=one,
        other_id=other,
        suggested_at=now,
        compared=alike.compared_as_json(),
        levels=alike.levels,
        bits=alike.bits,
        probability=alike.probability,
        weights_version=alike.weights_version,
    )


def set_aside(suggestion_ref: str, *, because: str, by: Actor, now: datetime) -> None:
    """Say that nobody can tell yet whether two records are one human being, with the reason.

    They are not suggested again until something new is known of either. A restricted record needs
    the permission for those too. Raises DecisionRefused
    (no reason given, or decided meanwhile), SuggestionNotFound, NotPermitted.
    """
    if not because.strip():
        raise DecisionRefused("Say why.")
    with act(
        Permission.PERSON_LINK,
        by=by,
        now=now,
        what="same_person.set_aside",
        kind=Kind.ALTERATION,
    ) as note:
        rows = SamePersonSuggestion.objects.select_related("one", "other")
        suggestion = rows.filter(ref=suggestion_ref).first()
        if suggestion is None:
            raise SuggestionNotFound
        for person in (suggestion.one, suggestion.other):
            if restricted := if_restricted(person):
                require(Permission.PERSON_LINK, by=by, now=now, restricted=restricted)
        settle(suggestion, SuggestionState.CANNOT_SAY, because=because, by=by, now=now)
        note.about("suggestion", suggestion.ref)
        note.detail.update(one=suggestion.one.ref, other=suggestion.other.ref, because=because)


def settle(
    suggestion: SamePersonSuggestion,
    state: SuggestionState,
    *,
    because: str,
    by: Actor,
    now: datetime,
) -> None:
    """Say what became of a suggestion; somebody who was quicker wins, and the second is told."""
    still_open = SamePersonSuggestion.objects.filter(pk=suggestion.pk, state=SuggestionState.OPEN)
    settled = {
        "state": state,
        "settled_at": now,
        "settled_by_id": by.user_id,
        "settled_because": because,
    }
    if still_open.update(**settled) != 1:
        raise DecisionRefused("It has already been decided. Look at both records again.")
    tell_settled([suggestion.ref], now=now)
