"""A report of service is told by its title, its form or its sentences, and much is none."""

import pytest

from nmo.intake.reading.sheets.documents import documents_of
from nmo.intake.reading.sheets.roles import DocumentRole, role_of
from nmo.intake.reading.tests.papers import mail, paper

BODY = "In the Family Court at Leeds\nCase number LS26F00417\nThe order is with the respondent.\n"


def role(of_paper):
    (document,) = documents_of(of_paper)
    return role_of(document)


@pytest.mark.parametrize(
    "title",
    [
        "Service report", "SERVICE RECORD", "Certificate as to service", "Affirmation of service",
        "Report of attempted service", "Enquiry agent's report", "Police service log",
        "Bailiff's visits", "Attempted service", "Return of the court bailiff",
    ],
)  # fmt: skip
def test_a_title_tells_a_report_however_it_is_turned(title):
    assert role(paper(f"{title}\n{BODY}")) is DocumentRole.SERVICE


@pytest.mark.parametrize(
    "title", ["Order", "Notice to the respondent", "Customer service desk", "Report of the judge"]
)
def test_another_title_tells_none(title):
    assert role(paper(f"{title}\n{BODY}")) is not DocumentRole.SERVICE


FORM = """\
LS26F00417
Person served          Yusuf Tester
Documents served          the order
{when}          4 March 2026
How          By hand
{server}          Pat Sample
"""


@pytest.mark.parametrize("when", ["Date of service", "When", "Date"])
@pytest.mark.parametrize("server", ["Served by", "Process server", "Name of server"])
def test_a_form_that_asks_who_was_served_and_how_is_a_report_without_a_title(when, server):
    assert role(paper(FORM.format(when=when, server=server))) is DocumentRole.SERVICE


def test_an_order_with_such_a_form_below_stays_an_order():
    order = "In the Family Court at Leeds\nOrder\nIt is ordered that he must not go there.\n"
    assert role(paper(order + FORM.format(when="When", server="Served by"))) is DocumentRole.ORDER


@pytest.mark.parametrize(
    "words",
    [
        "I handed the order to him at 18:05 on 3 March 2026.",
        "Personal service on 3 March 2026 at 18:05, 14 Example Street. He said he understood.",
        "At 14 Example Street, 3 March 2026, 18:05. I read the order to him. He took it from me.",
        "I could not serve the respondent: on 3 March 2026 at 18:05 nobody came to the door.",
        "He was made aware of the order by telephone at 18:05 on 3 March 2026.",
        "Two visits were made, the last on 3 March 2026 at 18:05. I was unable to serve him.",
        "I went round on 3 March 2026 at 18:05. He has moved away.",
    ],
)  # fmt: skip
def test_a_mail_that_tells_what_was_done_and_when_is_a_report(words):
    told = f"Hello\nRe non-molestation order LS26F00417, respondent Yusuf Tester.\n{words}\nPat"
    assert role(mail(told)) is DocumentRole.SERVICE


@pytest.mark.parametrize(
    "words",
    [
        "Please serve it on him personally by 18:05 on 3 March 2026.",
        "It is to be served in person. The hearing is on 3 March 2026 at 10:00.",
        "Could you arrange for it to be handed to him? He leaves on 3 March 2026 at 08:00.",
        "The order was sent to us today and lasts until 3 March 2027 at 16:00.",
        "Invoice for personal service on 3 March 2026 at 18:05, total due £95.",
        "Once he has been served at home we will let you know, not before 3 March 2026 at 18:05.",
    ],
)  # fmt: skip
def test_a_mail_that_asks_plans_or_charges_is_none(words):
    told = f"Hello\nRe non-molestation order LS26F00417, respondent Yusuf Tester.\n{words}\nPat"
    assert role(mail(told)) is DocumentRole.NEITHER


@pytest.mark.parametrize(
    "operative",
    [
        "The court makes this order:\n1) The order of 2 March 2026 shall end at 4pm on 2 May 2027.",
        "He must not:\n1. telephone the Applicant.\nThis order lapses at 10:30 on 2 May 2027.",
        "1. The order of 2 March 2026 continues in force until 2 May 2027 at 16:00.",
    ],
)  # fmt: skip
def test_an_order_that_says_that_notice_was_served_is_no_report(operative):
    order = (
        "In the Family Court at Leeds\nCase number LS26F00417\nOrder\nApplicant Nia Sample\n"
        f"Respondent Elis Tester\nBefore District Judge Sample on 2 April 2026\n{operative}\n"
        "This order was made on notice, the respondent having been served and not attending.\n"
    )
    assert role(paper(order)) is DocumentRole.ORDER


HEAD_OF_AN_ORDER = """\
In the Family Court at Leeds
Case number LS26F00417
NON-MOLESTATION ORDER
Before District Judge Sample on 2 April 2026
Nia Sample (Applicant) and Elis Tester (Respondent)
"""
FORBIDS_ONCE = "The respondent is forbidden from going to 3 Test Row.\nIt lasts until 2 May 2027.\n"


@pytest.mark.parametrize(
    "recital",
    [
        "Upon the respondent having been personally served with notice on 1 April 2026 at 10:00",
        "The respondent was handed the papers in person on 1 April 2026 at 10:00.",
        "Personal service",
        "Service report",
    ],
)
@pytest.mark.parametrize("of_kind", [paper, mail])
def test_an_order_that_forbids_once_and_tells_of_service_is_no_report(of_kind, recital):
    assert role(of_kind(f"{HEAD_OF_AN_ORDER}{recital}\n{FORBIDS_ONCE}")) is DocumentRole.ORDER


@pytest.mark.parametrize(
    "told",
    [
        f"Statement of service\n{HEAD_OF_AN_ORDER}Served in person on 3 April 2026 at 18:05.\n",
        f"{HEAD_OF_AN_ORDER}I handed him the order at 18:05 on 3 April 2026.\n",
        f"{HEAD_OF_AN_ORDER}We attended on 3 April 2026 at 18:05. He was served in person.\n",
    ],
)
def test_a_report_below_or_above_the_title_of_its_order_stays_a_report(told):
    assert role(paper(told + "He must not go to 3 Test Row.\n")) is DocumentRole.SERVICE
