"""What a paper is, told by what it says and not by the words of its heading."""

import pytest

from nmo.intake.reading.sheets.documents import documents_of
from nmo.intake.reading.sheets.roles import DocumentRole, role_of
from nmo.intake.reading.tests.papers import mail, paper

LETTER = """\
Leeds Civil Justice Centre
Our reference: LS26F00417
Dear Mr Tester
Order made on 2 March 2026 by District Judge Sample
A non-molestation order was made against you. Nia Sample is the applicant.
The terms are these:
- You must not threaten the applicant.
- You must not contact the applicant.
- You must not go to 3 Test Row, Leeds.
"""
NUMBERED_OTHERWISE = """\
Order
Made at          Leeds
Number          1776541000332545
Date          2 March 2026
Made by          District Judge Sample
Nia Sample
Applicant
and
Elis Tester
Respondent
1. The non-molestation order of 5 January 2026 shall continue until 2 March 2027.
"""
COVER = """\
Dear colleague
LS26F00417
District Judge Sample made an order in the Family Court on 2 March 2026.
The respondent must not contact the applicant. Please find it attached.
"""


def role(of_paper):
    (document,) = documents_of(of_paper)
    return role_of(document)


@pytest.mark.parametrize("text", [LETTER, NUMBERED_OTHERWISE])
def test_what_says_all_that_an_order_says_is_an_order(text):
    assert role(paper(text)) is DocumentRole.ORDER


def test_a_letter_that_only_speaks_of_an_order_is_none():
    assert role(mail(COVER)) is DocumentRole.NEITHER


def test_a_cell_that_says_statement_below_does_not_make_a_statement_of_an_order():
    text = NUMBERED_OTHERWISE + "\n" * 2 + "more words\n" * 10 + "Statement          I agree."
    assert role(paper(text)) is DocumentRole.ORDER
