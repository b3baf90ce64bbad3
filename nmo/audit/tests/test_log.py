import pytest
from django.db import IntegrityError, ProgrammingError, connection, connections, transaction

from nmo.audit.actions import record, record_many
from nmo.audit.models import AuditDetail, AuditEntry
from nmo.audit.queries import entries_about, entries_by
from nmo.audit.rules import DetailState
from nmo.audit.tests.building import NOON, an_entry
from nmo.audit.words import Kind

BOTH = pytest.mark.django_db(databases=["default", "owner"])


@pytest.mark.django_db
@pytest.mark.requirement(58)
def test_an_entry_says_who_did_what_when_why_and_to_which_record() -> None:
    record(
        at=NOON,
        kind=Kind.DISCLOSURE,
        what="order.disclosed",
        actor_id=7,
        actor_name="pc1234",
        force_id=1,
        reason="safeguarding",
        subject_kind="order",
        subject_id="X1",
        detail={"to": "the court"},
        via="page",
    )

    [entry] = entries_about("order", "X1")

    assert (entry.kind, entry.what, entry.at) == (Kind.DISCLOSURE, "order.disclosed", NOON)
    assert (entry.actor_id, entry.actor_name, entry.force_id) == (7, "pc1234", 1)
    assert (entry.reason, entry.via, entry.detail) == ("safeguarding", "page", {"to": "the court"})


@pytest.mark.django_db
def test_what_one_user_did_is_read_back_within_the_time_asked() -> None:
    record_many(
        [an_entry("X1"), an_entry("X2", actor_id=8), an_entry("X3", at=NOON.replace(day=23))]
    )

    found = entries_by(7, since=NOON, until=NOON.replace(day=23))

    assert [entry.subject_id for entry in found] == ["X1"]


@pytest.mark.django_db
def test_a_deleted_detail_leaves_the_entry_and_says_that_it_was_deleted() -> None:
    record_many([an_entry("X1"), an_entry("X2")])
    AuditDetail.objects.filter(entry__subject_id="X1").delete()

    [without] = entries_about("order", "X1")
    [with_detail] = entries_about("order", "X2")

    assert (without.detail, without.detail_state) == (None, DetailState.DELETED)
    assert with_detail.detail_state is DetailState.INTACT


@pytest.mark.django_db
def test_two_entries_with_the_same_detail_have_different_digests() -> None:
    first, second = record_many([an_entry(), an_entry()])

    assert first.detail_digest != second.detail_digest


@pytest.mark.django_db
@pytest.mark.parametrize("missing", ["what", "subject_kind", "subject_id"])
def test_the_database_refuses_an_entry_that_does_not_say_what_it_is_about(missing: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        record_many([an_entry(**{missing: ""})])


REFUSED = [
    "UPDATE audit_auditentry SET what = 'order.closed'",
    "DELETE FROM audit_auditentry",
    "TRUNCATE audit_auditentry CASCADE",
    "UPDATE audit_auditdetail SET payload = '{}'",
    "TRUNCATE audit_auditdetail",
]


@BOTH
@pytest.mark.requirement(58)
@pytest.mark.parametrize("statement", REFUSED)
def test_even_the_owner_of_the_tables_cannot_change_the_log(statement: str) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO audit_auditentry (at, kind, what, actor_name, via, reason, subject_kind,"
            " subject_id, detail_digest) VALUES (now(), 'security', 'a.b', '', '', '', 'order',"
            " 'X1', repeat('0', 64)) RETURNING id"
        )
        number = cursor.fetchone()[0]
        cursor.execute("INSERT INTO audit_auditdetail VALUES (%s, '', '{}')", [number])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # else TRUNCATE is refused for them

        with pytest.raises(IntegrityError, match="never changed"):
            cursor.execute(statement)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement", [*REFUSED, "ALTER TABLE audit_auditentry DISABLE TRIGGER ALL"]
)
def test_the_serving_role_has_no_right_to_change_the_log(statement: str) -> None:
    record_many([an_entry()])

    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert AuditEntry.objects.get().what == "order.opened"
