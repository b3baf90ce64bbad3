"""From the keys of many questions to the few people worth comparing with each: plain SQL.

Both engines run these statements as they stand (DuckDB 2, Spark 4). `asked` holds the keys of the
questions (`told.Told` with the question's number), `posting` the register's (k, person).
"""

from collections.abc import Iterator
from typing import NamedTuple

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
TELLING = f"SELECT k FROM held GROUP BY k HAVING count(*) <= {MOST_PEOPLE_OF_A_KEY}"  # noqa: S608
NAMESAKES = """
    SELECT named.question, count(*) AS namesakes FROM named
    JOIN (SELECT question, max(name) AS name FROM named GROUP BY question) AS best
        ON named.question = best.question AND named.name >= best.name - 0.5
    GROUP BY named.question"""
# Most people are reached by their name alone, and of most of these the birth date differs: they
# are left out before anything is added up. So is what one common word with a year tells alone.
NAMED = """
    SELECT asked.question, held.person, asked.name, asked.unless_born
    FROM asked JOIN telling ON asked.k = telling.k JOIN held ON asked.k = held.k
    WHERE asked.kind = 0"""
TOLD = """
    SELECT asked.question, held.person, asked.kind, asked.name, asked.other, asked.unless_born
    FROM asked JOIN telling ON asked.k = telling.k JOIN held ON asked.k = held.k
    WHERE asked.kind > 0"""
MEANT = """
    SELECT question, person, 0 AS kind, name, 0.0 AS other, unless_born FROM named
    WHERE unless_born = 0.0 OR person IN (SELECT person FROM undated)
        OR EXISTS (SELECT 1 FROM told
                   WHERE told.question = named.question AND told.person = named.person)
    UNION ALL
    SELECT question, person, kind, name, other, unless_born FROM told
    WHERE name + other >= {alone}"""
EVIDENCE = """
    SELECT * FROM meant UNION ALL
    SELECT question, person, kind, name, other, unless_born FROM told
    WHERE name + other < {alone}
        AND EXISTS (SELECT 1 FROM meant
                    WHERE meant.question = told.question AND meant.person = told.person)"""
FOUND = """
    SELECT question, person, max(name) AS name,
        max(CASE WHEN kind = 1 THEN other END) AS born,
        max(unless_born) AS unless_born,
        max(CASE WHEN kind = 2 THEN other ELSE 0.0 END) AS place,
        max(CASE WHEN kind = 3 THEN other ELSE 0.0 END) AS phone,
        max(CASE WHEN kind = 4 THEN other ELSE 0.0 END) AS house
    FROM evidence GROUP BY question, person"""
WEIGHED = """
    SELECT found.question, found.person, place + phone + house
        + CASE WHEN born IS NOT NULL THEN born
               WHEN undated.person IS NOT NULL THEN 0.0 ELSE unless_born END
        + CASE WHEN name > {limit} THEN {limit} + (name - {limit}) * {share} ELSE name END AS bits
    FROM found LEFT JOIN undated ON found.person = undated.person"""
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


def steps(table: Weights, people: int) -> Iterator[tuple[str, str]]:
    """Each step's name and its statement, in order; the last gives a `Likely` a row.

    `people` are on the register.
    """
    least = even_odds(people, table) - HOPELESS_BITS
    yield "held", HELD
    yield "telling", TELLING
    yield "named", NAMED
    yield "namesakes", NAMESAKES
    yield "told", TOLD
    yield "meant", MEANT.format(alone=least - SECOND_FACT_BITS)
    yield "evidence", EVIDENCE.format(alone=least - SECOND_FACT_BITS)
    yield "found", FOUND
    yield (
        "weighed",
        WEIGHED.format(limit=table.name["damped_above"], share=table.name["damped_to"]),
    )
    yield "ranked", RANKED.format(least=least)
    yield (
        LAST,
        LIKELIEST.format(
            within=WITHIN_BITS, likely=LIKELY_BITS, most=MOST_COMPARED, few=FEW_COMPARED
        ),
    )
