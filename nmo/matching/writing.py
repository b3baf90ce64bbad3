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

ADD_PEOPLE = """
    INSERT INTO matching_matchrecord (number, facts, keys)
    SELECT n, facts::jsonb, keys::bigint[]
    FROM unnest(%s::bigint[], %s::text[], %s::text[])
             WITH ORDINALITY AS wanted(n, facts, keys, place),
         (SELECT pg_advisory_xact_lock_shared(%s)) AS lock
    ORDER BY place
    ON CONFLICT (number) DO NOTHING
    RETURNING number"""
HELD_KEYS = """
    SELECT number, keys FROM matching_matchrecord WHERE number = ANY(%s)
    ORDER BY number FOR UPDATE"""
LOCK_WORDS = "SELECT pg_advisory_xact_lock_shared(%s)"
COPY_PEOPLE = "COPY matching_matchrecord (number, facts, keys) FROM STDIN"
COPY_POSTINGS = "COPY matching_posting (k, person) FROM STDIN"
ADD_WORDS = """
    INSERT INTO matching_token (text, k)
    SELECT text, k FROM unnest(%s::text[], %s::bigint[]) AS wanted(text, k)
    WHERE NOT EXISTS (SELECT FROM matching_token held WHERE held.text = wanted.text)
    RETURNING text"""
ADD_WORD_KEYS = """
    INSERT INTO matching_tokenkey (k, token) SELECT * FROM unnest(%s::bigint[], %s::text[])"""
DROP_POSTINGS = """
    DELETE FROM matching_posting USING unnest(%s::bigint[], %s::bigint[]) AS old(k, person)
    WHERE matching_posting.k = old.k AND matching_posting.person = old.person"""
ADD_POSTINGS = """
    INSERT INTO matching_posting (k, person) SELECT * FROM unnest(%s::bigint[], %s::bigint[])
    ON CONFLICT DO NOTHING"""
KEEP_FACTS = """
    UPDATE matching_matchrecord SET facts = new.facts::jsonb, keys = new.keys::bigint[]
    FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS new(number, facts, keys)
    WHERE matching_matchrecord.number = new.number"""
FORGET = "DELETE FROM matching_matchrecord WHERE number = ANY(%s)"
COUNT_WORDS = """
    UPDATE matching_token SET bearers = counted.n
    FROM (SELECT token.k, count(posting.person) AS n
          FROM (SELECT DISTINCT k FROM matching_token) AS token
          LEFT JOIN matching_posting posting ON posting.k = token.k GROUP BY token.k) AS counted
    WHERE matching_token.k = counted.k AND matching_token.bearers IS DISTINCT FROM counted.n"""
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%s)"
DROP_DOUBLE_WORDS = """
    DELETE FROM matching_token double USING matching_token kept
    WHERE double.text = kept.text AND double.id > kept.id"""
DROP_UNUSED_WORDS = """
    DELETE FROM matching_token WHERE NOT EXISTS
        (SELECT FROM matching_posting posting WHERE posting.k = matching_token.k)
    RETURNING text"""
DROP_WORD_KEYS = """
    DELETE FROM matching_tokenkey USING unnest(%s::bigint[], %s::text[]) AS old(k, token)
    WHERE matching_tokenkey.k = old.k AND matching_tokenkey.token = old.token"""

Stored: TypeAlias = dict[int, frozenset[int]]


def write(people: Collection[HeldPerson]) -> None:
    """Replace what is held of these people; the caller's transaction decides whether it lasts."""
    _require_transaction()
    people = sorted({person.number: person for person in people}.values(), key=lambda p: p.number)
    if not people:
        return
    wanted = {person.number: frozenset(person_keys(person)) for person in people}
    held = _add_people(people, wanted)
    _add_words(sorted({word for person in people for word in words_of(person)}))
    _drop_postings((k, n) for n, keys in held.items() for k in keys - wanted[n])
    _add_postings((k, n) for n, keys in wanted.items() for k in keys - held.get(n, frozenset()))
    _keep_facts([person for person in people if person.number in held], wanted)


