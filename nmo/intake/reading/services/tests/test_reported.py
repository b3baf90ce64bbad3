"""Who was served by whom, when, where and how, in the words of forms, certificates and mails."""

import pytest

from nmo.intake.reading import PackWarning
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import reading_of


def service_of(text):
    (service,) = reading_of(text).services
    return service


def test_a_statement_says_who_was_served_when_where_and_by_whom():
    service = service_of(papers.FL415)
    assert (service.served_name, service.served_at) == ("Yusuf bin Tester", "2026-03-03T18:05")
    assert service.place == "14 Example Street, Leeds LS9 9ZZ"
    assert (service.server_name, service.server_role) == ("Pat Sample", "process_server")
    assert service.case_number == "LS26F00417"


@pytest.mark.parametrize(
    ("how", "method"),
    [
        ("personally", "personal"),
        ("by leaving it at his feet after he refused to take it,", "left_at_feet"),
        ("by e-mail to yusuf@tester.example", "email"),
        ("by WhatsApp message to 07700 900123", "whatsapp"),
        ("by first class post", "post"),
    ],
)
def test_the_way_of_service_is_told_by_its_words(how, method):
    text = papers.FL415.replace("personally", how)
    assert service_of(text).method == method
    assert service_of(text).successful


def test_an_order_and_a_statement_for_somebody_else_do_not_match():
    other = papers.FL415.replace("Yusuf bin Tester", "Peter Sample")
    assert PackWarning.SERVICE_MISMATCH in reading_of(papers.SOLICITOR, other).warnings
    assert PackWarning.SERVICE_MISMATCH not in reading_of(papers.SOLICITOR, papers.FL415).warnings


def test_a_statement_of_another_case_does_not_match():
    other = papers.FL415.replace("LS26F00417", "BM26F00999")
    assert PackWarning.SERVICE_MISMATCH in reading_of(papers.SOLICITOR, other).warnings


def test_the_same_report_sent_twice_is_one():
    assert len(reading_of(papers.FL415, papers.FL415).services) == 1


@pytest.mark.parametrize("before", ["to the number in the order", "with the injunction", "by hand"])
def test_the_day_of_signature_stands_apart_from_the_order_above_it(before):
    text = papers.FL415.split("Signed")[0] + f"I served him {before}\nDated 5 March 2026\n"
    assert service_of(text).signed_date == "2026-03-05"


@pytest.mark.parametrize("told", ["Served Karl Fictus", "Karl Fictus pers. served"])
def test_a_note_names_the_order_by_its_case_alone(told):
    service = service_of(f"TEL NOTE\nLS26F00417. {told} 3 March 2026, 5.35pm, in person.\n")
    assert (service.served_at, service.method) == ("2026-03-03T17:35", "personal")
