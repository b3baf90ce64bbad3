"""The courts' own pages, which are no part of the project, read whole by the reader as it is."""

from pathlib import Path

import pytest

from nmo.intake.reading import read
from nmo.intake.reading.answer import ExpiryKind, OrderType
from nmo.intake.reading.pages import pages_of_pictures
from nmo.intake.reading.whole import read_file

SPECIMENS = Path(__file__).resolve().parents[3] / "shared" / "specimens"

pytestmark = pytest.mark.skipif(
    not SPECIMENS.is_dir(), reason="no specimens of the courts beside the project"
)


def order_on(pages):
    pictures = [page.read_bytes() for page in sorted(SPECIMENS.glob(pages))]
    (order,) = read([pages_of_pictures(pages, pictures)]).orders
    return order


@pytest.mark.parametrize("language", ["english", "welsh"])
def test_the_pages_of_a_final_order_are_one_order(language):
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


def test_the_pages_of_an_occupation_order_are_no_order_for_the_register():
    order = order_on("FL404-occupation-create-order-yes-to-all-english-*.png")

    assert order.order_type is OrderType.OCCUPATION
    assert not order.registrable


@pytest.mark.parametrize("form", ["FL415.pdf", "C9_personal_service.pdf"])
def test_an_empty_form_of_service_reports_none(form):
    reading = read_file(form, (SPECIMENS / form).read_bytes())

    assert reading.services == ()
    assert reading.orders == ()
