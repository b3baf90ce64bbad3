"""What was typed after `nmo link`."""

from dataclasses import dataclass
from pathlib import Path

from nmo.cli.exits import WrongUse

WANTED = (
    "incident_id",
    "query_id",
    "name",
    "date_of_birth",
    "age",
    "address",
    "postcode",
    "phone",
    "at",
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The command's words as typed."""

    incidents: Path
    out: Path
    engine: str
    sample: int
    reason: str
    incident: str
    as_user: str | None

    @property
    def rejected(self) -> Path:
        """Where the rows go that could not be read."""
        return self.incidents.with_name(f"{self.incidents.stem}.rejected.csv")


def refuse_what_cannot_be_written(asked: Asked) -> None:
    """Raise WrongUse where the answer would go over the question, or nowhere."""
    if asked.out.exists() and asked.out.samefile(asked.incidents):
        raise WrongUse("--out names the list of incidents itself. Give another file.")
    if not asked.out.parent.is_dir():
        raise WrongUse(f"There is no folder {asked.out.parent}.")
    if asked.out.is_dir():
        raise WrongUse(f"{asked.out} is a folder. Give a file.")


def refuse_without_engine(engine: str) -> None:
    """Raise WrongUse where what the engine needs is not installed, with what to install."""
    from importlib.util import find_spec

    if find_spec("duckdb") is None or find_spec("pyarrow") is None:
        raise WrongUse("Linking needs DuckDB: pip install 'nmo-register[linkage]'.")
    if engine == "spark" and find_spec("pyspark") is None:
        raise WrongUse("--engine spark needs Spark and Java 17: pip install 'nmo-register[spark]'.")
