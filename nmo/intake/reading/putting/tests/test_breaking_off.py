"""An order that breaks off is told where something shows it, and nowhere else."""

import pytest

from nmo.intake.reading import PackWarning
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import reading_of

UP_TO_ITS_END = papers.SOLICITOR[: papers.SOLICITOR.index("3. This order")]
UNREAD_END = papers.SOLICITOR.replace("until 4pm on 2nd March 2027", "until the day then appointed")


def lacks_pages(text):
    return PackWarning.MISSING_PAGES in reading_of(text).warnings


def test_a_whole_order_does_not_break_off():
    assert not lacks_pages(papers.SOLICITOR)
    assert not lacks_pages(papers.COURT_SYSTEM)


def test_an_end_that_was_not_understood_is_no_sign():
    assert reading_of(UNREAD_END).orders[0].expiry is None
    assert not lacks_pages(UNREAD_END)


def test_an_order_that_nowhere_tells_of_an_end_but_is_dated_at_its_foot_is_whole():
    assert lacks_pages(UP_TO_ITS_END)
    assert not lacks_pages(UP_TO_ITS_END + "Dated this 2nd day of March 2026\n")


@pytest.mark.parametrize(
    ("foot", "shows"),
    [
        ("Continued overleaf", True),
        ("Cont'd on page 2", True),
        ("PTO", True),
        ("Parhad drosodd", True),
        ("The hearing continued on 3 March 2026 over two days.", False),
    ],
)
def test_a_foot_that_says_that_more_follows_is_a_sign(foot, shows):
    assert lacks_pages(f"{papers.SOLICITOR}{foot}\n") is shows


def test_overleaf_on_a_page_that_is_followed_by_another_is_no_sign():
    text = papers.SOLICITOR.replace("3. This order", "Continued overleaf\n3. This order")
    assert not lacks_pages(text)


@pytest.mark.parametrize(
    ("foot", "shows"),
    [
        ("5. The Respondent shall within 7 days file and serve upon the", True),
        ("5. The Respondent is to leave the property; and", True),
        ("5. The Respondent shall file a state-", True),
        ("5. The Respondent shall file a statement.", False),
        ("Solicitors: Sample and Sample, 1 Test Row, Leeds", False),
        ("Before Deputy District Judge O'Sample", False),
    ],
)
def test_a_sentence_without_its_end_is_a_sign(foot, shows):
    assert lacks_pages(f"{papers.SOLICITOR}{foot}\n") is shows


@pytest.mark.parametrize(
    ("foot", "shows"),
    [
        ("AND IT IS ORDERED THAT:", True),
        ("Schedule 1", True),
        ("Note to the arresting officer", True),
        ("5.", True),
        ("5", False),
        ("Signed:", False),
        ("Schedule 1: the property is 3 Hill View, Leeds.", False),
    ],
)
def test_a_heading_without_what_it_announces_is_a_sign(foot, shows):
    assert lacks_pages(f"{papers.SOLICITOR}{foot}\n") is shows


def test_an_order_that_numbers_its_pages_and_has_them_all_is_whole():
    assert not lacks_pages(papers.SOLICITOR + "5. The Respondent shall serve the\nPage 1 of 1\n")


def test_a_line_repeated_at_the_foot_of_each_page_hides_no_sign():
    footer = "Crown copyright\n"
    text = papers.SOLICITOR.replace("IT IS ORDERED", f"{footer}IT IS ORDERED")
    assert lacks_pages(f"{text}5. The Respondent shall file and serve upon the\n{footer}")
