"""What a dump that is restored into another server would break, and does not."""

import pytest
from django.core.management import call_command
from django.db import connections

from nmo.audit.actions import record_many
from nmo.audit.queries import changes_after
from nmo.audit.tests.building import an_entry
from nmo.audit.transactions import begin_era, is_from_elsewhere
from nmo.audit.words import Kind

COMMITS = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def an_entry_of_another_server() -> None:
    record_many([an_entry("older", kind=Kind.COLLECTION)])
    with connections["owner"].cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER USER")
        cursor.execute("UPDATE audit_auditentry SET written_in = 5000000000")
        cursor.execute("ALTER TABLE audit_auditentry ENABLE TRIGGER USER")


def followed() -> list[str]:
    return [change.subject_id for change in changes_after(None, limit=10)]


@COMMITS
def test_a_log_that_began_here_needs_no_new_era() -> None:
    record_many([an_entry()])

    assert begin_era() is False


@COMMITS
def test_after_a_restore_into_another_server_new_entries_come_after_the_old() -> None:
    an_entry_of_another_server()
    stuck = is_from_elsewhere(), followed()

    call_command("migrate", database="owner", verbosity=0)  # as every restore ends
    record_many([an_entry("newer", kind=Kind.COLLECTION)])

    assert stuck == (True, [])
    assert (is_from_elsewhere(), followed()) == (False, ["older", "newer"])


@COMMITS
def test_an_era_that_was_begun_stays() -> None:
    an_entry_of_another_server()

    assert [begin_era(), begin_era()] == [True, False]
