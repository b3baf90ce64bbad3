"""Was it the person asked about? What the officer says counts, the newest of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from nmo.access import NotPermitted, Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.checks.actions import say_of_match
from nmo.checks.errors import CheckNotFound
from nmo.checks.models import Check, MatchVerdict
from nmo.checks.queries import check_shown, verdicts_said
from nmo.checks.tests.builders import NOW, asked, desk_officer, officer, recorded_order
from nmo.checks.words import Verdict
from nmo.matching.learning import versions
from nmo.matching.models import LabelledPair
from nmo.matching.weights import SHIPPED, table_of

pytestmark = pytest.mark.django_db


def say(check, verdict, *, person="P1", by=None):
    by = by or officer()
    say_of_match(check, person, verdict, by=by, purpose=AT_AN_INCIDENT, now=NOW)


@pytest.fixture
def check() -> str:
    """A check that found the respondent of an order, by a name spelt otherwise."""
    recorded_order(desk_officer())
    return str(asked("jon smyth 12/3/85").check_ref)


def test_a_verdict_is_kept_with_the_levels_and_the_weights_as_they_were_shown(check: str) -> None:
    say(check, Verdict.RIGHT)

    pair = LabelledPair.objects.get()
    shown = Check.objects.get().matches[0]
    assert (pair.is_same, pair.levels["born"]) == (True, "equal")
    assert (pair.weights_version, pair.probability) == (SHIPPED, shown["probability"])


def test_saying_it_again_takes_the_place_of_what_was_said(check: str) -> None:
    say(check, Verdict.RIGHT)
    say(check, Verdict.WRONG)

    assert verdicts_said(check) == {"P1": Verdict.WRONG}
    assert [pair.is_same for pair in LabelledPair.objects.all()] == [False]
    assert MatchVerdict.objects.count() == 2


def test_nothing_is_learnt_from_not_known(check: str) -> None:
    say(check, Verdict.RIGHT)
    say(check, Verdict.NOT_KNOWN)

    assert verdicts_said(check) == {"P1": Verdict.NOT_KNOWN}
    assert not LabelledPair.objects.exists()


def test_a_verdict_stands_in_the_log_with_no_name(check: str) -> None:
    say(check, Verdict.WRONG)

    entry = AuditEntry.objects.get(what="check.match_judged")
    assert (entry.subject_kind, entry.subject_id) == ("check", check)


def test_only_the_officer_who_asked_may_say(check: str) -> None:
    with pytest.raises(CheckNotFound):
        say(check, Verdict.RIGHT, by=officer("pc100"))
    assert not MatchVerdict.objects.exists()


def test_nobody_says_anything_of_whom_the_check_did_not_name(check: str) -> None:
    with pytest.raises(CheckNotFound):
        say(check, Verdict.RIGHT, person="P2")


def test_whoever_may_no_longer_check_may_not_say(check: str) -> None:
    moved_on = replace(officer(), roles=frozenset({Role.AUDITOR}))

    with pytest.raises(NotPermitted):
        say(check, Verdict.RIGHT, by=moved_on)
    assert not MatchVerdict.objects.exists()


def test_an_order_found_by_its_own_number_teaches_nothing() -> None:
    recorded_order(desk_officer())
    check = str(asked("LS26F00417").check_ref)

    say(check, Verdict.RIGHT)

    assert verdicts_said(check) == {"P1": Verdict.RIGHT}
    assert not LabelledPair.objects.exists()


def test_the_answer_keeps_its_version_of_the_weights(check: str) -> None:
    table = table_of(SHIPPED) | {"version": "learnt-test-9"}
    versions.keep_version(table, learnt_from=SHIPPED, figures={}, now=NOW)
    versions.put_in_force("learnt-test-9", reason="a test", now=NOW)

    later = NOW + timedelta(hours=1)
    kept = check_shown(check, by=officer(), purpose=AT_AN_INCIDENT, now=later)
    assert kept.as_json()["weights_version"] == SHIPPED
    assert asked("jon smyth 12/3/85").as_json()["weights_version"] == "learnt-test-9"


def test_one_tap_says_it_and_the_page_shows_what_was_said(client: Client) -> None:
    recorded_order(desk_officer())
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    said = {"question": "jon smyth 12/3/85", "reason": "incident", "incident_number": "1-0417"}
    client.post("/check/", said, follow=True)
    check = Check.objects.get().ref

    page = client.post(f"/check/{check}/say/P1", {"verdict": "wrong"}, follow=True).content.decode()

    assert "You said: <strong>No</strong>" in page
    assert verdicts_said(check) == {"P1": Verdict.WRONG}


def test_a_word_that_is_no_verdict_changes_nothing_and_says_so(client: Client) -> None:
    recorded_order(desk_officer())
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    said = {"question": "jon smyth 12/3/85", "reason": "incident", "incident_number": "1-0417"}
    client.post("/check/", said, follow=True)
    check = Check.objects.get().ref

    page = client.post(f"/check/{check}/say/P1", {"verdict": "so-so"}, follow=True)

    assert "Choose Yes, No or Not known." in page.content.decode()
    assert not MatchVerdict.objects.exists()
