"""The two nights that the courts' own feed writer made, and their own pages, where at hand."""

from pathlib import Path

import pytest

from nmo.intake.reading import read
from nmo.intake.reading.answer import ExpiryKind, OrderRead, OrderType
from nmo.intake.reading.pages import pages_of_pictures
from nmo.intake.reading.whole import read_file
from nmo.intake.tests.builders import import_night
from nmo.law import EndType, parse_when
from nmo.orders.queries import held_orders, order_ids_of
from nmo.orders.tests.builders import desk_officer

SPECIMENS = Path(__file__).resolve().parents[4] / "shared" / "specimens"
FEED = SPECIMENS / "feed"
PASSWORD = b"specimen-1"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not FEED.is_dir(), reason="no specimens of the courts beside the project"),
]


@pytest.mark.requirement(11, 12, 13)
def test_the_courts_own_night_gives_six_orders_and_a_welsh_twin() -> None:
    report = import_night(FEED / "PRL_ORDERS_20260714_2105.zip", password=PASSWORD)

    assert [row.result for row in report.rows] == ["new"] * 6
    assert sorted(file.result for file in report.files) == ["attached"] * 6 + ["twin"]


def test_the_courts_own_dates_are_read_as_they_stand() -> None:
    report = import_night(FEED / "PRL_ORDERS_20260714_2105.zip", password=PASSWORD)

    ids = order_ids_of([row.order_ref for row in report.rows])
    held = held_orders(ids.values())
    ends = [held[ids[row.order_ref]].events[0].ends for row in report.rows]
    assert [end.end_type is EndType.UNKNOWN for end in ends] == [False, True, True] + [False] * 3
    assert ends[0].at == parse_when("2027-07-13T16:00")
    assert ends[3].at.is_midnight
    assert ends[4].at.ambiguous


def test_the_courts_own_quiet_night_follows_without_a_gap() -> None:
    by = desk_officer()
    import_night(FEED / "PRL_ORDERS_20260714_2105.zip", password=PASSWORD, by=by)

    report = import_night(FEED / "PRL_ORDERS_20260715_2105.zip", password=PASSWORD, by=by)

    assert (report.rows, report.files) == ((), ())
    assert not [one for one in report.problems if one.code == "night_missing"]


def order_on(pages: str) -> OrderRead:
    """The one order that these pictures of pages are, in the order of their names."""
    pictures = [page.read_bytes() for page in sorted(SPECIMENS.glob(pages))]
    (order,) = read([pages_of_pictures(pages, pictures)]).orders
    return order


@pytest.mark.parametrize("language", ["english", "welsh"])
def test_the_pages_of_a_final_order_are_one_order(language: str) -> None:
    order = order_on(f"FL404A-admin-personally-serve-approved-order-{language}-*.png")

    assert order.order_type is OrderType.NON_MOLESTATION
    assert order.registrable
    assert not order.is_draft
    assert order.court
    assert order.judge
    assert order.case_numbers
    assert order.made_date
    assert order.notice == "with"
    assert order.expiry.kind is ExpiryKind.FURTHER_ORDER
    assert len(order.prohibitions) == 1


def test_the_pages_of_an_occupation_order_are_no_order_for_the_register() -> None:
    order = order_on("FL404-occupation-create-order-yes-to-all-english-*.png")

    assert order.order_type is OrderType.OCCUPATION
    assert not order.registrable


@pytest.mark.parametrize("form", ["FL415.pdf", "C9_personal_service.pdf"])
def test_an_empty_form_of_service_reports_none(form: str) -> None:
    reading = read_file(form, (SPECIMENS / form).read_bytes())

    assert reading.services == ()
    assert reading.orders == ()
