import pytest
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from nmo.config.postgres.trouble import DatabaseTrouble
from nmo.config.schema import bring_up_to_date, is_up_to_date, refuse_later_release

both = pytest.mark.django_db(databases=["default", "owner"])
both_committing = pytest.mark.django_db(databases=["default", "owner"], transaction=True)


def as_owner(statement):
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement)


@both
def test_a_migrated_database_is_up_to_date():
    assert is_up_to_date()


@both_committing
def test_a_database_of_an_earlier_release_is_brought_up_to_date():
    as_owner("COMMENT ON TABLE django_migrations IS 'earlier'")
    assert not is_up_to_date()
    bring_up_to_date()
    assert is_up_to_date()


@both_committing
def test_an_empty_database_is_not_up_to_date():
    as_owner("ALTER TABLE django_migrations RENAME TO something_else")
    assert not is_up_to_date()


@both
def test_a_database_of_a_later_release_is_refused():
    MigrationRecorder(connections["owner"]).record_applied("audit", "9999_of_a_later_release")
    with pytest.raises(DatabaseTrouble, match="A later release"):
        refuse_later_release()


@both_committing
def test_a_new_table_is_granted_with_the_next_release():
    as_owner("CREATE TABLE new_table (n int)")
    bring_up_to_date()
    with connections["default"].cursor() as cursor:
        cursor.execute("INSERT INTO new_table VALUES (1) RETURNING n")
        assert cursor.fetchone() == (1,)