def write_new(people: Collection[HeldPerson]) -> None:
    """`write` for people of whom nothing was ever held: they are copied in.

    Raises IntegrityError where something is held of one of them.
    """
    _require_transaction()
    people = sorted(people, key=lambda person: person.number)
    if not people:
        return
    keys = {person.number: sorted(person_keys(person)) for person in people}
    with connection.cursor() as cursor:
        cursor.execute(LOCK_WORDS, [WORDS_LOCK])
    _copy(COPY_PEOPLE, [(p.number, as_stored(p), _as_array(keys[p.number])) for p in people])
    _add_words(sorted({word for person in people for word in words_of(person)}))
    _copy(COPY_POSTINGS, sorted((k, number) for number, held in keys.items() for k in held))


def forget(numbers: Collection[int]) -> None:
    """Drop everything that is held of these people."""
    _require_transaction()
    ordered = sorted(set(numbers))
    with connection.cursor() as cursor:
        cursor.execute(HELD_KEYS, [ordered])
        held = dict(cursor.fetchall())
    _drop_postings((k, n) for n, keys in held.items() for k in keys)
    with connection.cursor() as cursor:
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
            _word_rows(cursor, DROP_WORD_KEYS)


def _locked(cursor: CursorWrapper, lock: int) -> bool:
    cursor.execute(TRY_LOCK, [lock])
    (got,) = cursor.fetchone()
    return bool(got)


def _require_transaction() -> None:
    if not connection.in_atomic_block:
        raise TransactionManagementError("What finds a person is written with the person.")


def _add_people(people: Collection[HeldPerson], keys: Stored) -> Stored:
    """Add those who are not held, and take the records of the others with the keys they have."""
    with connection.cursor() as cursor:
        cursor.execute(ADD_PEOPLE, [*_as_columns(people, keys), WORDS_LOCK])
        made = {number for (number,) in cursor.fetchall()}
        others = [person.number for person in people if person.number not in made]
        if not others:
            return {}
        cursor.execute(HELD_KEYS, [others])
        return {number: frozenset(held) for number, held in cursor.fetchall()}


def _add_words(words: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(ADD_WORDS, [words, [single_key(word) for word in words]])
        _word_rows(cursor, ADD_WORD_KEYS)


def _word_rows(cursor: CursorWrapper, statement: str) -> None:
    """Add or drop the codes of the words that the last statement returned."""
    rows = sorted((k, word) for (word,) in cursor.fetchall() for k in token_keys(word))
    if rows:
        cursor.execute(statement, _columns(rows))


def _drop_postings(rows: Iterable[tuple[int, int]]) -> None:
    _write_postings(DROP_POSTINGS, rows)


def _add_postings(rows: Iterable[tuple[int, int]]) -> None:
    _write_postings(ADD_POSTINGS, rows)


def _write_postings(statement: str, rows: Iterable[tuple[int, int]]) -> None:
    if ordered := sorted(rows):
        with connection.cursor() as cursor:
            cursor.execute(statement, [_as_array(column) for column in zip(*ordered, strict=True)])


def _copy(statement: str, rows: Iterable[tuple[int | str, ...]]) -> None:
    with (
        connection.cursor() as cursor,
        connection.wrap_database_errors,
        cursor.copy(statement) as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _columns(rows: list[tuple[int, str]]) -> list[list[int | str]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _as_array(numbers: Iterable[int]) -> str:
    """The numbers as PostgreSQL writes an array: a fifth of the time of handing over a list."""
    return "{" + ",".join(map(str, numbers)) + "}"


def _keep_facts(people: Collection[HeldPerson], keys: Stored) -> None:
    if people:
        with connection.cursor() as cursor:
            cursor.execute(KEEP_FACTS, _as_columns(people, keys))


def _as_columns(people: Collection[HeldPerson], keys: Stored) -> list[list[int | str]]:
    return [
        [person.number for person in people],
        [as_stored(person) for person in people],
        [_as_array(sorted(keys[person.number])) for person in people],
    ]
