"""pg_trgm: a string of name and birth date under a GIN index, postcode and phone beside it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

from benchmarks.finding.engines.cluster import a_cluster
from benchmarks.finding.engines.rows import Row, of_question
from benchmarks.finding.measures.answered import Found
from benchmarks.finding.questions.asked import Asked

PROGRAMS, EXTENSIONS = "/usr/lib/postgresql", "/usr/share/postgresql"
MOST_FOUND = 10
THRESHOLD = 0.35

TABLE = """
    CREATE TABLE person (number bigint, text text, postcode text, phone text)"""
INDEXES = (
    "CREATE INDEX person_text ON person USING gin (text gin_trgm_ops)",
    "CREATE INDEX person_postcode ON person (postcode)",
    "CREATE INDEX person_phone ON person (phone)",
)
FIND = """
    SELECT number, max({score}) AS score FROM person WHERE {where}
    GROUP BY number ORDER BY score DESC, number LIMIT %(most)s"""
# What is given of a question, how it is looked for, and what it adds to the similarity.
PARTS = {
    "text": ("text %% %(text)s", "similarity(text, %(text)s)"),
    "postcode": (
        "postcode = %(postcode)s",
        "CASE WHEN postcode = %(postcode)s THEN 0.3 ELSE 0 END",
    ),
    "phone": ("phone = %(phone)s", "CASE WHEN phone = %(phone)s THEN 0.5 ELSE 0 END"),
}


class Trigrams:
    """The peer as set up in PostgreSQL."""

    name = "pg_trgm"

    def __init__(self, connection: psycopg.Connection[tuple]) -> None:
        self.connection = connection
        self.backend = connection.info.backend_pid
        connection.execute("CREATE EXTENSION pg_trgm")
        connection.execute(f"SET pg_trgm.similarity_threshold = {THRESHOLD}")

    def build(self, rows: Iterable[Row]) -> None:
        """Replace the people."""
        self.connection.execute("DROP TABLE IF EXISTS person")
        self.connection.execute(TABLE)
        self.add(rows)
        for statement in INDEXES:
            self.connection.execute(statement)
        self.connection.execute("VACUUM ANALYZE person")

    def add(self, rows: Iterable[Row]) -> None:
        """Add people to those who are there."""
        with (
            self.connection.cursor() as cursor,
            cursor.copy("COPY person (number, text, postcode, phone) FROM STDIN") as copy,
        ):
            for row in rows:
                for name in row.names:
                    copy.write_row((row.number, f"{name} {row.born}", row.postcode, row.phone))

    def answer(self, asked: Asked) -> Sequence[Found]:
        row = of_question(asked)
        text = f"{row.names[0]} {row.born}".strip()
        given = {"text": text, "postcode": row.postcode, "phone": row.phone}
        parts = [PARTS[part] for part, value in given.items() if value]
        if not parts:
            return ()
        statement = FIND.format(
            where=" OR ".join(where for where, _ in parts),
            score=" + ".join(score for _, score in parts),
        )
        # Never prepared: a plan for any question would be worse than the one for this.
        found = self.connection.execute(statement, given | {"most": MOST_FOUND}, prepare=False)
        return [Found(number=number, score=float(score)) for number, score in found]


@contextmanager
def trigrams() -> Iterator[Trigrams | None]:
    """The peer on Debian's PostgreSQL; None where that or its extension is not there."""
    programs = sorted(Path(PROGRAMS).glob("*/bin/postgres"))
    extension = list(Path(EXTENSIONS).glob("*/extension/pg_trgm.control"))
    if not programs or not extension:
        yield None
        return
    with a_cluster(programs[-1].parent) as cluster, cluster.connect() as connection:
        yield Trigrams(connection)
