"""What a person must know of a pack as a whole."""

import pytest

from nmo.intake.reading import PackWarning, read
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import mail, paper, reading_of


def test_an_order_that_stops_before_its_end_lacks_pages():
    broken_off = papers.SOLICITOR[: papers.SOLICITOR.index("3. This order")]
    assert PackWarning.MISSING_PAGES in reading_of(broken_off).warnings
    assert PackWarning.MISSING_PAGES not in reading_of(papers.SOLICITOR).warnings


def test_a_page_number_that_no_page_carries_is_a_missing_page():
    numbered = papers.COURT_SYSTEM + "Page 2 of 3\n"
    assert PackWarning.MISSING_PAGES in reading_of(numbered).warnings


def test_two_orders_are_told():
    warnings = reading_of(papers.SOLICITOR, papers.COURT_SYSTEM).warnings
    assert PackWarning.MULTIPLE_ORDERS in warnings


def test_a_draft_is_told():
    draft = papers.SOLICITOR.replace("NON-MOLESTATION ORDER", "DRAFT NON-MOLESTATION ORDER")
    assert PackWarning.DRAFT_ORDER in reading_of(draft).warnings


def test_a_mail_without_a_paper_is_told():
    assert read([mail("Please ring me about the order.")]).warnings == (PackWarning.NO_DOCUMENT,)


@pytest.mark.parametrize("code", ["password_protected", "corrupt_file"])
def test_what_kept_a_part_from_being_read_is_told(code):
    assert PackWarning(code) in read([paper(papers.SOLICITOR)], [code]).warnings


def test_an_address_that_a_mail_gives_away_is_told_and_not_read():
    given_away = "The applicant's address is confidential. She lives at 9 Hill View, Leeds LS8 8ZZ."
    reading = read([paper(papers.SOLICITOR), mail(given_away)])
    assert PackWarning.CONFIDENTIAL_ADDRESS_PRESENT in reading.warnings
    assert reading.orders[0].applicant.address_confidential
    assert reading.orders[0].applicant.addresses == ()
