"""Suggestions that two records are one human being: which may be made, and how they are named."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import QuerySet

from nmo.access.actors import Actor
from nmo.people.models import SamePersonDecision, SamePersonSuggestion
from nmo.people.queries.briefs import briefs
from nmo.people.same_person.groups import one_and_the_same
from nmo.people.same_person.protection import marked_with
from nmo.people.same_person.rules import PersonPair
from nmo.people.same_person.words import SuggestionState
from nmo.people.shown import PersonBrief

# What a suggestion may rest on. A rule for safe contact or a photograph is no reason to ask again.
_LAST_CHANGED = """
SELECT person_id, max(GREATEST(recorded_at, withdrawn_at)) FROM (
  SELECT person_id, recorded_at, withdrawn_at FROM people_personname
   WHERE person_id = ANY(%(people)s)
  UNION ALL SELECT person_id, recorded_at, withdrawn_at FROM people_personbirth
   WHERE person_id = ANY(%(people)s)
  UNION ALL SELECT person_id, recorded_at, withdrawn_at FROM people_personaddress
   WHERE person_id = ANY(%(people)s)
  UNION ALL SELECT person_id, recorded_at, withdrawn_at FROM people_contactpoint
   WHERE person_id = ANY(%(people)s)
) fact GROUP BY person_id
"""


@dataclass(frozen=True, kw_only=True)
class SuggestedPair:
    """The two records of a suggestion as a reader may see them."""

    one: PersonBrief
    other: PersonBrief


def suggested_pairs(refs: Collection[str], *, by: Actor) -> dict[str, SuggestedPair]:
    """The records of each of these suggestions, by its reference."""
    rows = list(SamePersonSuggestion.objects.filter(ref__in=refs))
    people = briefs({number for row in rows for number in (row.one_id, row.other_id)}, by=by)
    return {
        row.ref: SuggestedPair(one=people[row.one_id], other=people[row.other_id]) for row in rows
    }


def people_of_suggestions(refs: Collection[str]) -> dict[str, PersonPair]:
    """The numbers of the two records of each of these suggestions, the later one last."""
    rows = SamePersonSuggestion.objects.filter(ref__in=refs)
    return {row.ref: (row.one_id, row.other_id) for row in rows}


def may_be_suggested(person_ids: Collection[int]) -> frozenset[int]:
    """Those of these records that are under no restricted handling (SECURITY T22)."""
    return frozenset(person_ids) - marked_with(person_ids).keys()


def not_to_suggest(pairs: Collection[PersonPair]) -> frozenset[PersonPair]:
    """Those of these pairs that are one person already, wait for a decision, or had theirs.

    Decided once, they are asked about again only when a name, a date of birth, an address or a
    telephone number of either was recorded or withdrawn since.
    """
    people = {number for pair in pairs for number in pair}
    groups = one_and_the_same(people)
    changed = _last_changed(people)
    decided = _last_decided(people)
    waiting = set(_open(people).values_list("one_id", "other_id"))
    return frozenset(
        pair
        for pair in pairs
        if pair in waiting
        or pair[1] in groups[pair[0]]
        or (pair in decided and all(changed[each] <= decided[pair] for each in pair))
    )


def _open(people: Collection[int]) -> QuerySet[SamePersonSuggestion]:
    return SamePersonSuggestion.objects.filter(
        one_id__in=people, other_id__in=people, state=SuggestionState.OPEN
    )


def _last_decided(people: Collection[int]) -> dict[PersonPair, datetime]:
    """When each pair of these was last decided about or set aside."""
    both = {"one_id__in": people, "other_id__in": people}
    decided = SamePersonDecision.objects.filter(**both)
    settled = SamePersonSuggestion.objects.filter(**both, settled_at__isnull=False)
    found: dict[PersonPair, datetime] = {}
    for one, other, at in (
        *decided.values_list("one_id", "other_id", "decided_at"),
        *settled.values_list("one_id", "other_id", "settled_at"),
    ):
        if at is not None:
            found[one, other] = max(at, found.get((one, other), at))
    return found


def _last_changed(people: Collection[int]) -> dict[int, datetime]:
    with connection.cursor() as cursor:
        cursor.execute(_LAST_CHANGED, {"people": list(people)})
        return dict(cursor.fetchall())
