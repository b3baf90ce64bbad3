"""Telling `matching` what of a person can be compared, in the person's own transaction."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db import connection

from nmo.matching.actions import forget_people, write_new_people, write_people
from nmo.matching.queries import held_among
from nmo.people.to_match import AnyRow, Held, people_to_match

# Two who each change another record of one person must not each miss what the other keeps back.
JOINED_LOCK = 4_206_052


def make_findable(person_ids: Collection[int]) -> None:
    """Write what of these persons can be compared, so that they are found on commit.

    The address of a person with any confidential or withheld one, or under restricted handling, is
    not written at all: what is not there can be neither compared, nor worded, nor weighed. So it is
    for every other record of the same person, which is written again too. Whoever has no name left
    is found by nothing.
    """
    wanted = set(person_ids)
    people = people_to_match(wanted)
    if people.keys() - wanted:
        _one_at_a_time()
        people = people_to_match(wanted)
    others = people.keys() - wanted
    found = held_among(others) if others else others  # who is found by nothing stays so
    writable = [people[number] for number in sorted(wanted | found)]
    write_people([person for person in writable if person.names])
    forget_people([person.number for person in writable if not person.names])


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [JOINED_LOCK])


def make_new_findable(rows: Iterable[AnyRow]) -> None:
    """`make_findable` for persons just made, of whom these rows are all that is held."""
    held: dict[int, Held] = defaultdict(Held)
    for row in rows:
        held[row.person_id].add(row)
    write_new_people([what.to_match(number) for number, what in held.items() if what.names])
