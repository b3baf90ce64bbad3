"""Importing: each row whole or not at all, and the same file as often as anybody likes."""

from io import StringIO

import pytest

from nmo.access import NotPermitted, Role
from nmo.access.tests.builders import a_force
from nmo.audit.models import AuditEntry
from nmo.documents.models import Document
from nmo.intake.models import RejectedRow, SpreadsheetImport
from nmo.intake.spreadsheet.actions import run_import
from nmo.intake.spreadsheet.errors import ImportNotFound, MappingRefused, SpreadsheetRefused
from nmo.intake.spreadsheet.queries import import_shown, rejected_rows
from nmo.intake.spreadsheet.tests.builders import A_ROW, NOW, a_csv, opened
from nmo.intake.spreadsheet.tests.importing import begin, counted, dry_run, import_all
from nmo.orders.models import OrderParty, ProtectiveOrder
from nmo.orders.queries import held_orders
from nmo.orders.tests.builders import desk_officer, somebody
from nmo.people.models import Person

pytestmark = pytest.mark.django_db

MARY = {**A_ROW, "order_ref": "A2", "respondent_name": "Mary Test"}
NAMELESS = {**A_ROW, "order_ref": "A3", "respondent_name": ""}
TO_COME = {**A_ROW, "order_ref": "A4", "made_on": "2062-03-02"}


def rejects_of(ref: str, by: object) -> bytes:
    """The rejected rows as the file that is given out."""
    text = StringIO(newline="")
    rejected_rows(ref, text, by=by, now=NOW)  # type: ignore[arg-type]
    return text.getvalue().encode("utf-8-sig")


def test_the_rows_that_can_be_read_go_in_and_the_rest_is_kept_with_why() -> None:
    by = desk_officer()

    shown = import_all(a_csv(A_ROW, NAMELESS, MARY, TO_COME), by=by)

    assert counted(shown) == {"new": 2, "rejected": 2}
    assert set(ProtectiveOrder.objects.values_list("ref", flat=True)) == {"A1", "A2"}
    assert [(one.row, one.text.split(":")[0]) for one in shown.rejects] == [
        (3, "respondent_name"),
        (5, "made_on"),
    ]


def test_the_same_file_again_adds_nothing() -> None:
    by, content = desk_officer(), a_csv(A_ROW, NAMELESS, {**MARY, "order_ref": ""})
    import_all(content, by=by)
    people = Person.objects.count()

    again = import_all(content, by=by)

    assert counted(again) == {"same_again": 2, "rejected": 1}
    assert (ProtectiveOrder.objects.count(), Person.objects.count()) == (2, people)


def test_a_row_that_says_otherwise_than_the_register_is_left_out_as_differing() -> None:
    by = desk_officer()
    import_all(a_csv(A_ROW, MARY), by=by)

    shown = import_all(a_csv({**A_ROW, "made_on": "2026-03-03"}, MARY), by=by)

    assert counted(shown) == {"differing": 1, "same_again": 1}
    assert "events[0].at differs" in shown.rejects[0].text


def test_further_evidence_is_added_to_an_order_that_is_held() -> None:
    by = desk_officer()
    import_all(a_csv(A_ROW), by=by)
    told = {**A_ROW, "aware_on": "2026-03-03", "aware_how": "personal_police"}

    assert counted(import_all(a_csv(told), by=by)) == {"added_to": 1}
    order = ProtectiveOrder.objects.get()
    assert len(held_orders([order.pk])[order.pk].awareness) == 1


def test_a_reference_twice_in_a_file_with_other_values_leaves_the_second_out() -> None:
    content = a_csv(A_ROW, {**A_ROW, "made_on": "2026-03-03"}, A_ROW)
    by = desk_officer()

    assert counted(dry_run(content, by=by)) == {"new": 1, "differing": 1, "same_again": 1}
    assert counted(import_all(content, by=by)) == {"new": 1, "differing": 1, "same_again": 1}


def test_a_dry_run_says_what_the_import_then_does_and_changes_nothing() -> None:
    by = desk_officer()
    import_all(a_csv(MARY), by=by)
    content = a_csv(A_ROW, MARY, NAMELESS, {**MARY, "order_ref": "A9", "made_on": "soon"})

    tried = dry_run(content, by=by)

    assert counted(tried) == {"new": 1, "same_again": 1, "rejected": 2}
    assert [one.row for one in tried.problems] == [4, 5]
    assert ProtectiveOrder.objects.count() == 1
    assert counted(import_all(content, by=by)) == counted(tried)


