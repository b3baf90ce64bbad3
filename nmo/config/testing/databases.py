"""The databases of a test run: a migrated template, and copies of it."""

import os
from dataclasses import dataclass

from django.db import connections
from psycopg import sql

from nmo.config.databases import APP_ROLE, OWNER_ROLE
from nmo.config.schema import bring_up_to_date
from nmo.config.testing.server import Server

ALIASES = {"default": APP_ROLE, "owner": OWNER_ROLE}
PASSWORD = "only-for-tests"  # noqa: S105


@dataclass(frozen=True, kw_only=True)
class TestDatabases:
    """The template and the copy of one test process."""

    server: Server
    name: str

    __test__ = False

    @property
    def template(self) -> str:
        """The name of the migrated, empty database that copies are made of."""
        return f"{self.name}_template"

    def create(self) -> None:
        """Make roles, template and first copy, and point Django at the copy."""
        self._roles()
        self._run("CREATE DATABASE {name} OWNER {owner}", self.template)
        self._point_at(self.template)
        bring_up_to_date()
        self._point_at(self.name)
        self.renew()

    def renew(self) -> None:
        """Replace the copy by a fresh one.

        In place of Django's flush: the serving role may empty no table, append-only tables
        refuse it, and rows that migrations put in would be lost.
        """
        connections.close_all()
        self._run("DROP DATABASE IF EXISTS {name} WITH (FORCE)", self.name)
        self._run("CREATE DATABASE {name} TEMPLATE {template} OWNER {owner}", self.name)

    def drop(self) -> None:
        """Remove both databases."""
        connections.close_all()
        for name in (self.name, self.template):
            self._run("DROP DATABASE IF EXISTS {name} WITH (FORCE)", name)

    def _run(self, statement: str, name: str) -> None:
        names = {"name": name, "template": self.template, "owner": OWNER_ROLE}
        composed = sql.SQL(statement).format(
            **{key: sql.Identifier(value) for key, value in names.items()}
        )
        with self.server.connect() as connection:
            connection.execute(composed)

    def _roles(self) -> None:
        with self.server.connect() as connection:
            known = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
            for role in set(ALIASES.values()) - known:
                statement = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}")
                connection.execute(statement.format(sql.Identifier(role), PASSWORD))

    def _point_at(self, name: str) -> None:
        for alias, role in ALIASES.items():
            connections[alias].close()
            connections[alias].settings_dict.update(
                NAME=name,
                USER=role,
                PASSWORD=PASSWORD,
                HOST=self.server.host,
                PORT=str(self.server.port),
            )


def name_for_this_process() -> str:
    """A name that no other test process of this machine uses."""
    return f"nmo_test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
