"""The one place that reads keys: one question to the vocabulary, one or two to the people."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from nmo.matching.facts import HeldPerson, from_stored
from nmo.matching.probes import Probes
from nmo.matching.weights import SHIPPED

MOST_WORDS_OF_A_KEY = 500
MOST_PEOPLE_OF_A_KEY = 1_000
MOST_READ = 5_000
MOST_COUNTED_NOW = 200
NEARLY = 0.95

# The version of the weights in force comes with the words: no round trip of its own.
IN_FORCE = "SELECT version FROM matching_weightsinforce ORDER BY id DESC LIMIT 1"
# LATERAL with LIMIT makes the planner go through the index key by key, whatever it believes.
SIZE = f"""
    SELECT CASE WHEN reltuples > {MOST_PEOPLE_OF_A_KEY} THEN reltuples::bigint ELSE
        (SELECT count(*) FROM (SELECT FROM matching_matchrecord LIMIT 10000) AS sample) END
    FROM pg_class WHERE oid = 'matching_matchrecord'::regclass"""  # noqa: S608
VOCABULARY = f"""
    WITH near AS (
        SELECT alike.* FROM unnest(%s::bigint[]) AS asked(code) CROSS JOIN LATERAL
            (SELECT text, k, bearers FROM matching_token held WHERE held.codes @> ARRAY[asked.code]
             LIMIT {MOST_WORDS_OF_A_KEY}) AS alike
        UNION SELECT text, k, bearers FROM matching_token WHERE text = ANY(%s::text[])),
    word AS (SELECT text, min(k) AS k, max(bearers) AS bearers FROM near GROUP BY text)
    SELECT NULL, word.text, COALESCE(word.bearers, (SELECT count(*) FROM
        (SELECT FROM matching_matchrecord WHERE keys @> ARRAY[word.k]
         LIMIT {MOST_COUNTED_NOW}) AS sample))
    FROM word
    UNION ALL SELECT ({IN_FORCE}), NULL, ({SIZE})"""  # noqa: S608
CANDIDATES = f"""
    WITH probed AS MATERIALIZED (
        SELECT found.person, asked.weight, asked.says, found.nth
        FROM unnest(%(keys)s::bigint[], %(weights)s::float8[], %(says)s::bigint[])
                 AS asked(k, weight, says)
        CROSS JOIN LATERAL
            (SELECT number AS person, row_number() OVER () AS nth FROM matching_matchrecord held
             WHERE held.keys @> ARRAY[asked.k] LIMIT {MOST_PEOPLE_OF_A_KEY + 1}) AS found
        LIMIT {MOST_READ + 1}),
    summed AS (
        SELECT person, sum(weight) AS weight, bit_or(says) AS says FROM probed
        WHERE %(among)s::bigint[] IS NULL OR person = ANY(%(among)s) GROUP BY person),
    best AS (SELECT * FROM summed ORDER BY weight DESC, person LIMIT %(most)s)
    SELECT best.person, record.facts, best.weight, best.says,
        (SELECT GREATEST(max(weight) FILTER (WHERE nth > {MOST_PEOPLE_OF_A_KEY}),
                CASE WHEN count(*) > {MOST_READ} THEN min(weight) END) FROM probed),
        (SELECT count(*) FROM summed)
    FROM best CROSS JOIN LATERAL
        (SELECT facts FROM matching_matchrecord WHERE number = best.person LIMIT 1) AS record
    ORDER BY best.weight DESC, best.person"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Name words of the register that look or sound like those asked for, with their bearers.

    `weights_version` is the version of the weights in force.
    """

    bearers: dict[str, int]
    people: int
    weights_version: str


@dataclass(frozen=True, slots=True)
class Reached:
    """One person under the keys asked for: their bits, and what they say together (`Says`)."""

    number: int
    facts: str
    bits: float
    says: int

    def held(self) -> HeldPerson:
        """What is held of the person, taken apart only where it is wanted."""
        return from_stored(self.number, self.facts)


@dataclass(frozen=True, slots=True)
class Fetched:
    """The people under the keys asked for, likeliest first, and where a limit cut them short.

    `cut_bits` is what the weightiest key says of which not all people were read; `all_alike`
    means that more people than are scored stood under the same keys.
    """

    people: tuple[Reached, ...] = ()
    cut_bits: float = 0.0
    all_alike: bool = False


def vocabulary(keys: Collection[int], words: Collection[str]) -> Vocabulary:
    """The register's words under these codes or written so, and how many people it holds."""
    with connection.cursor() as cursor:
        cursor.execute(VOCABULARY, [sorted(keys), sorted(words)])
        rows = cursor.fetchall()
    bearers = {text: n for _, text, n in rows if text is not None}
    ((version, people),) = ((version, n) for version, text, n in rows if text is None)
    return Vocabulary(bearers=bearers, people=people, weights_version=version or SHIPPED)


def fetch(probes: Probes, *, most: int, among: Collection[int] | None) -> Fetched:
    """The people whose keys weigh most together; `among` narrows to these numbers."""
    if not probes:
        return Fetched()
    # The weightiest come first: where so many are reached that reading ends, the others are left.
    asked = sorted(probes.items(), key=lambda probe: (-probe[1].bits, probe[0]))
    with connection.cursor() as cursor:
        cursor.execute(
            CANDIDATES,
            {
                "keys": [k for k, _ in asked],
                "weights": [probe.bits for _, probe in asked],
                # As plain numbers: of flags the driver takes the size of any one for that of all.
                "says": [int(probe.says) for _, probe in asked],
                "among": None if among is None else sorted(among),
                "most": most,
            },
        )
        rows = cursor.fetchall()
    if not rows:
        return Fetched()
    people = tuple(Reached(*row[:4]) for row in rows)
    *_, cut_bits, total = rows[0]
    all_alike = total > most and people[-1].bits >= people[0].bits * NEARLY
    return Fetched(people=people, cut_bits=cut_bits or 0.0, all_alike=all_alike)