def test_the_same_respondent_reference_is_the_same_person() -> None:
    him = {"respondent_ref": "P1"}
    import_all(a_csv({**A_ROW, **him}, {**A_ROW, **him, "order_ref": "A2"}), by=desk_officer())

    assert OrderParty.objects.values("person_id").distinct().count() == 1


def test_rejected_rows_come_back_once_they_are_mended() -> None:
    by = desk_officer()
    row = {**NAMELESS, "respondent_phone": "+44 7700 900123", "notes": "=1+1"}
    first = import_all(a_csv(A_ROW, row), by=by)
    given_out = rejects_of(first.ref, by)
    mended = given_out.replace(b"A3,,", b"A3,Ann Test,")

    assert b",'+44 7700 900123,'=1+1,3," in given_out
    assert counted(import_all(mended, by=by)) == {"new": 1}
    order = held_orders([ProtectiveOrder.objects.get(ref="A3").pk]).popitem()[1]
    assert (order.parties[0].phones[0].value, order.notes) == ("+44 7700 900123", "=1+1")


def test_a_header_that_is_a_formula_is_given_out_as_text_and_comes_back_as_it_was() -> None:
    by = desk_officer()
    first = import_all(a_csv({**NAMELESS, "=1+1": "x"}), by=by)
    given_out = rejects_of(first.ref, by)

    assert b",'=1+1," in given_out
    assert "=1+1" in opened(given_out).headers


def test_rows_that_the_register_refuses_are_found_among_hundreds() -> None:
    rows = [{**A_ROW, "order_ref": f"B{number}"} for number in range(300)]
    by = desk_officer()
    import_all(a_csv(*rows[100:102]), by=by)
    changed = [{**row, "made_on": "2026-03-04"} for row in rows]

    shown = import_all(a_csv(*changed), by=by)

    assert counted(shown) == {"new": 298, "differing": 2}


def test_a_fault_at_the_end_of_the_file_leaves_nothing_half_done() -> None:
    with pytest.raises(SpreadsheetRefused, match="quotation mark"):
        begin(a_csv(A_ROW, MARY) + b'A3,"Ann', by=desk_officer())

    assert not SpreadsheetImport.objects.exists()
    assert not ProtectiveOrder.objects.exists()


def test_the_file_is_kept_byte_for_byte() -> None:
    content = a_csv(A_ROW)
    import_all(content, by=desk_officer())

    assert bytes(Document.objects.get().content) == content


def test_an_order_belongs_to_the_force_of_its_row_or_to_the_one_that_was_said() -> None:
    a_force("OTHER", "Other Police")
    rows = ({**A_ROW, "owning_force": "test police"}, {**MARY, "owning_force": ""})

    import_all(a_csv(*rows), by=desk_officer(), force="Other Police")

    owners = dict(ProtectiveOrder.objects.values_list("ref", "owning_force__code"))
    assert owners == {"A1": "TEST", "A2": "OTHER"}


def test_a_force_that_is_not_on_the_register_refuses_the_import() -> None:
    with pytest.raises(MappingRefused, match="No force of that name"):
        begin(a_csv(A_ROW), by=desk_officer(), force="Nowhere Police")


@pytest.mark.requirement(58)
def test_the_log_names_the_import_and_every_order_of_it() -> None:
    import_all(a_csv(A_ROW, MARY), by=desk_officer())

    said = set(AuditEntry.objects.values_list("what", flat=True))
    assert {"spreadsheet.import_begun", "spreadsheet.imported"} <= said
    assert AuditEntry.objects.filter(what="order.recorded").count() == 2


def test_nobody_without_the_permission_imports() -> None:
    with pytest.raises(NotPermitted):
        begin(a_csv(A_ROW), by=somebody(Role.RESPONSE_OFFICER, username="pc9"))
    assert AuditEntry.objects.filter(what="spreadsheet.import.refused").exists()


def test_another_force_does_not_see_the_import_or_its_rejected_rows() -> None:
    by = desk_officer()
    shown = import_all(a_csv(NAMELESS, A_ROW), by=by)
    other = somebody(Role.ORDERS_DESK, username="desk9", force=a_force("OTHER", "Other Police"))

    with pytest.raises(ImportNotFound):
        import_shown(shown.ref, by=other, now=NOW)
    with pytest.raises(ImportNotFound):
        rejects_of(shown.ref, other)


def test_an_import_that_is_done_does_no_more() -> None:
    by = desk_officer()
    shown = import_all(a_csv(A_ROW, NAMELESS), by=by)

    run_import(shown.ref, by=by, now=NOW)

    assert counted(import_shown(shown.ref, by=by, now=NOW)) == {"new": 1, "rejected": 1}
    assert RejectedRow.objects.count() == 1
