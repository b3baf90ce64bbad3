"""How far two records agree, as both stand now."""

from collections.abc import Collection
from datetime import date, datetime

from nmo.law import london_day
from nmo.people.same_person.groups import one_and_the_same
from nmo.people.same_person.likeness import Alike, alike_to
from nmo.people.to_match import people_to_match


def how_alike(one: int, other: int, *, now: datetime) -> Alike:
    """How far the second record agrees with the first; nothing compared where nothing can be."""
    person = people_to_match([one])[one]
    found = alike_to(person, today=london_day(now), among=[other])
    return next(iter(found), Alike(number=other))


def alike_to_each(person_ids: Collection[int], *, today: date) -> dict[int, list[Alike]]:
    """For each of these records, the others that agree with it, best first.

    A record never finds itself, nor another record of the same person.
    """
    people = people_to_match(person_ids)
    groups = one_and_the_same(person_ids)
    return {
        number: alike_to(people[number], today=today, other_than=groups[number])
        for number in sorted(person_ids)
    }
