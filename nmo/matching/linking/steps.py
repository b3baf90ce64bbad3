"""From the keys of many questions to the few people worth comparing with each: plain SQL.

Both engines run these statements as they stand (DuckDB 2, Spark 4). `asked` holds the keys of the
questions (`told.Told` with the question's number), `line` what is compared of each
(`told.Line`), `posting` the register's (k, person), `dated` its birth dates.
"""

from collections.abc import Iterator
from typing import NamedTuple

from nmo.matching.linking.births import born_bits
from nmo.matching.posterior import even_odds
from nmo.matching.weights import Weights

MOST_PEOPLE_OF_A_KEY = 2_000
WITHIN_BITS = 6.0  # of the likeliest: whoever is further behind would not come first
# People of one question that are compared; fewer where the likeliest is hardly likely.
MOST_COMPARED, FEW_COMPARED, LIKELY_BITS = 30, 4, 18.0
# Below even odds by so much nobody may be meant, even if all that no key tells agrees too.
HOPELESS_BITS = 7.5
# What a second fact, that is no name and leads to many, adds to one that leads to somebody.
SECOND_FACT_BITS = 1.5

LAST = "likeliest"
READ_TWICE = frozenset({"held", "telling", "named", "told", "meant"})


class Likely(NamedTuple):
    """A person worth comparing with a question, and the bits that the keys alone add up to.

    `namesakes` is how many people the question's name leads to.
    """

    question: int
    person: int
    bits: float
    namesakes: int


HELD = """
    SELECT posting.k, posting.person FROM posting
    JOIN (SELECT DISTINCT k FROM asked) AS wanted ON posting.k = wanted.k"""
TELLING = f"""
    SELECT k, count(*) AS people FROM held GROUP BY k
    HAVING count(*) <= {MOST_PEOPLE_OF_A_KEY}"""  # noqa: S608
NAMED = """
    SELECT asked.question, asked.name, asked.k, telling.people
    FROM asked JOIN telling ON asked.k = telling.k WHERE asked.kind = 0"""
NAMESAKES = """
    SELECT named.question, CAST(sum(named.people) AS BIGINT) AS namesakes FROM named
    JOIN (SELECT question, max(name) AS name FROM named GROUP BY question) AS best
        ON named.question = best.question AND named.name >= best.name - 0.5
    GROUP BY named.question"""
# Most people are reached by their name alone, and of most of these the birth date differs: they
# are left out before anything is added up.
BEARERS = """
    SELECT * FROM (
        SELECT named.question, held.person, named.name, line.more, {born} AS born
        FROM named JOIN line ON named.question = line.question
        JOIN held ON named.k = held.k LEFT JOIN dated ON held.person = dated.person) AS bearer
    WHERE {name} + born + more >= {least}"""
TOLD = """
    SELECT asked.question, held.person, asked.kind, asked.name, asked.other
    FROM asked JOIN telling ON asked.k = telling.k JOIN held ON asked.k = held.k
    WHERE asked.kind > 0"""
# So is whoever one common word, or a house, leads to and nothing else.
MEANT = """
    SELECT question, person, 0 AS kind, name, 0.0 AS other, born FROM bearers
    WHERE {name} + born >= {least} OR EXISTS (
        SELECT 1 FROM told WHERE told.kind > 1
            AND told.question = bearers.question AND told.person = bearers.person)
    UNION ALL
    SELECT led.question, led.person, kind, name, other, {born} AS born
    FROM (SELECT * FROM told WHERE COALESCE(name, 0.0) + other >= {alone}) AS led
    JOIN line ON led.question = line.question
    LEFT JOIN dated ON led.person = dated.person"""
EVIDENCE = """
    SELECT * FROM meant UNION ALL
    SELECT question, person, kind, name, other, NULL AS born FROM told
    WHERE COALESCE(name, 0.0) + other < {alone}
        AND EXISTS (SELECT 1 FROM meant
                    WHERE meant.question = told.question AND meant.person = told.person)"""
FOUND = """
    SELECT evidence.question, person, COALESCE(max(name), max(line.unnamed)) AS name,
        max(born) AS born,
        max(CASE WHEN kind = 2 THEN other ELSE 0.0 END) AS place,
        max(CASE WHEN kind = 3 THEN other ELSE 0.0 END) AS phone,
        max(CASE WHEN kind = 4 THEN other ELSE 0.0 END) AS house
    FROM evidence JOIN line ON evidence.question = line.question
    GROUP BY evidence.question, person"""
WEIGHED = "SELECT question, person, place + phone + house + born + {name} AS bits FROM found"
RANKED = """
    SELECT question, person, bits,
        max(bits) OVER (PARTITION BY question) AS best,
        row_number() OVER (PARTITION BY question ORDER BY bits DESC, person) AS nth
    FROM weighed WHERE bits >= {least}"""
LIKELIEST = """
    SELECT ranked.question, person, bits, COALESCE(namesakes, 0) AS namesakes
    FROM ranked LEFT JOIN namesakes ON ranked.question = namesakes.question
    WHERE bits >= best - {within}
        AND nth <= CASE WHEN best >= {likely} THEN {most} ELSE {few} END"""


def leading(people: int, table: Weights) -> float:
    """The bits that a key must tell to lead to somebody by itself, of so many on the register."""
    return _least(people, table) - SECOND_FACT_BITS


def steps(table: Weights, people: int) -> Iterator[tuple[str, str]]:
    """Each step's name and its statement, in order; the last gives a `Likely` a row.

    `people` are on the register.
    """
    known = {
        "least": _least(people, table),
        "alone": leading(people, table),
        "born": born_bits(table),
        "name": _damped(table),
    }
    yield "held", HELD
    yield "telling", TELLING
    yield "named", NAMED
    yield "namesakes", NAMESAKES
    yield "bearers", BEARERS.format(**known)
    yield "told", TOLD
    yield "meant", MEANT.format(**known)
    yield "evidence", EVIDENCE.format(**known)
    yield "found", FOUND
    yield "weighed", WEIGHED.format(**known)
    yield "ranked", RANKED.format(**known)
    yield (
        LAST,
        LIKELIEST.format(
            within=WITHIN_BITS, likely=LIKELY_BITS, most=MOST_COMPARED, few=FEW_COMPARED
        ),
    )


def _least(people: int, table: Weights) -> float:
    return even_odds(people, table) - HOPELESS_BITS


def _damped(table: Weights) -> str:
    limit, share = table.name["damped_above"], table.name["damped_to"]
    return f"CASE WHEN name > {limit} THEN {limit} + (name - {limit}) * {share} ELSE name END"
