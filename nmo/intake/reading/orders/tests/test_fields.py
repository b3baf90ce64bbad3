import pytest

from nmo.intake.reading.answer import ExpiryKind
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import order_of, reading_of


def ending(words):
    return order_of(papers.SOLICITOR.replace(papers.ENDS, words)).expiry


def test_the_court_system_s_order_is_read_field_by_field():
    order = order_of(papers.COURT_SYSTEM)
    assert order.court == "Swansea Civil And Family Justice Centre"
    assert order.judge == "Her Honour Judge Carys Bowen"
    assert set(order.case_numbers) == {"1786-5362-1610-0033", "SA26F00417"}
    assert (order.made_date, order.notice) == ("2026-07-20", "without")
    assert (order.applicant.name, order.respondent.name) == ("Nia Sample", "Elis Tester")
    assert order.respondent.dob == "1988-04-09"
    assert order.respondent.addresses == ("12 Test Row, Sketty, Swansea, SA2 0AA",)
    assert [(c.name, c.dob) for c in order.children] == [
        ("Mari Tester", "2017-01-01"),
        ("Gwil Tester", "2018-02-03"),
    ]
    assert order.expiry.at == "2027-07-19T16:00"
    assert order.return_hearing.at == "2026-08-03T10:30"
    assert order.penal_notice
    assert not order.power_of_arrest


def test_names_in_capitals_take_the_spelling_of_the_body():
    order = order_of(papers.SOLICITOR)
    assert order.applicant.name == "Amina Sample-Noor"
    assert order.respondent.name == "Yusuf bin Tester"
    assert order.respondent.aliases == ("Joe Tester",)


def test_the_day_of_the_seal_is_not_the_day_of_the_order():
    assert order_of(papers.SOLICITOR).made_date == "2026-03-02"


def test_an_address_in_a_table_is_the_respondent_s():
    text = papers.JUDGES_WORD_ORDER.replace(
        "The relevant children",
        "Respondent's address       4 Test Row, Leeds LS9 9ZZ\nThe relevant children",
    )
    assert order_of(text).respondent.addresses == ("4 Test Row, Leeds LS9 9ZZ",)


def test_did_not_attend_is_on_notice():
    assert order_of(papers.JUDGES_WORD_ORDER).notice == "with"


@pytest.mark.parametrize(
    ("words", "kind", "at"),
    [
        (
            "This order shall last until 4pm on 2 March 2027.",
            ExpiryKind.DATETIME,
            "2027-03-02T16:00",
        ),
        ("This order expires on 2 March 2027.", ExpiryKind.DATE, "2027-03-02"),
        ("This order shall last for 12 months from today.", ExpiryKind.DATE, "2027-03-02"),
        ("This order shall continue until further order.", ExpiryKind.FURTHER_ORDER, None),
        ("This order applies until: no fixed end date", ExpiryKind.FURTHER_ORDER, None),
        (
            "This order continues until the end of the hearing on 16 March 2026 at 10am.",
            ExpiryKind.UNTIL_HEARING,
            "2026-03-16T10:00",
        ),
    ],
)
def test_when_it_ends_in_many_wordings(words, kind, at):
    expiry = ending(words)
    assert (expiry.kind, expiry.at) == (kind, at)


def test_midnight_is_asked_and_never_sure():
    reading = reading_of(
        papers.COURT_SYSTEM.replace("19 July 2027 at 4:00 PM", "19 July 2027 at 12:00 AM")
    )
    assert reading.orders[0].expiry.at == "2027-07-19T00:00"
    assert reading.confidence["orders[0].expiry.at"] < 0.95
    assert [question.code for question in reading.questions] == ["expiry_at_midnight"]


def test_an_end_before_the_beginning_is_asked():
    reading = reading_of(papers.COURT_SYSTEM.replace("19 July 2027", "19 July 2025"))
    assert "expiry_before_made" in [question.code for question in reading.questions]
    assert reading.confidence["orders[0].expiry.at"] < 0.95


def test_the_power_of_arrest_has_an_end_of_its_own():
    order = order_of(papers.OCCUPATION)
    assert order.power_of_arrest
    assert order.expiry.at == "2027-06-05T16:00"


def test_an_unknown_date_of_birth_is_none():
    order = order_of(
        papers.COURT_SYSTEM.replace("date of birth 9 April 1988", "date of birth unknown")
    )
    assert order.respondent.dob is None


def test_the_order_that_is_changed_is_named_by_its_day():
    assert order_of(papers.VARIATION).amends_order_made == "2026-03-02"
    assert order_of(papers.DISCHARGE).made_date == "2026-06-05"


def test_several_respondents_are_several_entries():
    text = papers.COURT_SYSTEM.replace(
        "Respondent: Elis Tester\n",
        "First Respondent: Elis Tester\nSecond Respondent: Huw Tester\n",
    )
    orders = reading_of(text).orders
    assert [order.respondent.name for order in orders] == ["Elis Tester", "Huw Tester"]
    assert {order.made_date for order in orders} == {"2026-07-20"}


@pytest.mark.parametrize("number", ["SA26F00417", "SA26FOO417", "5A26F00417", "SA 26 F 00417"])
def test_a_misread_case_number_is_put_right(number):
    order = order_of(papers.COURT_SYSTEM.replace("SA26F00417", number))
    assert "SA26F00417" in order.case_numbers
