"""Restoring a backup: verified first, then whole or not at all, into an empty home only."""

import shutil
from collections.abc import Callable
from pathlib import Path

from nmo.config.backup.manifest import verify
from nmo.config.backup.programs import run_on_database
from nmo.config.backup.writing import DUMP, FILES
from nmo.config.databases import databases
from nmo.config.environment import Environment
from nmo.config.home import make_home
from nmo.config.postgres.commands import CommandFailed
from nmo.config.postgres.trouble import DatabaseTrouble
from nmo.config.ready import server_for


class RestoreRefused(Exception):
    """There is a register already, and a restore never replaces one."""


def restore(environment: Environment, folder: Path, *, tell: Callable[[str], None]) -> None:
    """Put the backup in `folder` into an empty home, or an empty database of DATABASE_URL.

    The tables may still be those of an earlier release: the next step brings them up to date.
    Raises BackupDamaged before anything is changed, RestoreRefused, DatabaseTrouble, HomeTrouble.
    """
    verify(folder)
    home = environment.home
    if home.exists() and any(home.iterdir()):
        raise RestoreRefused(
            f"{home} is not empty. Restore into a new home: NMO_HOME=/somewhere nmo restore ..."
        )
    was_there = home.exists()
    try:
        if (folder / FILES).is_dir():
            shutil.copytree(folder / FILES, home, dirs_exist_ok=True)
        make_home(home)
        if environment.database_url is None:
            server_for(environment, tell=tell).start()
        _restore_database(environment, folder / DUMP)
    except Exception:
        _undo(environment, keep_folder=was_there)
        raise


def _restore_database(environment: Environment, dump: Path) -> None:
    try:
        # In one transaction: a half-restored register would answer "none" for those missing.
        run_on_database(
            environment, "pg_restore", "--single-transaction", "--exit-on-error", "--no-owner",
            "--no-privileges", "--dbname", str(databases(environment)["owner"]["NAME"]), dump,
        )  # fmt: skip
    except CommandFailed as error:
        if "already exists" in str(error):
            raise RestoreRefused(
                "The database of DATABASE_URL is not empty. Restore into an empty one."
            ) from error
        raise DatabaseTrouble(
            "The backup could not be put into the database; nothing of it is left there."
        ) from error


def _undo(environment: Environment, *, keep_folder: bool) -> None:
    """Leave the home as empty as it was found."""
    if environment.database_url is None:
        server_for(environment).stop()
    for item in environment.home.iterdir() if environment.home.exists() else ():
        if item.is_dir():
            shutil.rmtree(item, ignore_errors=True)
        else:
            item.unlink(missing_ok=True)
    if not keep_folder and environment.home.exists():
        environment.home.rmdir()
