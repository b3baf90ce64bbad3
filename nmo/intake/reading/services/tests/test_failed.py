"""What servers write when they did not serve: never read as service."""

import pytest

from nmo.intake.reading import PackWarning, read
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import mail, paper, reading_of

DEED = (
    "I served Yusuf bin Tester personally with the non-molestation order on 3 March 2026 at 18:05"
)
FAILED = [
    "I was refused entry to the block and left.",
    "There was no one in and I left a calling card.",
    "The property was empty.",
    "The respondent evaded service.",
    "Service remains outstanding.",
    "Three abortive attempts were made.",
    "We have been unsuccessful in serving the respondent.",
    "He ran off before I could hand him the papers.",
    "The letter was returned undelivered.",
    "I did not manage to serve the respondent.",
    "I could not gain access to the building.",
    "His mother said he does not live there.",
    "I was unable to hand him the order.",
    "The papers could not be handed to him.",
    "Personal service has failed.",
    "No service has taken place.",
    "The bailiff returned the papers marked not known at this address.",
    "He was in custody and the officer would not let me see him.",
    "It was not him; another man of the same name.",
    "The bailiff failed to effect personal service.",
    "I have been unable personally to serve him.",
    "The respondent would not come to the door.",
]
ONLY_MEANT = [
    "I will serve him personally on 3 March 2026 at 18:05.",
    "I intend to serve the respondent personally at 18:05 on 3 March 2026.",
    "We have asked the process server to hand the order to him at 18:05 on 3 March 2026.",
    "Please serve the respondent in person by 18:05 on 3 March 2026.",
]


def statement(words):
    text = papers.FL415.replace(DEED, "I attended on 3 March 2026 at 18:05")
    assert text != papers.FL415
    return text.replace("He confirmed his name.", words)


@pytest.mark.parametrize("words", FAILED)
def test_a_statement_that_service_failed_says_so(words):
    reading = reading_of(papers.SOLICITOR, statement(words))

    assert [(s.method, s.successful) for s in reading.services] == [("not_effected", False)]
    assert PackWarning.SERVICE_NOT_EFFECTED in reading.warnings


@pytest.mark.parametrize("words", FAILED)
def test_an_officers_mail_that_service_failed_is_no_service(words):
    told = (
        f"Re order LS26F00417, respondent Yusuf Tester.\nI called on 3 March 2026 at 18:05. {words}"
    )
    reading = read([paper(papers.SOLICITOR), mail(told)])

    assert not any(service.successful for service in reading.services)


@pytest.mark.parametrize("words", ONLY_MEANT)
def test_service_that_was_only_meant_is_no_service(words):
    reading = reading_of(papers.SOLICITOR, statement(words))

    assert not any(service.successful for service in reading.services)


def test_service_after_a_call_without_reply_is_service_but_never_sure():
    words = "Nobody answered. On 4 March 2026 at 09:10 I handed the order to him in person."
    reading = reading_of(papers.SOLICITOR, statement(words))
    (service,) = reading.services

    assert (service.method, service.served_at) == ("personal", "2026-03-04T09:10")
    assert service.successful is True
    assert reading.confidence["services[0].method"] < 0.95


def test_service_that_was_effected_has_a_figure_of_its_own():
    reading = reading_of(papers.SOLICITOR, papers.FL415)

    assert reading.services[0].successful is True
    assert reading.confidence["services[0].successful"] > 0.5
