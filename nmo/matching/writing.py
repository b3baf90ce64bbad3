"""The one place that writes keys. Set-based: a few statements for any number of people.

Writers never wait for each other: words carry no unique constraint, and a person's own rows
are written by whoever holds that person.
"""

from collections.abc import Collection, Iterable
from typing import TypeAlias

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.transaction import TransactionManagementError

from nmo.matching.facts import HeldPerson, as_stored
from nmo.matching.keys import person_keys, single_key, token_keys, words_of

# Writers share this lock; forgetting unused words takes it alone, and only if nobody writes.
WORDS_LOCK = 4_206_042
# Two who count at once would each wait for the other's rows: the second leaves it.
COUNTING_LOCK = 4_206_043

KEEP_PEOPLE = """
    INSERT INTO matching_matchrecord AS held (number, facts, keys)
    SELECT n, facts, keys::bigint[]
    FROM unnest(%s::bigint[], %s::text[], %s::text[])
             WITH ORDINALITY AS wanted(n, facts, keys, place),
         (SELECT pg_advisory_xact_lock_shared(%s)) AS lock
    ORDER BY place
    ON CONFLICT (number) DO UPDATE SET facts = excluded.facts, keys = excluded.keys
    WHERE (held.facts, held.keys) IS DISTINCT FROM (excluded.facts, excluded.keys)"""
LOCK_WORDS = "SELECT pg_advisory_xact_lock_shared(%s)"
COPY_PEOPLE = "COPY matching_matchrecord (number, facts, keys) FROM STDIN"
NEW_WORDS = """
    SELECT text FROM unnest(%s::text[]) AS wanted(text)
    WHERE NOT EXISTS (SELECT FROM matching_token held WHERE held.text = wanted.text)"""
ADD_WORDS = """
    INSERT INTO matching_token (text, k, codes)
    SELECT text, k, codes::bigint[]
    FROM unnest(%s::text[], %s::bigint[], %s::text[]) AS added(text, k, codes)"""
LOCK_PEOPLE = """
    SELECT FROM matching_matchrecord WHERE number = ANY(%s) ORDER BY number FOR UPDATE"""
FORGET = "DELETE FROM matching_matchrecord WHERE number = ANY(%s)"
COUNT_WORDS = """
    UPDATE matching_token SET bearers = counted.n
    FROM (SELECT token.k, count(borne.k) AS n
          FROM (SELECT DISTINCT k FROM matching_token) AS token
          LEFT JOIN (SELECT unnest(keys) AS k FROM matching_matchrecord) AS borne
               ON borne.k = token.k
          GROUP BY token.k) AS counted
    WHERE matching_token.k = counted.k AND matching_token.bearers IS DISTINCT FROM counted.n"""
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%s)"
DROP_DOUBLE_WORDS = """
    DELETE FROM matching_token double USING matching_token kept
    WHERE double.text = kept.text AND double.id > kept.id"""
# Somebody may have come to bear the word since it was counted.
DROP_UNUSED_WORDS = """
    DELETE FROM matching_token WHERE bearers = 0 AND NOT EXISTS
        (SELECT FROM matching_matchrecord held WHERE held.keys @> ARRAY[matching_token.k])"""

Row: TypeAlias = tuple[int | str, ...]


def write(people: Collection[HeldPerson]) -> None:
    """Replace what is held of these people; the caller's transaction decides whether it lasts."""
    _require_transaction()
    people = sorted({person.number: person for person in people}.values(), key=lambda p: p.number)
    if not people:
        return
    with connection.cursor() as cursor:
        cursor.execute(KEEP_PEOPLE, [*columns(map(as_row, people)), WORDS_LOCK])
    _add_words(people)


def write_new(people: Collection[HeldPerson]) -> None:
    """`write` for people of whom nothing was ever held: they are copied in.

    Raises IntegrityError where something is held of one of them.
    """
    _require_transaction()
    people = sorted(people, key=lambda person: person.number)
    if not people:
        return
    with connection.cursor() as cursor:
        cursor.execute(LOCK_WORDS, [WORDS_LOCK])
    _copy(COPY_PEOPLE, map(as_row, people))
    _add_words(people)


def forget(numbers: Collection[int]) -> None:
    """Drop everything that is held of these people."""
    _require_transaction()
    ordered = sorted(set(numbers))
    with connection.cursor() as cursor:
        cursor.execute(LOCK_PEOPLE, [ordered])
        cursor.execute(FORGET, [ordered])


def count_words() -> None:
    """Count the bearers of every name word, and forget words that nobody bears any more."""
    _require_transaction()
    with connection.cursor() as cursor:
        if not _locked(cursor, COUNTING_LOCK):
            return
        cursor.execute(COUNT_WORDS)
        if _locked(cursor, WORDS_LOCK):
            cursor.execute(DROP_DOUBLE_WORDS)
            cursor.execute(DROP_UNUSED_WORDS)


def _locked(cursor: CursorWrapper, lock: int) -> bool:
    cursor.execute(TRY_LOCK, [lock])
    (got,) = cursor.fetchone()
    return bool(got)


def _require_transaction() -> None:
    if not connection.in_atomic_block:
        raise TransactionManagementError("What finds a person is written with the person.")


def as_row(person: HeldPerson) -> tuple[int, str, str]:
    return person.number, as_stored(person), _as_array(sorted(person_keys(person)))


def _add_words(people: Collection[HeldPerson]) -> None:
    words = sorted({word for person in people for word in words_of(person)})
    with connection.cursor() as cursor:
        cursor.execute(NEW_WORDS, [words])
        rows = [as_word_row(word) for (word,) in cursor.fetchall()]
        if rows:
            cursor.execute(ADD_WORDS, columns(rows))


def as_word_row(word: str) -> tuple[str, int, str]:
    return word, single_key(word), _as_array(sorted(token_keys(word)))


def _copy(statement: str, rows: Iterable[Row]) -> None:
    with (
        connection.cursor() as cursor,
        connection.wrap_database_errors,
        cursor.copy(statement) as copy,
    ):
        for row in rows:
            copy.write_row(row)


def columns(rows: Iterable[Row]) -> list[list[int | str]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _as_array(numbers: Iterable[int]) -> str:
    """The numbers as PostgreSQL writes an array: a fifth of the time of handing over a list."""
    return "{" + ",".join(map(str, numbers)) + "}"
