"""What counts as a number and as a reason in words, and how long a reason is kept."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from nmo.access import Role
from nmo.access.purposes.words import incident_number, reason_in_words
from nmo.access.tests.builders import AT_AN_INCIDENT, NOON, a_user, sign_in

DANGER = "He is outside her new door now with a knife, and no desk answers"


@pytest.mark.parametrize("typed", ["417", "20261122-0417", "log 123", "CR/1/26", "77"])
def test_a_number_as_it_stands_in_a_log_is_taken(typed: str) -> None:
    assert incident_number(f"  {typed} ") == typed


@pytest.mark.requirement(61)
@pytest.mark.parametrize("typed", ["training", "test", "n/a", "0", "0000", "1111", "xxxx"])
def test_a_word_in_the_place_of_a_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="Enter the number of the incident"):
        incident_number(typed)


@pytest.mark.parametrize(
    "typed",
    ["", "          ", "training", "a" * 40, "abab abab abab abab abab", "!!!!!!!!!!!!!!!!!!!!!!!!",
     "help help help help help help"],
)  # fmt: skip
def test_a_reason_that_says_nothing_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"words of your own|20 letters"):
        reason_in_words(typed, before=())


@pytest.mark.parametrize("again", [DANGER, f" {DANGER.upper()}! ", DANGER.replace(",", " ...")])
def test_what_was_written_another_time_is_refused_however_it_is_spelt(again: str) -> None:
    with pytest.raises(ValueError, match="wrote another time"):
        reason_in_words(again, before=[DANGER])


def test_a_reason_in_words_of_its_own_is_taken() -> None:
    assert reason_in_words(f"  {DANGER}\n", before=["She screamed"]) == DANGER


pages = pytest.mark.django_db


@pytest.fixture
def officer(client: Client) -> Client:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    return client


def asked_why(client: Client, minutes: int) -> bool:
    with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
        answer = client.get("/orders/X1/")
    return answer.status_code == 302 and answer["Location"].startswith("/why")


@pages
@pytest.mark.requirement(61)
def test_a_reason_that_nobody_used_for_an_hour_is_asked_again(officer: Client) -> None:
    for minutes in range(10, 60, 10):  # signed in and at work, but opening nobody
        with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
            officer.get("/roles")

    assert asked_why(officer, 60)


@pages
def test_a_reason_in_use_is_kept(officer: Client) -> None:
    assert not any(asked_why(officer, minutes) for minutes in range(10, 130, 10))


@pages
@pytest.mark.requirement(61)
def test_when_the_incident_is_over_the_reason_is_asked_again(officer: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        officer.post("/why/over")

    assert asked_why(officer, 1)


@pages
@pytest.mark.requirement(61)
@pytest.mark.parametrize("reason", ["incident", "call_handling", "investigation"])
def test_a_reason_of_an_incident_is_refused_without_its_number(
    officer: Client, reason: str
) -> None:
    with time_machine.travel(NOON, tick=False):
        page = officer.post("/why", {"reason": reason, "incident_number": ""}).content.decode()

    assert "Enter the incident number" in page


@pages
def test_a_reason_without_an_incident_needs_no_number(officer: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        answer = officer.post("/why", {"reason": "custody", "incident_number": ""})

    assert answer.status_code == 302


@pages
def test_a_page_that_opens_somebody_says_why_with_one_tap_to_change_it(client: Client) -> None:
    sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    opened = client.get("/check/").content.decode()
    other = client.get("/roles").content.decode()

    assert "At an incident, 20261122-0417" in opened
    assert 'href="/why?next=%2Fcheck%2F"' in opened
    assert "20261122-0417" not in other
