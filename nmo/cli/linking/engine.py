"""What joins the keys: DuckDB on this machine, or Spark; and what may go wrong with either."""

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.exits import CannotAnswer, WrongUse

if TYPE_CHECKING:
    from nmo.matching.linking.run import Join

AGAIN = "Run the command again: it goes on where it was."


@dataclass(frozen=True, slots=True)
class Engine:
    """The engine that was asked for, and the Spark cluster that is set."""

    name: str
    spark_master: str

    @contextmanager
    def join(self, folder: Path) -> "Iterator[Join | None]":
        """The engine's join over pieces in that folder; None for the one that is there anyway."""
        if self.name != "spark":
            yield None
            return
        from nmo.matching.linking.spark import spark_join

        with spark_join(folder, master=self.spark_master) as join:
            yield join


def refuse_without(engine: str) -> None:
    """Raise WrongUse where what the engine needs is not installed, with what to install."""
    if find_spec("duckdb") is None or find_spec("pyarrow") is None:
        raise WrongUse("Linking needs DuckDB: pip install 'nmo-register[linkage]'.")
    if engine == "spark" and find_spec("pyspark") is None:
        raise WrongUse("--engine spark needs Spark and Java 17: pip install 'nmo-register[spark]'.")


@contextmanager
def plainly() -> Iterator[None]:
    """What may go wrong with room, memory or a cluster, in one sentence; what was done stays."""
    import duckdb

    try:
        yield
    except BrokenProcessPool as error:
        raise CannotAnswer(
            f"A process of the link was ended, perhaps for want of memory. {AGAIN}"
        ) from error
    except (OSError, duckdb.Error) as error:
        raise CannotAnswer(
            "The files of the link cannot be written, or the disk is full. Free some space beside "
            f"the file of --out. {AGAIN}"
        ) from error
    except Exception as error:
        if not type(error).__module__.startswith(("pyspark", "py4j")):
            raise
        raise CannotAnswer(f"Spark stopped, or cannot be reached. {AGAIN}") from error
