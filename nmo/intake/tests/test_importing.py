"""A night imported: every row and every PDF accounted for, and what an officer is then told."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from nmo.access.words import Role
from nmo.audit.models import AuditEntry
from nmo.documents.models import Document
from nmo.intake.models import FeedBatch
from nmo.intake.tests.builders import (
    EIGHTH,
    FIRST,
    FOURTH,
    NINTH,
    NOW,
    SECOND,
    SEVENTH,
    SIXTH,
    a_night_of_traps,
    import_night,
    order_of,
    ref_of,
)
from nmo.intake.tests.feed_writer import a_night, a_paper, a_pdf, a_row, blank_row, manifest
from nmo.law import AwarenessPosition, Standing, WarningCode
from nmo.law.tests.starting_rules import position
from nmo.orders.models import OrderDocument, OrderParty, PossibleDuplicate, Source
from nmo.orders.queries import histories, order_ids_of, orders_with_case_number
from nmo.orders.tests.builders import desk_officer, somebody
from nmo.orders.words import DecisionBasis, DocumentKind, PartyRole
from nmo.people.models import PersonAddress, SafeContactRule
from nmo.people.words import Confidentiality
from nmo.work.models import Task

pytestmark = pytest.mark.django_db


@pytest.mark.requirement(13)
def test_every_row_of_a_night_of_traps_is_accounted_for(tmp_path: Path) -> None:
    report = import_night(a_night_of_traps(tmp_path))

    assert [row.result for row in report.rows] == ["new"] * 7 + ["rejected"]
    assert "name is empty" in report.rows[7].reasons[0]
    assert report.rows[0].order_ref == ref_of(FIRST)


@pytest.mark.requirement(13)
def test_every_file_of_a_night_of_traps_is_accounted_for(tmp_path: Path) -> None:
    results = {file.name: file.result for file in import_night(a_night_of_traps(tmp_path)).files}

    assert results[a_paper(*FIRST)] == "attached"
    assert results[a_paper(*FIRST, welsh=True)] == "twin"
    assert results[a_paper(*SEVENTH)] == "missing"
    assert results[a_paper(*EIGHTH)] == "rejected"
    assert results[a_paper(*NINTH)] == "no_row"
    assert results["notes.txt"] == "rejected"
    assert len(results) == 11


@pytest.mark.requirement(12)
def test_the_manifest_and_every_pdf_are_kept_byte_for_byte(tmp_path: Path) -> None:
    path = a_night(tmp_path)
    import_night(path)

    batch = FeedBatch.objects.get()
    assert bytes(batch.manifest.content) == manifest([a_row()])
    assert batch.sha256 == sha256(path.read_bytes()).hexdigest()
    assert Document.objects.filter(sha256=sha256(a_pdf(a_paper())).hexdigest()).exists()


@pytest.mark.requirement(64)
def test_a_welsh_twin_hangs_on_the_same_order(tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path))

    kinds = OrderDocument.objects.filter(order__ref=ref_of(FIRST)).values_list("kind", flat=True)
    assert set(kinds) == {DocumentKind.ORDER, DocumentKind.WELSH_ORDER}


@pytest.mark.requirement(14)
def test_an_order_without_an_expiry_is_in_force_and_says_read_it(tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path))
    number = order_ids_of([ref_of(SECOND)])[ref_of(SECOND)]

    answer = position(histories([number])[number], NOW)

    assert answer.standing is Standing.IN_FORCE
    assert answer.awareness.position is AwarenessPosition.NONE_HELD
    codes = {warning.code for warning in answer.warnings}
    assert {WarningCode.EXPIRY_UNREAD, WarningCode.CONDITIONS_UNREAD} <= codes


def test_an_order_is_found_by_either_of_its_case_numbers(tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path))

    ids = order_ids_of([ref_of(FIRST), ref_of(SIXTH)])
    assert set(orders_with_case_number("sa26f00311")) == set(ids.values())
    assert orders_with_case_number(FIRST[0]) == [ids[ref_of(FIRST)]]


@pytest.mark.requirement(17)
def test_a_second_order_in_one_case_is_a_second_order_of_the_same_people(tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path))

    people = {
        ref: list(
            OrderParty.objects.filter(order__ref=ref)
            .order_by("position")
            .values_list("person_id", "decision_basis")
        )
        for ref in (ref_of(FIRST), ref_of(SIXTH))
    }
    first, second = people.values()
    assert [person for person, _ in first] == [person for person, _ in second]
    assert {basis for _, basis in second} == {DecisionBasis.SAME_COURT_CASE}
    assert PossibleDuplicate.objects.get().order.ref == ref_of(SIXTH)


def test_two_people_of_one_name_in_two_cases_are_not_joined(tmp_path: Path) -> None:
    import_night(a_night(tmp_path, [a_row(*FIRST), a_row(*FOURTH)]))

    respondents = OrderParty.objects.filter(role=PartyRole.RESPONDENT)
    assert respondents.values("person_id").distinct().count() == 2


@pytest.mark.requirement(20)
def test_a_confidential_address_is_stored_as_confidential(tmp_path: Path) -> None:
    import_night(a_night(tmp_path, [a_row(is_applicant_address_confidential="Yes")]))

    address = PersonAddress.objects.get(postcode="ZZ2 2BB")
    assert address.confidentiality == Confidentiality.CONFIDENTIAL


def test_a_safe_time_to_call_is_kept_where_the_court_gives_one(tmp_path: Path) -> None:
    import_night(a_night(tmp_path, [a_row(applicant_safe_time_to_call="after 6pm")]))

    assert SafeContactRule.objects.get().rule == "Safe time to call: after 6pm"


def test_an_order_belongs_to_the_force_of_whoever_imports_it(tmp_path: Path) -> None:
    import_night(a_night(tmp_path, [a_row(*FIRST)]))

    order = order_of(FIRST)
    assert (order.owning_force, order.channel) == ("Test Police", "hmcts_acro_feed")


@pytest.mark.requirement(11)
def test_a_night_without_orders_is_a_night_received(tmp_path: Path) -> None:
    report = import_night(a_night(tmp_path, [blank_row()], papers={}))

    assert (report.rows, report.files, report.problems) == ((), (), ())
    assert FeedBatch.objects.get().rows_stated == 0


def test_the_feed_is_complete_to_nine_in_the_evening_of_its_night(tmp_path: Path) -> None:
    import_night(a_night(tmp_path))

    assert Source.objects.get(name="Courts' feed").fresh_to == datetime(
        2026, 7, 14, 20, 0, tzinfo=UTC
    )


def test_a_night_in_the_future_never_makes_the_feed_complete_beyond_now(tmp_path: Path) -> None:
    long_before = datetime(2026, 7, 1, 5, 0, tzinfo=UTC)
    report = import_night(a_night(tmp_path), now=long_before)

    assert report.problems[0].code == "night_in_future"
    assert Source.objects.get(name="Courts' feed").fresh_to == long_before


def test_what_asks_for_a_person_comes_into_the_queue(tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path))

    task = Task.objects.get(subject_kind="feed_batch")
    assert task.what == (
        "Look at the courts' file: 1 row rejected, 1 PDF without a row, 1 PDF not sent, "
        "2 files rejected"
    )
    assert task.role == Role.ORDERS_DESK


def test_a_quiet_night_asks_for_nobody(tmp_path: Path) -> None:
    import_night(a_night(tmp_path))

    assert not Task.objects.filter(subject_kind="feed_batch").exists()


def test_each_order_and_the_import_itself_stand_in_the_log(tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path))

    entries = AuditEntry.objects.values_list("what", flat=True)
    assert list(entries).count("order.recorded") == 7
    assert {"feed.import_begun", "feed.imported", "feed.file_kept"} <= set(entries)


def test_a_file_that_is_no_pdf_is_rejected_and_its_order_is_recorded(tmp_path: Path) -> None:
    report = import_night(a_night(tmp_path, papers={a_paper(): b"MZ not a pdf"}))

    assert [row.result for row in report.rows] == ["new"]
    assert "is not a PDF" in report.rows[0].reasons[0]
    assert report.files[0].result == "rejected"


def test_a_zip_without_a_password_is_imported_and_told(tmp_path: Path) -> None:
    report = import_night(a_night(tmp_path, password=None), password=None)

    assert [one.code for one in report.problems] == ["not_encrypted"]


def test_whoever_may_not_import_imports_nothing(tmp_path: Path) -> None:
    from nmo.access.rules import NotPermitted

    with pytest.raises(NotPermitted):
        import_night(a_night(tmp_path), by=somebody(Role.RESPONSE_OFFICER))
    assert not FeedBatch.objects.exists()


def test_a_refused_zip_leaves_nothing_behind(tmp_path: Path) -> None:
    from nmo.intake.errors import FeedRefused

    with pytest.raises(FeedRefused):
        import_night(a_night(tmp_path), by=desk_officer(), password=b"not it")
    assert not FeedBatch.objects.exists()
    assert not Document.objects.exists()
