from collections.abc import Iterator

import psycopg
import pytest
from django.db import connections

from nmo.audit.actions import record_many
from nmo.audit.models import AuditEntry
from nmo.audit.queries import Cursor, UnknownCursor, changes_after, version_of
from nmo.audit.tests.building import an_entry
from nmo.audit.words import Kind

COMMITS = pytest.mark.django_db(transaction=True)
WRITE = (
    "INSERT INTO audit_auditentry (at, kind, what, actor_name, via, reason, subject_kind,"
    " subject_id, detail_digest)"
    " VALUES (now(), 'alteration', 'order.corrected', '', '', '', 'order', %s, repeat('0', 64))"
)


@pytest.fixture
def other() -> Iterator[psycopg.Connection]:
    """A second connection of the serving role, with a transaction of its own."""
    connection = psycopg.connect(**connections["default"].get_connection_params())
    yield connection
    connection.close()


def a_change(subject_id: str, **changes: object) -> None:
    record_many([an_entry(subject_id, **({"kind": Kind.ALTERATION} | changes))])


def follow(cursor: Cursor | None) -> tuple[list[str], Cursor | None]:
    found = changes_after(cursor, limit=1000)
    return [change.subject_id for change in found], found[-1].cursor if found else cursor


@COMMITS
def test_two_commits_that_end_out_of_order_are_each_seen_once(other: psycopg.Connection) -> None:
    other.execute(WRITE, ["began-first"])
    a_change("ended-first")

    before, cursor = follow(None)
    other.commit()
    after, cursor = follow(cursor)
    later, _ = follow(cursor)

    assert (before, later) == ([], [])
    assert after == ["began-first", "ended-first"]


@COMMITS
def test_a_transaction_that_began_later_holds_nothing_back(other: psycopg.Connection) -> None:
    a_change("X1")
    other.execute(WRITE, ["X2"])

    before, cursor = follow(None)
    other.commit()
    after, _ = follow(cursor)

    assert (before, after) == (["X1"], ["X2"])


@COMMITS
def test_what_was_rolled_back_is_never_seen(other: psycopg.Connection) -> None:
    other.execute(WRITE, ["undone"])
    a_change("X1")
    other.rollback()

    assert follow(None)[0] == ["X1"]


@COMMITS
def test_a_batch_is_followed_in_pieces_without_missing_or_doubling_any() -> None:
    record_many([an_entry(f"X{n}", kind=Kind.COLLECTION) for n in range(25)])
    seen: list[str] = []
    cursor = None

    while found := changes_after(cursor, limit=10):
        seen += [change.subject_id for change in found]
        cursor = Cursor.read(str(found[-1].cursor))

    assert seen == [f"X{n}" for n in range(25)]


@COMMITS
def test_consultations_and_users_are_not_changes_that_others_follow() -> None:
    a_change("X1", kind=Kind.CONSULTATION)
    a_change("7", subject_kind="user")

    assert changes_after(None, limit=10) == []


@COMMITS
def test_a_cursor_that_was_never_given_out_is_refused() -> None:
    a_change("X1")
    [change] = changes_after(None, limit=1)

    with pytest.raises(UnknownCursor, match="restored"):
        changes_after(Cursor(change.cursor.written_in + 1, change.cursor.id), limit=1)


@pytest.mark.parametrize(
    "text", ["", "1", "1-", "-1", "a-b", "1-2-3", "1--2", "²-1", "9" * 30 + "-1"]
)
def test_a_text_that_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(UnknownCursor):
        Cursor.read(text)


@pytest.mark.django_db
def test_a_record_has_the_version_of_the_last_entry_that_changed_it() -> None:
    a_change("X1")
    a_change("X2")
    a_change("X1", kind=Kind.CONSULTATION)

    assert version_of("order", "X1") == AuditEntry.objects.order_by("id")[0].pk
    assert version_of("order", "X3") == 0


@pytest.mark.django_db
def test_entries_of_one_transaction_say_that_one_wrote_them() -> None:
    record_many([an_entry("X1"), an_entry("X2")])
    record_many([an_entry("X3")])

    assert len(set(AuditEntry.objects.values_list("written_in", flat=True))) == 1
