"""A register filled with the population, in a home of its own that may be kept and used again."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from benchmarks.finding.population import Member, Population
from benchmarks.finding.population.households import MOST_IN_A_HOUSEHOLD

NMO = [sys.executable, "-m", "nmo.cli.main"]
NOTE = "finding.json"
AT_ONCE = 1000
TABLES = ("matchrecord", "token")


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """What filling a register cost; `way` is tables (matching alone) or import (whole orders)."""

    way: str
    seed: str
    people: int
    seconds: float
    peak_mebibytes: int
    matching_mebibytes: int
    database_mebibytes: int


@contextmanager
def a_home(kept: Path | None) -> Iterator[Path]:
    """The home given, or a new one that is gone afterwards."""
    if kept is not None:
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="nmo-finding-") as folder:
        Path(folder).chmod(0o711)
        home = Path(folder) / "home"
        try:
            yield home
        finally:
            environment = os.environ | {"NMO_HOME": str(home)}
            subprocess.run([*NMO, "stop"], env=environment, check=False, capture_output=True)


def use(home: Path, *, create: bool) -> None:
    """Let this process work on the home."""
    os.environ["NMO_HOME"] = str(home)
    from nmo.config.ready import get_ready

    get_ready(create=create)


def noted(home: Path, population: Population, way: str) -> Loaded | None:
    """What was noted when the home was filled with this population, if it was."""
    path = home / NOTE
    if not path.is_file():
        return None
    loaded = Loaded(**json.loads(path.read_text(encoding="utf-8")))
    asked = (way, population.seed)
    if (loaded.way, loaded.seed) != asked or abs(loaded.people / population.people - 1) > 0.1:
        raise SystemExit(f"{home} is filled otherwise: {loaded}. Name another --home.")
    return loaded


def note(home: Path, loaded: Loaded) -> Loaded:
    """Keep what filling cost with the home."""
    (home / NOTE).write_text(json.dumps(asdict(loaded), indent=1) + "\n", encoding="utf-8")
    return loaded


def fill_tables(home: Path, population: Population) -> Loaded:
    """Write what finds the people, and nothing else; goes on where an ended run stopped."""
    if loaded := noted(home, population, "tables"):
        return loaded
    started = time.perf_counter()
    last = _last_written()
    first = 0 if last is None else last // MOST_IN_A_HOUSEHOLD
    members = (m for m in population.register(first) if last is None or m.number > last)
    for batch in _batches(members):
        _write(batch)
    _settle()
    return note(home, measured("tables", population, time.perf_counter() - started))


def measured(
    way: str, population: Population, seconds: float, *, peak: int | None = None
) -> Loaded:
    """The figures of a register that was filled just now; `peak` in MiB where not ours."""
    ours = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return Loaded(
        way=way,
        seed=population.seed,
        people=_one("SELECT count(*) FROM matching_matchrecord"),
        seconds=round(seconds, 1),
        peak_mebibytes=ours if peak is None else peak,
        matching_mebibytes=mebibytes(f"pg_total_relation_size('matching_{t}')" for t in TABLES),
        database_mebibytes=mebibytes(["pg_database_size(current_database())"]),
    )


def _write(members: list[Member]) -> None:
    from django.db import transaction

    from benchmarks.finding.engines.people import to_match
    from nmo.matching.actions import write_new_people

    with transaction.atomic():
        write_new_people([to_match(member) for member in members])


def _settle() -> None:
    """What a large import does at its end: words counted, statistics taken."""
    from django.db import connections, transaction

    from nmo.matching.actions import count_tokens

    with transaction.atomic():
        count_tokens()
    owner = "owner" if "owner" in connections else "default"
    with connections[owner].cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"VACUUM (ANALYZE) matching_{table}")


def _last_written() -> int | None:
    return _one("SELECT max(number) FROM matching_matchrecord")


def mebibytes(sizes: Iterable[str]) -> int:
    """The sum of these sizes, written as the database computes them, in MiB."""
    return round(sum(_one(f"SELECT {size}") for size in sizes) / 1024 / 1024)


def _one(statement: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)
        (value,) = cursor.fetchone()
    return value


def _batches(members: Iterator[Member]) -> Iterator[list[Member]]:
    while batch := list(islice(members, AT_ONCE)):
        yield batch
