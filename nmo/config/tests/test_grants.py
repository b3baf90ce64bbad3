import pytest
from django.apps import apps
from django.db import connection

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
