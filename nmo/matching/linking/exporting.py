"""What the register holds, taken out in large pieces: only here are its tables read for a link.

Everything is read from one snapshot, so that keys, words and people agree while others write.
"""

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]

PAGES_AT_ONCE = 2_000
# An array as it is sent: a head, then each number as its length (4 bytes) and its 8 bytes.
HEAD = 20
SENT = np.dtype([("length", ">i4"), ("number", ">i8")])
NO_BRACKETS = str.maketrans("", "", "[]")
BORN = 1  # the place of the birth dates in what is stored of a person (`facts.as_stored`)
# A range of pages is read without an index. Each row's keys come as they are sent, head cut off.
POSTINGS = f"""
    SELECT array_send(array_agg(number)), array_send(array_agg(cardinality(keys)::bigint)),
        string_agg(substr(array_send(keys), {HEAD + 1}), ''::bytea),
        string_agg(facts::json ->> {BORN}, ',')
    FROM matching_matchrecord
    WHERE ctid >= format('(%%s,0)', %s::bigint)::tid
        AND ctid < format('(%%s,0)', %s::bigint)::tid"""  # noqa: S608
PAGES = """
    SELECT pg_relation_size('matching_matchrecord') / current_setting('block_size')::bigint"""
WORDS = """
    SELECT text, COALESCE(max(bearers), (SELECT count(*) FROM matching_matchrecord
                                         WHERE keys @> ARRAY[min(word.k)])), min(codes)
    FROM matching_token word GROUP BY text"""
FACTS = "SELECT number, facts FROM matching_matchrecord WHERE number = ANY(%s)"


@dataclass(frozen=True, slots=True)
class Piece:
    """Keys and, place by place, the people under them; and the birth dates of these people.

    A row of `births` is a person, a year, a month and a day, 0 where that is not known.
    """

    k: Numbers
    person: Numbers
    births: Numbers


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


def pieces() -> Iterator[Piece]:
    """Every key with whoever stands under it, some hundred thousand at a time."""
    with connection.cursor() as cursor, ThreadPoolExecutor(max_workers=1) as reader:
        cursor.execute(PAGES)
        pages = int(cursor.fetchone()[0])
        firsts = range(0, pages + 1, PAGES_AT_ONCE)
        # The server reads the next pages while these are taken apart.
        coming = reader.submit(_read, cursor, firsts[0])
        for first in firsts:
            read = coming.result()
            coming = reader.submit(_read, cursor, first + PAGES_AT_ONCE)
            if read[0] is not None:
                yield _piece(*read)
        coming.result()


def _read(cursor: CursorWrapper, first: int) -> tuple[bytes, bytes, bytes, str]:
    cursor.execute(POSTINGS, [first, first + PAGES_AT_ONCE])
    read: tuple[bytes, bytes, bytes, str] = cursor.fetchone()
    return read


def _piece(numbers: bytes, sizes: bytes, keys: bytes, born: str) -> Piece:
    people = numbers_in(numbers[HEAD:])
    return Piece(
        k=numbers_in(keys),
        person=np.repeat(people, numbers_in(sizes[HEAD:])),
        births=_births(people, born),
    )


def _births(people: Numbers, born: str) -> Numbers:
    """The birth dates of these people, as they are stored one after the other."""
    text = born.replace("[]", "[[0,0,0]]").replace("null", "0")
    each = [dates.count("[") + 1 for dates in text[2:-2].split("]],[[")]
    parts = np.fromstring(text.translate(NO_BRACKETS), np.int64, sep=",").reshape(-1, 3)
    known = parts.any(axis=1)
    return np.column_stack((np.repeat(people, each), parts))[known]


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


def numbers_in(sent: bytes) -> Numbers:
    """The 64-bit numbers of a PostgreSQL array in its binary form, without the head."""
    return np.frombuffer(sent, SENT)["number"].astype(np.int64)
