"""How far two records agree, as both stand now."""

from datetime import datetime

from nmo.law import london_day
from nmo.people.actions.matching import people_to_match
from nmo.people.same_person.likeness import Alike, alike_to


def how_alike(one: int, other: int, *, now: datetime) -> Alike:
    """How far the second record agrees with the first; nothing compared where nothing can be."""
    person = people_to_match([one])[one]
    found = alike_to(person, today=london_day(now), among=[other])
    return next(iter(found), Alike(number=other))
