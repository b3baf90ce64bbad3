"""Writing a backup: one snapshot of the database, and the files of the home beside it."""

import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from nmo.config.backup.manifest import write_manifest
from nmo.config.backup.programs import run_on_database
from nmo.config.databases import CONNECTION_FILE
from nmo.config.environment import Environment
from nmo.config.home import LOCK_FILE
from nmo.config.postgres.commands import FULL, CommandFailed
from nmo.config.postgres.trouble import DatabaseTrouble

DUMP = "register.dump"
FILES = "home"
# The database is dumped; how to reach it belongs to the machine, not to the register.
NOT_KEPT = frozenset({"postgres", CONNECTION_FILE, LOCK_FILE})


class BackupRefused(Exception):
    """The backup cannot be made there; nothing was changed."""


def back_up(environment: Environment, folder: Path, *, now: datetime, release: str) -> None:
    """Write a backup to `folder`, which must be new or empty; it appears whole or not at all.

    The register goes on working meanwhile: the backup holds it as it was at one moment.
    Raises BackupRefused, or DatabaseTrouble with one plain sentence.
    """
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BackupRefused(f"{folder} is not empty. Name a new folder for the backup.")
    unfinished: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        run_on_database(environment, "pg_dump", "--format=custom", "--file", unfinished / DUMP)
        _copy_files(environment.home, unfinished / FILES)
        write_manifest(unfinished, made_at=now.isoformat(), release=release)
        unfinished.rename(folder)
    except (CommandFailed, OSError) as error:
        raise DatabaseTrouble(_why(error, folder)) from error
    finally:
        if unfinished is not None:
            shutil.rmtree(unfinished, ignore_errors=True)


def _copy_files(home: Path, to: Path) -> None:
    to.mkdir(mode=0o700)
    for item in sorted(home.iterdir()) if home.is_dir() else ():
        if item.name in NOT_KEPT or item.name.startswith(f"{CONNECTION_FILE}."):
            continue
        if item.is_dir():
            shutil.copytree(item, to / item.name)
        else:
            shutil.copy2(item, to / item.name)
            with (to / item.name).open("rb") as file:
                os.fsync(file.fileno())


def _why(error: Exception, folder: Path) -> str:
    if FULL in str(error):
        return f"The disk that holds {folder} is full. Nothing is left there of this backup."
    if "server version mismatch" in str(error):
        return (
            "The database is of a later version of PostgreSQL than the programs of this release. "
            "Set NMO_PG_BIN to the folder of that version's programs."
        )
    if isinstance(error, OSError):
        return f"{folder} cannot be written: {error.strerror}."
    return "The database could not be backed up: it stopped answering, or refused a table."
