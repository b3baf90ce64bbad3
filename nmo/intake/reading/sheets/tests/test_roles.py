"""What a paper is, told by what it says and not by the words of its heading."""

import pytest

from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.sheets.documents import documents_of
from nmo.intake.reading.sheets.roles import DocumentRole, role_of
from nmo.intake.reading.tests.papers import mail, paper, reading_of

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


OF_OTHER_ACTS = {
    "restraining": """\
Crown Court sitting at Leeds   T20260417
RESTRAINING ORDER
Made 2 March 2026 by HHJ Sample against Elis Tester
The defendant must not contact Nia Sample.
""",
    "protection": """\
In the Magistrates' Court at Leeds
Case 13LS/4417/26
Domestic Violence Protection Order
2 March 2026, before District Judge Sample
The respondent Elis Tester is prohibited from molesting Nia Sample for 28 days.
""",
    "result": """\
Leeds Magistrates' Court
Case no 13LS/4417/26
Respondent Elis Tester
Result: stalking protection order made on 2 March 2026
He must not go to 3 Test Row.
""",
}
NO_ORDERS = {
    "application": """\
In the Magistrates' Court at Leeds
Case 13LS/4417/26
Application for a Restraining Order
2 March 2026, for District Judge Sample
The prosecutor asks that the defendant must not contact Nia Sample.
""",
    "guidance": """\
Guidance on orders
What an injunction is: the respondent must not do what it forbids. Ask at any county court.
""",
    "breach": """\
Breach of order - report of 2 March 2026, case 13LS/4417/26
The defendant, who must not contact Nia Sample, rang her. For Leeds Magistrates' Court.
""",
}


@pytest.mark.parametrize("text", OF_OTHER_ACTS.values(), ids=OF_OTHER_ACTS)
def test_an_order_of_another_court_is_seen_and_is_none_to_register(text):
    (order,) = reading_of(text).orders

    assert order.order_type is OrderType.OTHER
    assert not order.registrable
    assert (order.made_date, order.respondent.name) == ("2026-03-02", "Elis Tester")


@pytest.mark.parametrize("text", NO_ORDERS.values(), ids=NO_ORDERS)
def test_what_only_speaks_of_an_order_is_none(text):
    assert not reading_of(text).orders
