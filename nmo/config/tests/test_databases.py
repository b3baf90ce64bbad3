import socket

import pytest
from django.db import ProgrammingError, connections, transaction

from nmo.config.testing.network import NetworkRefused


def query(alias, statement):
    with connections[alias].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_tests_connect_as_the_serving_role():
    assert query("default", "SELECT current_user") == "nmo_app"


@pytest.mark.django_db
def test_the_serving_role_owns_no_table():
    owned = "SELECT count(*) FROM pg_tables WHERE tableowner = current_user"
    assert query("default", owned) == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement", ["TRUNCATE django_session", "DROP TABLE django_session", "CREATE TABLE t (n int)"]
)
def test_the_serving_role_may_not_change_a_table(statement):
    with pytest.raises(ProgrammingError), transaction.atomic():
        query("default", statement)


@pytest.mark.django_db
def test_the_serving_role_may_not_rewrite_which_migrations_ran():
    with pytest.raises(ProgrammingError), transaction.atomic():
        query("default", "DELETE FROM django_migrations RETURNING 1")


class TestWhatCommits:
    @pytest.mark.django_db(transaction=True)
    def test_a_committed_row_is_seen_on_another_connection(self):
        insert = "INSERT INTO django_session VALUES ('k', 'v', now()) RETURNING session_key"
        assert query("default", insert) == "k"
        connections["default"].close()
        assert query("default", "SELECT count(*) FROM django_session") == 1

    @pytest.mark.django_db(transaction=True)
    def test_a_committed_row_is_gone_for_the_next_test(self):
        assert query("default", "SELECT count(*) FROM django_session") == 0


@pytest.mark.django_db
def test_a_test_that_rolls_back_sees_an_empty_database():
    assert query("default", "SELECT count(*) FROM django_session") == 0


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.com", 443), ("2001:db8::1", 1)])
def test_tests_cannot_reach_another_machine(address):
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as outside, pytest.raises(NetworkRefused):
        outside.connect(address)


def test_tests_cannot_look_up_another_machine():
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.com", 443)


def test_tests_may_reach_this_machine():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
