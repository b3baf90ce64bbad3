"""Writing every key anew, for a release that makes other keys: a migration calls it."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from django.db.backends.utils import CursorWrapper

from nmo.matching.facts import HeldPerson, from_stored
from nmo.matching.keys import words_of
from nmo.matching.writing import ADD_WORDS, as_row, as_word_row, columns

AT_ONCE = 500
SOME = """
    SELECT number, facts FROM matching_matchrecord WHERE number > %s ORDER BY number LIMIT %s"""
THESE = "SELECT number, facts FROM matching_matchrecord WHERE number = ANY(%s)"
LOWEST = -(2**63)
KEEP_KEYS = """
    UPDATE matching_matchrecord held SET facts = new.facts, keys = new.keys::bigint[]
    FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS new(number, facts, keys)
    WHERE held.number = new.number"""


def renew(cursor: CursorWrapper) -> None:
    """Make the keys of all people, and all name words, from what is held of the people."""
    cursor.execute("DELETE FROM matching_token")
    written: set[str] = set()
    for people in _everybody(cursor):
        cursor.execute(KEEP_KEYS, columns(map(as_row, people)))
        new = sorted({word for person in people for word in words_of(person)} - written)
        if new:
            cursor.execute(ADD_WORDS, columns(map(as_word_row, new)))
        written.update(new)


def keep_back_addresses(cursor: CursorWrapper, numbers: Collection[int]) -> None:
    """Forget the addresses of these people, who are no longer found by them."""
    cursor.execute(THESE, [list(numbers)])
    people = [from_stored(number, facts) for number, facts in cursor.fetchall()]
    if people:
        kept = [replace(person, places=(), address_withheld=True) for person in people]
        cursor.execute(KEEP_KEYS, columns(map(as_row, kept)))


def _everybody(cursor: CursorWrapper) -> Iterator[list[HeldPerson]]:
    last = LOWEST
    while True:
        cursor.execute(SOME, [last, AT_ONCE])
        people = [from_stored(number, facts) for number, facts in cursor.fetchall()]
        if not people:
            return
        yield people
        last = people[-1].number
