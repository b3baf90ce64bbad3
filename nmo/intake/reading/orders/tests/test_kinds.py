import pytest

from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import order_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (papers.COURT_SYSTEM, OrderType.NON_MOLESTATION),
        (papers.SOLICITOR, OrderType.NON_MOLESTATION),
        (papers.JUDGES_WORD_ORDER, OrderType.NON_MOLESTATION),
        (papers.DISCHARGE, OrderType.DISCHARGE),
        (papers.VARIATION, OrderType.VARIATION),
        (papers.EXTENSION, OrderType.EXTENSION),
        (papers.UNDERTAKING, OrderType.UNDERTAKING),
        (papers.OCCUPATION, OrderType.OCCUPATION),
        (papers.CHILD_ARRANGEMENTS, OrderType.OTHER),
    ],
)
def test_the_body_decides_what_the_court_did(text, kind):
    assert order_of(text).order_type is kind


@pytest.mark.parametrize(
    "words",
    [
        "The order made on 2 March 2026 is discharged.",
        "The non-molestation order dated 02.03.2026 be and is hereby set aside.",
        "The injunction of 2 March 2026 shall cease to have effect forthwith.",
        "The court discharges the non-molestation order made on 2 March 2026.",
        "Upon the respondent attending, the order made by Mr. J. Sample J.P. on 2 March 2026 is "
        "revoked.",
        "The application to discharge the order made on 2 March 2026 is granted.",
    ],
)
def test_an_order_that_ends_another_is_a_discharge_in_any_wording(words):
    text = papers.DISCHARGE.replace(
        "The non-molestation order made on 2 March 2026 is discharged with immediate effect.", words
    )
    assert order_of(text).order_type is OrderType.DISCHARGE


@pytest.mark.parametrize(
    "words",
    [
        "until 4pm on 2nd March 2027 unless before then varied or revoked by the court",
        "until 4pm on 2nd March 2027 or until it is discharged by further order of the court",
        "until 4pm on 2nd March 2027. The respondent may apply to vary or discharge this order",
    ],
)
def test_what_courts_always_print_of_discharge_leaves_an_order_live(words):
    text = papers.SOLICITOR.replace(
        "until 4pm on 2nd March 2027 unless before then varied or\nrevoked by the court", words
    )
    assert words in text
    assert order_of(text).order_type is OrderType.NON_MOLESTATION


def test_a_change_is_never_sure_where_the_earlier_order_is_not_named():
    text = papers.DISCHARGE.replace(" made on 2 March 2026", "")
    reading = papers.reading_of(text)
    assert reading.orders[0].order_type is OrderType.DISCHARGE
    assert reading.confidence["orders[0].order_type"] < 0.95


@pytest.mark.parametrize("text", [papers.UNDERTAKING, papers.OCCUPATION, papers.CHILD_ARRANGEMENTS])
def test_what_is_no_order_of_molestation_is_not_for_the_register(text):
    assert not order_of(text).registrable


def test_a_draft_is_not_for_the_register():
    order = order_of(
        papers.COURT_SYSTEM.replace("Non-molestation order\n", "Non-molestation order - draft\n", 1)
    )
    assert order.is_draft
    assert not order.registrable
