"""What is read of the register to learn from it: a sample, and who shares a key with it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db import connection

from nmo.matching.facts import HeldPerson, from_stored

# TABLESAMPLE reads whole pages: three times as many are asked for, so that enough come.
SIZE = """
    SELECT greatest(reltuples::bigint, 0) FROM pg_class
    WHERE oid = 'matching_matchrecord'::regclass"""
EVERYBODY = "SELECT number, facts FROM matching_matchrecord ORDER BY number LIMIT %s"
SOME = """
    SELECT number, facts FROM matching_matchrecord
    TABLESAMPLE SYSTEM (%s) REPEATABLE (%s) ORDER BY hashint8(number) LIMIT %s"""
SHARING = """
    SELECT asked.k, found.person FROM unnest(%s::bigint[]) AS asked(k) CROSS JOIN LATERAL
        (SELECT number AS person FROM matching_matchrecord held
         WHERE held.keys @> ARRAY[asked.k] LIMIT %s) AS found"""
FACTS = "SELECT number, facts FROM matching_matchrecord WHERE number = ANY(%s)"
BEARERS = """
    SELECT text, max(bearers) FROM matching_token
    WHERE text = ANY(%s) AND bearers IS NOT NULL GROUP BY text"""


def size() -> int:
    """About how many people are held."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM (SELECT FROM matching_matchrecord LIMIT 10001) AS f")
        (few,) = cursor.fetchone()
        if few <= 10_000:
            return int(few)
        cursor.execute(SIZE)
        (about,) = cursor.fetchone()
    return max(int(few), int(about))


def sample(people: int, *, most: int, seed: int) -> list[HeldPerson]:
    """At most so many of the people held, the same ones for the same seed and the same register."""
    with connection.cursor() as cursor:
        if people <= 3 * most:
            cursor.execute(EVERYBODY, [most])
        else:
            cursor.execute(SOME, [300.0 * most / people, seed, most])
        rows = cursor.fetchall()
    return sorted((from_stored(*row) for row in rows), key=lambda person: person.number)


def sharing(keys: Collection[int], *, most: int) -> Iterator[tuple[int, int]]:
    """Each key with the people under it, at most so many a key."""
    with connection.cursor() as cursor:
        cursor.execute(SHARING, [sorted(keys), most])
        yield from cursor.fetchall()


def held_of(numbers: Collection[int]) -> dict[int, HeldPerson]:
    """The people of these numbers as held."""
    with connection.cursor() as cursor:
        cursor.execute(FACTS, [sorted(numbers)])
        return {number: from_stored(number, facts) for number, facts in cursor.fetchall()}


def bearers_of(words: Iterable[str]) -> dict[str, int]:
    """How many people bear each of these words, of those that were counted."""
    with connection.cursor() as cursor:
        cursor.execute(BEARERS, [sorted(set(words))])
        return dict(cursor.fetchall())


def in_parts(people: Sequence[HeldPerson], size: int) -> Iterator[Sequence[HeldPerson]]:
    """The people a part at a time, so that no more stands in memory than needs to."""
    for start in range(0, len(people), size):
        yield people[start : start + size]
