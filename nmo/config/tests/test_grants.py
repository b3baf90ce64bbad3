import threading

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, connections

from nmo.config.grants import grant_to_app

RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")


def rights_on(table):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r FROM unnest(%s::text[]) r WHERE has_table_privilege(current_user, %s, r)",
            [list(RIGHTS), table],
        )
        return {right for (right,) in cursor.fetchall()}


def models(*, append_only):
    found = apps.get_models()
    return [m for m in found if bool(getattr(m, "append_only", False)) is append_only]


@pytest.mark.django_db
def test_ordinary_rows_may_be_read_and_written_but_tables_not_changed():
    for model in models(append_only=False):
        if model._meta.managed and model._meta.label_lower != "migrations.migration":
            assert rights_on(model._meta.db_table) == {"SELECT", "INSERT", "UPDATE", "DELETE"}


@pytest.mark.django_db
def test_append_only_rows_may_never_be_changed():
    assert models(append_only=True)
    for model in models(append_only=True):
        may_delete = {"DELETE"} if getattr(model, "rows_deletable", False) else set()
        assert rights_on(model._meta.db_table) == {"SELECT", "INSERT"} | may_delete


@pytest.mark.django_db
def test_nothing_is_written_through_a_view():
    views = [m for m in apps.get_models() if getattr(m, "read_only", False)]
    assert views
    for model in views:
        assert rights_on(model._meta.db_table) == {"SELECT"}


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_a_command_that_is_serving_is_never_without_its_rights_while_they_are_given_again():
    refused = []
    giving = threading.Event()

    def serve():
        try:
            while not giving.is_set():
                with connections["default"].cursor() as cursor:
                    cursor.execute("SELECT count(*) FROM access_force")
        except ProgrammingError as error:
            refused.append(error)
        finally:
            connections["default"].close()

    server = threading.Thread(target=serve)
    server.start()
    for _ in range(20):
        grant_to_app()
    giving.set()
    server.join()

    assert refused == []
