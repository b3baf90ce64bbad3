"""The same night again, other nights, and orders that the court has changed."""

from datetime import date
from pathlib import Path

import pytest

from nmo.audit.models import AuditEntry
from nmo.documents.models import Document
from nmo.intake.models import FeedRow
from nmo.intake.tests.builders import (
    FIRST,
    SECOND,
    a_night_of_traps,
    import_night,
    order_of,
    ref_of,
)
from nmo.intake.tests.feed_writer import (
    HEADERS_OF_30,
    Row,
    a_night,
    a_paper,
    a_pdf,
    a_row,
)
from nmo.law import EndType, parse_when
from nmo.orders.actions import enter_terms
from nmo.orders.models import OrderDocument, OrderEvent, ProtectiveOrder, Source
from nmo.orders.shapes import EndsIn
from nmo.orders.tests.builders import NOW, desk_officer
from nmo.people.models import Person

pytestmark = pytest.mark.django_db

NEXT = date(2026, 7, 15)


def everything() -> tuple[int, ...]:
    """How much the register holds."""
    kinds = (ProtectiveOrder, OrderEvent, Person, Document, OrderDocument, FeedRow)
    return tuple(kind._default_manager.count() for kind in kinds)


def write(folder: Path, *rows: Row, night: date = NEXT, **options: object) -> Path:
    """A later night with these rows."""
    return a_night(folder, list(rows), night=night, **options)  # type: ignore[arg-type]


@pytest.mark.requirement(13)
def test_the_same_file_again_changes_nothing_and_every_order_was_seen(tmp_path: Path) -> None:
    by, path = desk_officer(), a_night_of_traps(tmp_path)
    first = import_night(path, by=by)
    held = everything()
    versions = list(ProtectiveOrder.objects.values_list("ref", "version"))

    again = import_night(path, by=by)

    assert everything() == held
    assert list(ProtectiveOrder.objects.values_list("ref", "version")) == versions
    assert [row.result for row in again.rows] == ["seen"] * 7 + ["rejected"]
    assert again.files == first.files


def test_the_same_night_in_another_zip_finds_its_orders_seen(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, [a_row(*FIRST)]), by=by)
    orders = list(ProtectiveOrder.objects.values_list("ref", "version"))

    rows = [a_row(*FIRST), a_row(*SECOND)]
    again = import_night(a_night(tmp_path, rows), by=by)

    assert [row.result for row in again.rows] == ["seen", "new"]
    assert [file.result for file in again.files] == ["attached", "attached"]
    assert orders[0] in list(ProtectiveOrder.objects.values_list("ref", "version"))
    assert OrderDocument.objects.count() == 2


@pytest.mark.requirement(13)
def test_a_changed_row_is_told_and_alters_nothing(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, [a_row(*FIRST)]), by=by)
    later = write(tmp_path, a_row(*FIRST, order_expiry_date="01/01/2028_16:00"))

    row = import_night(later, by=by).rows[0]

    assert row.result == "changed"
    assert row.reasons[0].startswith("Changed since it last came: Order Expiry Date.")
    assert order_of(FIRST).events[0].ends.at == parse_when("2027-07-13T16:00")


def test_a_changed_row_that_comes_again_was_seen(tmp_path: Path) -> None:
    by = desk_officer()
    changed = a_row(*FIRST, respondent_phone="07700900999")
    import_night(a_night(tmp_path, [a_row(*FIRST)]), by=by)
    import_night(write(tmp_path, changed), by=by)

    row = import_night(write(tmp_path, changed, night=date(2026, 7, 16)), by=by).rows[0]

    assert row.result == "seen"


@pytest.mark.requirement(14)
def test_an_end_that_was_not_known_is_entered_when_it_comes(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, [a_row(*FIRST, order_expiry_date="")]), by=by)

    row = import_night(write(tmp_path, a_row(*FIRST)), by=by).rows[0]

    assert (row.result, row.reasons[-1]) == (
        "changed",
        "Its end was not known and has come now, so it was entered.",
    )
    assert order_of(FIRST).events[0].ends.at == parse_when("2027-07-13T16:00")


def test_an_end_that_a_person_has_read_stands_against_the_file(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, [a_row(*FIRST, order_expiry_date="")]), by=by)
    read = EndsIn(end_type=EndType.NO_FIXED_END)
    enter_terms(ref_of(FIRST), 0, conditions=(), ends=read, by=by, now=NOW)

    import_night(write(tmp_path, a_row(*FIRST)), by=by)

    assert order_of(FIRST).events[0].ends.end_type is EndType.NO_FIXED_END


def test_a_pdf_that_differs_is_kept_beside_the_first_and_told(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, [a_row(*FIRST)]), by=by)
    other = write(tmp_path, a_row(*FIRST), papers={a_paper(*FIRST): a_pdf("amended")})

    row = import_night(other, by=by).rows[0]

    assert row.result == "changed"
    assert "differs" in row.reasons[0]
    assert OrderDocument.objects.count() == 2


def test_a_pdf_that_was_missing_is_attached_when_it_comes(tmp_path: Path) -> None:
    by = desk_officer()
    first = import_night(a_night(tmp_path, [a_row(*FIRST)], papers={}), by=by)
    assert first.rows[0].reasons == ("Its PDF was not in the file. Ask for it.",)

    again = import_night(write(tmp_path, papers={a_paper(*FIRST): a_pdf()}), by=by)

    assert [file.result for file in again.files] == ["attached"]
    assert OrderDocument.objects.get().order.ref == ref_of(FIRST)


def test_an_order_seen_in_two_layouts_has_not_changed(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, [a_row(*FIRST)], headers=HEADERS_OF_30), by=by)

    assert import_night(write(tmp_path, a_row(*FIRST)), by=by).rows[0].result == "seen"


def test_a_row_that_stands_twice_in_a_file_makes_one_order(tmp_path: Path) -> None:
    report = import_night(a_night(tmp_path, [a_row(*FIRST), a_row(*FIRST)]))

    assert [row.result for row in report.rows] == ["new", "seen"]
    assert ProtectiveOrder.objects.count() == 1


@pytest.mark.requirement(13)
def test_a_night_that_did_not_come_is_told(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(a_night(tmp_path, []), by=by)

    report = import_night(write(tmp_path, night=date(2026, 7, 17)), by=by, now=NOW)

    assert [one.text for one in report.problems] == [
        "No file has come for 2 nights, 15 July 2026 to 16 July 2026."
    ]


def test_two_nights_out_of_order_take_nothing_back(tmp_path: Path) -> None:
    by = desk_officer()
    import_night(write(tmp_path), by=by, now=NOW)
    fresh_to = Source.objects.get(name="Courts' feed").fresh_to

    report = import_night(a_night(tmp_path, []), by=by, now=NOW)

    assert report.problems == ()
    assert Source.objects.get(name="Courts' feed").fresh_to == fresh_to


def test_opening_an_imported_night_again_is_logged_as_a_consultation(tmp_path: Path) -> None:
    by, path = desk_officer(), a_night(tmp_path)
    import_night(path, by=by)
    import_night(path, by=by)

    assert AuditEntry.objects.filter(what="feed.opened", kind="consultation").count() == 2
    assert AuditEntry.objects.filter(what="feed.imported").count() == 1
