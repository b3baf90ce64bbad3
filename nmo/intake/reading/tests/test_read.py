import json

import pytest

from nmo.intake.reading import PackWarning, read
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import mail, paper, reading_of

WELSH = """\
FL404A - Gorchymyn rhag molestu
Yn y Llys Teulu yn eistedd yn: Swansea Civil And Family Justice Centre
Rhif yr achos: 1786-5362-1610-0033
Rhif FamilyMan: SA26F00417
Gorchymyn rhag molestu
Adran 42 Deddf Cyfraith Teulu 1996
Gorchmynnwyd ar 20 July 2026 gan Her Honour Judge Carys Bowen
Pobl yn yr achos
Ceisydd: Nia Sample
Atebydd: Elis Tester
Hysbysiad pwysig i'r atebydd, Elis Tester (dyddiad geni 9 April 1988)
Mae'r Llys yn gorchymyn:
1. Rhaid i'r atebydd Elis Tester beidio â defnyddio na bygwth trais yn erbyn y ceisydd.
Mae'r gorchymyn hwn yn berthnasol tan: 19 July 2027 at 4:00 PM
Gwneir y gorchymyn heb rybudd i'r atebydd.
"""


@pytest.mark.requirement(64)
def test_a_welsh_twin_is_the_same_order():
    reading = reading_of(papers.COURT_SYSTEM, WELSH)
    assert [order.doc for order in reading.orders] == ["paper0.pdf"]
    assert [(twin.doc, twin.differs_in) for twin in reading.twins] == [("paper1.pdf", ())]


@pytest.mark.requirement(64)
def test_a_welsh_order_alone_is_read():
    (order,) = reading_of(WELSH).orders
    assert (order.applicant.name, order.respondent.name) == ("Nia Sample", "Elis Tester")
    assert (order.made_date, order.notice) == ("2026-07-20", "without")
    assert order.expiry.at == "2027-07-19T16:00"


def test_a_twin_that_differs_makes_the_value_unsure():
    reading = reading_of(papers.COURT_SYSTEM, WELSH.replace("19 July 2027", "19 July 2028"))
    assert reading.twins[0].differs_in == ("expiry",)
    assert reading.confidence["orders[0].expiry.at"] < 0.95


def test_the_same_order_sent_twice_is_one():
    assert len(reading_of(papers.SOLICITOR, papers.SOLICITOR).orders) == 1


def test_an_order_and_its_service_go_together():
    reading = reading_of(papers.SOLICITOR, papers.FL415)
    (service,) = reading.services
    assert (service.served_name, service.served_at) == ("Yusuf bin Tester", "2026-03-03T18:05")
    assert (service.method, service.successful) == ("personal", True)
    assert (service.server_name, service.server_role) == ("Pat Sample", "process_server")
    assert service.signed_date == "2026-03-04"
    assert reading.warnings == ()


def test_service_on_somebody_else_is_a_mismatch():
    reading = reading_of(papers.SOLICITOR, papers.FL415.replace("Yusuf bin Tester", "Huw Other"))
    assert PackWarning.SERVICE_MISMATCH in reading.warnings


@pytest.mark.parametrize(
    "words",
    [
        "I attended at 18:05 on 3 March 2026. No reply; I was unable to serve the order.",
        "I could not serve the order on 3 March 2026 at 18:05: nobody came to the door.",
        "The order has not been served. I called at 18:05 on 3 March 2026.",
    ],
)
def test_service_that_failed_is_never_read_as_service(words):
    text = "\n".join(line for line in papers.FL415.split("\n") if "served Yusuf" not in line)
    text = text.replace("at 14 Example Street, Leeds LS9 9ZZ. He confirmed his name.", words)
    reading = reading_of(papers.SOLICITOR, text)
    assert not reading.services[0].successful
    assert reading.services[0].method == "not_effected"
    assert PackWarning.SERVICE_NOT_EFFECTED in reading.warnings


def test_papers_left_at_the_feet_are_served():
    text = papers.FL415.replace(
        "He confirmed his name.", "He refused them and I left them at his feet."
    )
    (service,) = reading_of(text).services
    assert (service.method, service.successful) == ("left_at_feet", True)


def test_an_applicants_address_that_is_kept_back_is_never_given():
    text = papers.COURT_SYSTEM.replace(
        "Respondent: Elis Tester\n",
        "Applicant's address: 9 Hidden Row, Swansea SA9 0ZZ\nIt is confidential: C8.\n"
        "Respondent: Elis Tester\n",
    )
    reading = reading_of(text)
    assert reading.orders[0].applicant.address_confidential
    assert PackWarning.CONFIDENTIAL_ADDRESS_PRESENT in reading.warnings
    told = reading.as_json()
    told["orders"][0].pop("prohibitions")
    assert "Hidden Row" not in json.dumps(told)


def test_a_mail_that_asks_to_keep_an_address_back_counts_for_its_orders():
    covering = mail(
        "Dear Sirs\nPlease find attached the order. The applicant's address is withheld."
    )
    reading = read([covering, paper(papers.SOLICITOR)])
    assert reading.orders[0].applicant.address_confidential
    assert reading.orders[0].applicant.addresses == ()


def test_a_missing_page_is_told():
    text = papers.COURT_SYSTEM + "Page 1 of 3\n"
    assert PackWarning.MISSING_PAGES in reading_of(text).warnings


def test_a_mail_without_a_paper_is_told():
    reading = read([mail("Hello\nCould you tell me whether you have had our order?")])
    assert (reading.orders, reading.services) == ((), ())
    assert reading.warnings == (PackWarning.NO_DOCUMENT,)


def test_a_locked_paper_is_told():
    assert PackWarning.PASSWORD_PROTECTED in read([], ["password_protected"]).warnings


def test_an_order_in_the_words_of_a_mail_is_read():
    reading = read([mail("Dear officer\nThe order reads as follows.\n" + papers.COURT_SYSTEM)])
    assert [order.doc for order in reading.orders] == ["email"]


def test_an_officers_mail_is_a_report_of_service():
    reading = read(
        [mail("Re order LS26F00417, respondent Yusuf Tester.\nI served him in person at 18:05 "
              "on 3 March 2026 at 14 Example Street, Leeds LS9 9ZZ.\nPC 4417 Alex Sample")]
    )  # fmt: skip
    (service,) = reading.services
    assert (service.case_number, service.served_at) == ("LS26F00417", "2026-03-03T18:05")
    assert (service.server_name, service.server_role) == ("Alex Sample", "police_officer")


def test_every_value_has_its_place_and_how_sure_it_is():
    reading = reading_of(papers.COURT_SYSTEM)
    for path in ("court", "made_date", "respondent.name", "respondent.dob", "expiry.at"):
        assert 0 < reading.confidence[f"orders[0].{path}"] <= 1
        assert reading.evidence[f"orders[0].{path}"].page == 1


def test_the_answer_is_json():
    told = json.loads(json.dumps(reading_of(papers.SOLICITOR, papers.FL415).as_json()))
    assert set(told) == {
        "pack_id", "seconds", "orders", "services", "warnings", "confidence", "evidence",
    }  # fmt: skip
