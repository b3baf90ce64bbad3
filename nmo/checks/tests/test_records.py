"""What is recorded of a check, and what each source is worth in an answer."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.checks import wording
from nmo.checks.errors import CheckNotFound
from nmo.checks.models import Check
from nmo.checks.queries import check_shown, match_opened
from nmo.checks.tests.builders import NOW, asked, desk_officer, officer, recorded_order
from nmo.orders.actions import refresh_feed_source
from nmo.orders.queries import sources

pytestmark = pytest.mark.django_db


def what_was_recorded() -> list[str]:
    return list(AuditEntry.objects.filter(what__startswith="check").values_list("what", flat=True))


@pytest.mark.requirement(61)
def test_who_when_why_and_what_was_asked_are_kept() -> None:
    recorded_order(desk_officer())
    by = officer()

    answer = asked("jon smyth 12/3/85", by=by)

    kept = Check.objects.get(ref=answer.check_ref)
    assert (kept.asked_by_id, kept.asked_at, kept.force_id) == (by.user_id, NOW, by.force_id)
    assert (kept.reason, kept.incident_number) == ("incident", "20261122-0417")
    assert kept.question == "jon smyth 12/3/85"
    assert kept.matches[0]["orders"][0]["order_ref"] == "X1"
    assert what_was_recorded() == ["check.answered"]


@pytest.mark.requirement(61)
def test_the_reason_is_asked_before_anything_is_looked_up(client: Client) -> None:
    sign_in(client, a_user("pc7", Role.RESPONSE_OFFICER))

    page = client.post("/check/", {"question": "jon smyth"}, follow=True).content.decode()

    assert "Choose why you are asking" in page or "Answer “Why are you asking?”" in page
    assert Check.objects.count() == 0


def test_the_incident_number_stays_for_the_incident(client: Client) -> None:
    recorded_order(desk_officer())
    sign_in(client, a_user("pc7", Role.RESPONSE_OFFICER))
    said = {"question": "jon smyth", "reason": "custody", "incident_number": "20261122-0009"}

    client.post("/check/", said, follow=True)

    page = client.get("/check/").content.decode()
    assert 'value="20261122-0009"' in page
    assert 'value="custody" checked' in page


def test_looking_again_later_is_recorded_and_shows_the_order_as_it_stands_then() -> None:
    recorded_order(desk_officer())
    by = officer()
    ref = str(asked("jon smyth 12/3/85", by=by).check_ref)

    check_shown(ref, by=by, purpose=AT_AN_INCIDENT, now=NOW + timedelta(seconds=5))
    later = NOW + timedelta(days=200)
    again = check_shown(ref, by=by, purpose=AT_AN_INCIDENT, now=later)

    assert what_was_recorded() == ["check.answered", "check.reopened"]
    assert again.matches[0].orders[0].shown.position.standing == "ended"


def test_opening_somebody_who_may_be_meant_is_recorded() -> None:
    recorded_order(desk_officer())
    by = officer()
    ref = str(asked("jonathan smith", by=by).check_ref)

    _, opened = match_opened(ref, "P1", by=by, purpose=AT_AN_INCIDENT, now=NOW)

    assert opened.person.ref == "P1"
    entry = AuditEntry.objects.get(what="check.match_opened")
    assert (entry.subject_kind, entry.subject_id) == ("person", "P1")


def test_nobody_is_opened_whom_the_check_did_not_name() -> None:
    recorded_order(desk_officer())
    by = officer()
    ref = str(asked("jonathan smith", by=by).check_ref)

    with pytest.raises(CheckNotFound):
        match_opened(ref, "P2", by=by, purpose=AT_AN_INCIDENT, now=NOW)
    assert what_was_recorded() == ["check.answered"]


def test_sources_say_up_to_when_they_are_complete_the_silent_one_first() -> None:
    recorded_order(desk_officer())
    fresh = datetime(2026, 11, 21, 21, 0, tzinfo=UTC)
    refresh_feed_source("courts’ feed", fresh_to=fresh)
    refresh_feed_source("an old feed", fresh_to=datetime(2026, 10, 1, 20, 0, tzinfo=UTC))

    words = [wording.source_words(source, now=NOW) for source in sources(now=NOW)]

    assert words == [
        "an old feed (silent: up to 1 October, 9.00pm)",
        "Test Police (live)",
        "courts’ feed (up to 21 November, 9.00pm)",
    ]


def test_the_answer_is_complete_to_its_oldest_source() -> None:
    recorded_order(desk_officer())
    fresh = datetime(2026, 11, 21, 21, 0, tzinfo=UTC)
    refresh_feed_source("courts’ feed", fresh_to=fresh)

    answer = asked("Bartholomew Quigley 1/1/1990")

    assert answer.complete_to == fresh
    assert answer.as_json()["complete_to"] == "2026-11-21T21:00"
