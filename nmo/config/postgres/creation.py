"""Making the server's data folder, its roles and its database; each step may be interrupted."""

import os
import shutil
import tempfile
from pathlib import Path

import psycopg
from psycopg import sql

from nmo.config.databases import APP_ROLE, OWNER_ROLE
from nmo.config.postgres.commands import CommandFailed, Commands
from nmo.config.postgres.record import ADMIN_ROLE, DATABASE, Record
from nmo.config.postgres.signing_in import sign_in

CONFIGURATION = """
# NMO Register. What the server was made with; PostgreSQL's own defaults stand for the rest.
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 60
work_mem = 16MB
wal_level = replica
max_wal_size = 512MB
wal_compression = on
max_wal_senders = 4
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
# A statement and the detail of an error hold people: neither is written to the log.
log_min_error_statement = panic
log_error_verbosity = terse
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
"""
LOCALE = "C.UTF-8"
# What a look-up reads of 1,000,000 people fits into the most; PostgreSQL advises a quarter.
LEAST_SHARED, MOST_SHARED, PART_SHARED = 128, 2048, 4
MEBIBYTE = 1024 * 1024


def create_data(commands: Commands, record: Record) -> None:
    """Make the data folder, whole or not at all: it gets its name when it is complete."""
    store = Path(record.store)
    store.mkdir(mode=0o711, parents=True, exist_ok=True)
    store.chmod(0o711)
    for left_behind in store.glob("unfinished-*"):
        shutil.rmtree(left_behind, ignore_errors=True)
    try:
        unfinished = _initdb(commands, record, locale=LOCALE)
    except CommandFailed as failure:
        # A machine without it sorts by bytes with C too, but folds only the letters of English.
        if "invalid locale" not in str(failure):
            raise
        unfinished = _initdb(commands, record, locale="C")
    with (unfinished / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(CONFIGURATION + f"shared_buffers = {_shared_mebibytes()}MB\n")
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(record.data)


def _shared_mebibytes() -> int:
    """How much memory the server keeps pages of tables in: a quarter of the machine's."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // MEBIBYTE
    return max(LEAST_SHARED, min(MOST_SHARED, memory // PART_SHARED))


def _initdb(commands: Commands, record: Record, *, locale: str) -> Path:
    """Run initdb on a new folder, which it returns.

    A new name each time: the initdb of a killed command may still be writing to the old.
    """
    data = Path(tempfile.mkdtemp(prefix="unfinished-", dir=record.store))
    commands.account.own(data)
    with tempfile.NamedTemporaryFile("w", dir=record.store, encoding="ascii") as file:
        file.write(record.passwords[ADMIN_ROLE])
        file.flush()
        commands.account.own(Path(file.name))
        commands.run(
            "initdb", "--pgdata", data, "--username", ADMIN_ROLE, "--pwfile", file.name,
            "--auth", "scram-sha-256", "--data-checksums", "--encoding", "UTF8",
            "--locale", locale, "--no-instructions",
        )  # fmt: skip
    return data


def create_roles(record: Record) -> None:
    """Make the two roles and the database, if any of them is missing."""
    with sign_in(record, ADMIN_ROLE, database="postgres") as connection:
        known = _names(connection, "SELECT rolname FROM pg_roles")
        for role in (OWNER_ROLE, APP_ROLE):
            verb = "ALTER" if role in known else "CREATE"
            statement = sql.SQL(verb + " ROLE {} LOGIN PASSWORD {}")
            connection.execute(statement.format(sql.Identifier(role), record.passwords[role]))
        if DATABASE not in _names(connection, "SELECT datname FROM pg_database"):
            statement = sql.SQL("CREATE DATABASE {} OWNER {}")
            connection.execute(
                statement.format(sql.Identifier(DATABASE), sql.Identifier(OWNER_ROLE))
            )


def _names(connection: psycopg.Connection[tuple[object, ...]], question: str) -> set[object]:
    return {row[0] for row in connection.execute(question)}
