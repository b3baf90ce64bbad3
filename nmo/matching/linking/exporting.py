"""What the register holds, taken out in large pieces: only here are its tables read for a link.

Everything is read from one snapshot, so that keys, words and people agree while others write.
"""

import sys
from array import array
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection, transaction

PAGES_AT_ONCE = 4_000
# A range of pages is read without an index, and comes as two arrays instead of many small rows.
POSTINGS = """
    SELECT array_send(array_agg(k)), array_send(array_agg(number))
    FROM (SELECT number, unnest(keys) AS k FROM matching_matchrecord
          WHERE ctid >= format('(%%s,0)', %s::bigint)::tid
            AND ctid < format('(%%s,0)', %s::bigint)::tid) AS held"""
PAGES = """
    SELECT pg_relation_size('matching_matchrecord') / current_setting('block_size')::bigint"""
WORDS = """
    SELECT text, COALESCE(max(bearers), (SELECT count(*) FROM matching_matchrecord
                                         WHERE keys @> ARRAY[min(word.k)])), min(codes)
    FROM matching_token word GROUP BY text"""
# Of what is stored of a person (`facts.as_stored`) the second part is the birth dates.
UNDATED = """
    SELECT array_send(array_agg(number)) FROM matching_matchrecord
    WHERE (facts::json -> 1)::text = '[]'"""
FACTS = "SELECT number, facts FROM matching_matchrecord WHERE number = ANY(%s)"
# An array as it is sent: 20 bytes of head, then each number as its length and its 8 bytes.
HEAD, PARTS = 20, 3


@dataclass(frozen=True, slots=True)
class Postings:
    """Keys and, place by place, the people under them."""

    k: "array[int]"
    person: "array[int]"


class Word(NamedTuple):
    """A name word: how many bear it, and the codes it shares with those that look like it."""

    text: str
    bearers: int
    codes: list[int]


@contextmanager
def one_snapshot() -> Iterator[None]:
    """Read the register as it stands at this moment, whatever is written meanwhile."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def postings() -> Iterator[Postings]:
    """Every key with whoever stands under it, some hundred thousand at a time."""
    with connection.cursor() as cursor:
        cursor.execute(PAGES)
        pages = int(cursor.fetchone()[0])
        for first in range(0, pages + 1, PAGES_AT_ONCE):
            cursor.execute(POSTINGS, [first, first + PAGES_AT_ONCE])
            k, person = cursor.fetchone()
            if k is not None:
                yield Postings(k=numbers_in(k), person=numbers_in(person))


def undated() -> "array[int]":
    """The people of whom no birth date is held."""
    with connection.cursor() as cursor:
        cursor.execute(UNDATED)
        (sent,) = cursor.fetchone()
    return numbers_in(sent) if sent is not None else array("q")


def words() -> list[Word]:
    """Every name word that occurs."""
    with connection.cursor() as cursor:
        cursor.execute(WORDS)
        return [Word(*row) for row in cursor.fetchall()]


def facts_of(numbers: Collection[int]) -> dict[int, str]:
    """What is compared of each of these people, as it is stored."""
    with connection.cursor() as cursor:
        cursor.execute(FACTS, [list(numbers)])
        return dict(cursor.fetchall())


def numbers_in(sent: bytes) -> "array[int]":
    """The 64-bit numbers of a PostgreSQL array in its binary form."""
    parts = array("i", memoryview(sent).cast("B")[HEAD:].tobytes())
    halves = array("i", bytes(parts.itemsize * 2 * (len(parts) // PARTS)))
    high, low = parts[1::PARTS], parts[2::PARTS]
    if sys.byteorder == "little":
        high.byteswap()
        low.byteswap()
        halves[0::2], halves[1::2] = low, high
    else:
        halves[0::2], halves[1::2] = high, low
    return array("q", halves.tobytes())
