"""What every command that works with the register does first."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nmo.cli.speaking import tell

if TYPE_CHECKING:
    from nmo.access import Actor
    from nmo.config.environment import Environment


@contextmanager
def ready(*, create: bool = False) -> "Iterator[Environment]":
    """Yield the environment with home, database, tables and Django ready; close up at the end.

    With `create` a home is made if there is none, and the user `local-admin` in it.
    Raises NoHome otherwise (exit 4, *cannot answer*).
    """
    from nmo.config.ready import get_ready

    environment = get_ready(create=create, tell=tell)
    from django.db import connections

    if create:
        _make_local_admin()
    try:
        yield environment
    finally:
        for connection in connections.all():
            connection.close()
            if hasattr(connection, "close_pool"):
                connection.close_pool()


def operator(as_user: str | None = None) -> "Actor":
    """Return whom a command acts as: `--as USER`, or `local-admin`."""
    from nmo.access.operator import operator_actor
    from nmo.access.refusals import NoSuchUser
    from nmo.cli.exits import WrongUse

    try:
        return operator_actor(as_user) if as_user else operator_actor()
    except NoSuchUser as error:
        raise WrongUse(str(error)) from error


def _make_local_admin() -> None:
    from nmo.access.actions import make_local_admin
    from nmo.access.clock import now

    make_local_admin(now=now())
