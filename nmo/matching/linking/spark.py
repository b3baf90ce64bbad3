"""The join on several machines: Spark, reading pieces from a folder that all of them reach."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pyarrow import parquet
from pyspark.sql import SparkSession
from pyspark.storagelevel import StorageLevel

from nmo.matching.linking import arrow
from nmo.matching.linking.exporting import Piece
from nmo.matching.linking.share import Written
from nmo.matching.linking.steps import LAST, READ_TWICE, Likely, steps
from nmo.matching.weights import Weights


class SparkJoin:
    """The register's keys as Parquet, to be joined with many questions' keys.

    Spark does again what a lost worker had done, so the answer is the same without it.
    """

    def __init__(self, folder: Path, spark: SparkSession) -> None:
        self._folder, self._spark = folder, spark

    def hold(self, pieces: Iterable[Piece]) -> None:
        """Take in the register's keys and birth dates."""
        postings, dated = self._folder / "posting", self._folder / "dated"
        postings.mkdir()
        dated.mkdir()
        for number, piece in enumerate(pieces):
            parquet.write_table(arrow.postings(piece), postings / f"{number:05}.parquet")
            parquet.write_table(arrow.births(piece), dated / f"{number:05}.parquet")
        self._view("posting", [postings])
        self._view("dated", [dated])

    def likeliest(self, written: Sequence[Written], table: Weights, people: int) -> list[Likely]:
        """The people worth comparing with each question."""
        self._view("asked", [each.asked for each in written])
        self._view("line", [each.line for each in written])
        kept = []
        for name, statement in steps(table, people):
            rows = self._spark.sql(statement)
            if name in READ_TWICE:
                rows = rows.persist(StorageLevel.DISK_ONLY)
                kept.append(rows)
            rows.createOrReplaceTempView(name)
        found = self._spark.table(LAST).select("question", "person", "bits", "namesakes").collect()
        for rows in kept:
            rows.unpersist()
        return [Likely(*row) for row in found]

    def _view(self, name: str, files: Sequence[Path]) -> None:
        rows = self._spark.read.parquet(*(file.absolute().as_uri() for file in files))
        rows.createOrReplaceTempView(name)


@contextmanager
def spark_join(folder: Path, *, master: str) -> Iterator[SparkJoin]:
    """A join on the Spark cluster of that master; `folder` is one that all its workers reach."""
    spark = (
        SparkSession.builder.appName("nmo link")
        .master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.sql.shuffle.partitions", "24")
        .config("spark.sql.warehouse.dir", (folder / "warehouse").absolute().as_uri())
        .getOrCreate()
    )
    try:
        yield SparkJoin(folder, spark)
    finally:
        spark.stop()
