"""Connecting to the home's server: the only proof that it is alive."""

from enum import Enum
from typing import LiteralString

import psycopg

from nmo.config.postgres.process import server_process
from nmo.config.postgres.record import DATABASE, PORT, Record

BUSY = ("starting up", "shutting down", "not yet accepting", "in recovery mode", "too many clients")


class Alive(Enum):
    """What a try to connect shows."""

    YES = "it answers"
    SOON = "it is starting, recovering, stopping or full"
    NO = "nothing answers"


def sign_in(
    record: Record, role: str, database: str = DATABASE
) -> "psycopg.Connection[tuple[object, ...]]":
    """Connect to the record's server as `role`, outside any transaction."""
    return psycopg.connect(
        host=record.socket,
        port=PORT,
        user=role,
        password=record.passwords[role],
        dbname=database,
        autocommit=True,
        connect_timeout=10,
    )


def answer(record: Record, role: str, question: LiteralString, database: str = DATABASE) -> str:
    """Return the one value that the server answers to `question`, as text."""
    with sign_in(record, role, database) as connection:
        row = connection.execute(question).fetchone()
    return str(row[0]) if row else ""


def is_alive(record: Record, role: str, database: str = DATABASE) -> Alive:
    """Try to connect as `role`, and say what that showed.

    A server that works on other data does not count: this home may be a copy of its home.
    """
    if not record.socket or server_process(record.data) is None:
        return Alive.NO
    try:
        with sign_in(record, role, database):
            return Alive.YES
    except psycopg.OperationalError as error:
        return Alive.SOON if any(sign in str(error) for sign in BUSY) else Alive.NO
