"""The join on one machine: DuckDB, its tables in a folder of the job."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from nmo.matching.linking import arrow
from nmo.matching.linking.exporting import Piece, Word
from nmo.matching.linking.share import Written
from nmo.matching.linking.steps import LAST, READ_TWICE, Likely, steps
from nmo.matching.weights import Weights

LIKE = """
    SELECT DISTINCT asked_code.word, code.word AS held
    FROM (SELECT word, unnest(k) AS k FROM asked_word) AS asked_code
    JOIN code ON asked_code.k = code.k"""
MOST_LIKE = 24
ALIKE = f"""
    SELECT word, list(held) FROM (
        SELECT word, held, row_number() OVER (
            PARTITION BY word ORDER BY jaro_winkler_similarity(word, held) DESC, held) AS nth
        FROM ({LIKE}) AS alike) AS ranked
    WHERE nth <= {MOST_LIKE} GROUP BY word"""  # noqa: S608


class DuckJoin:
    """The register's keys and words in DuckDB, to be joined with many questions' keys."""

    def __init__(self, folder: Path, *, memory: str) -> None:
        self._db = duckdb.connect(folder / "link.duckdb")
        self._db.execute("SET memory_limit = ?", [memory])
        self._db.execute("SET temp_directory = ?", [str(folder / "spill")])
        self._db.execute("SET preserve_insertion_order = false")
        self._db.execute("CREATE TABLE posting (k BIGINT, person BIGINT)")
        self._db.execute(
            "CREATE TABLE dated (person BIGINT, year INTEGER, month INTEGER, day INTEGER)"
        )
        self._db.execute("CREATE TABLE code (word VARCHAR, k BIGINT)")

    def hold(self, pieces: Iterable[Piece]) -> None:
        """Take in the register's keys and birth dates."""
        for piece in pieces:
            self._insert("posting", arrow.postings(piece))
            self._insert("dated", arrow.births(piece))

    def hold_words(self, words: Sequence[Word]) -> None:
        """Take in the register's words with their codes."""
        self._db.register("piece", _codes([(word.text, word.codes) for word in words]))
        self._db.execute("INSERT INTO code SELECT word, unnest(k) FROM piece")

    def like(self, codes: Mapping[str, Collection[int]]) -> dict[str, list[str]]:
        """For each word asked for the register's words that share a code, the most like first."""
        self._db.register("asked_word", _codes(codes.items()))
        return dict(self._db.execute(ALIKE).fetchall())

    def likeliest(self, written: Sequence[Written], table: Weights, people: int) -> list[Likely]:
        """The people worth comparing with each question."""
        self._view("asked", [each.asked for each in written])
        self._view("line", [each.line for each in written])
        for name, statement in steps(table, people):
            kind = "TEMP TABLE" if name in READ_TWICE else "VIEW"
            self._db.execute(f"CREATE OR REPLACE {kind} {name} AS {statement}")
        found = self._db.execute(f"SELECT question, person, bits, namesakes FROM {LAST}").fetchall()  # noqa: S608
        return [Likely(*row) for row in found]

    def _view(self, name: str, files: Sequence[Path]) -> None:
        names = ", ".join(f"'{_quoted(file)}'" for file in files)
        self._db.execute(f"CREATE OR REPLACE VIEW {name} AS FROM read_parquet([{names}])")

    def _insert(self, name: str, rows: pa.Table) -> None:
        self._db.register("piece", rows)
        self._db.execute(f"INSERT INTO {name} SELECT * FROM piece")  # noqa: S608
        self._db.unregister("piece")

    def close(self) -> None:
        self._db.close()


def _quoted(file: Path) -> str:
    """The path as it stands inside quotation marks: a folder may be called O'Brien."""
    return str(file).replace("'", "''")


def _codes(words: Iterable[tuple[str, Collection[int]]]) -> pa.Table:
    held = [(word, list(codes)) for word, codes in words]
    return pa.table(
        {
            "word": pa.array([word for word, _ in held], pa.string()),
            "k": pa.array([codes for _, codes in held], pa.list_(pa.int64())),
        }
    )
