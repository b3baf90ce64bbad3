"""What every test stands on: the database on first use, and no network beyond this machine.

Pure tests start no server: it is started when the first test asks for a database.
Tests connect as the serving role; `owner` is the migrating one.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

    from nmo.config.testing.command import CommandHomes, Home
    from nmo.config.testing.databases import TestDatabases

# Machines differ in speed, and no test is about time. The same walk each time: a red build is then
# about the change in it; raise max_examples and drop derandomize to explore further.
settings.register_profile(
    "any_machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    derandomize=True,
)
settings.load_profile("any_machine")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    from nmo.config.testing.network import only_loopback

    with only_loopback():
        yield


@pytest.fixture(scope="session")
def test_databases(django_db_blocker: "DjangoDbBlocker") -> "Iterator[TestDatabases]":
    """The server of this test process, with a migrated template and a copy of it."""
    from nmo.config.testing.databases import TestDatabases, name_for_this_process
    from nmo.config.testing.server import server_for_tests

    with server_for_tests() as server, django_db_blocker.unblock():
        databases = TestDatabases(server=server, name=name_for_this_process())
        databases.create()
        yield databases
        databases.drop()


@pytest.fixture(scope="session")
def django_db_setup(test_databases: "TestDatabases") -> Iterator[None]:
    """Take the place of pytest-django's own set-up."""
    from django.test import TransactionTestCase

    def renew(_self: TransactionTestCase) -> None:
        test_databases.renew()

    # Only tests that commit come here; the others roll back and keep their copy.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", renew)
        yield


@pytest.fixture(scope="module")
def command_homes() -> "Iterator[CommandHomes]":
    """Homes for the `nmo` command, each with a server of its own that is stopped at the end."""
    from nmo.config.testing.command import command_homes

    with command_homes() as homes:
        yield homes


@pytest.fixture(scope="module")
def home(command_homes: "CommandHomes") -> "Home":
    """One home for the module; `home.run("check", "...")` runs a command on it."""
    return command_homes.make("home")
