"""How often finding is right: counted from verdicts, with intervals, and never too few to say."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.checks.actions import say_of_match
from nmo.checks.queries import JudgedMatch
from nmo.checks.tests.builders import AT_AN_INCIDENT, asked, desk_officer, officer, recorded_order
from nmo.checks.words import Verdict
from nmo.matching.learning import versions
from nmo.matching.learning.communities import community_of
from nmo.matching.weights import SHIPPED, table_of
from nmo.oversight.finding import rightly_found
from nmo.oversight.queries.finding import benchmarked

TODAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def judged(*, right: bool, name: str = "Jonathan Smith", **more) -> JudgedMatch:
    said = {
        "check_id": 1,
        "force_id": 1,
        "probability": 0.9,
        "sure": True,
        "place": 1,
        "weights_version": SHIPPED,
        "born": "1985-03-12",
        "age": None,
        "given": frozenset({"name", "date_of_birth"}),
    }
    return JudgedMatch(right=right, name=name, **(said | more))


def counted(found, heading: str) -> dict[str, str]:
    (groups,) = (groups for words, groups in found.by_group if words.startswith(heading))
    return {each.words: each.said for each in groups}


def test_a_share_is_given_with_its_interval():
    found = rightly_found([judged(right=i < 36) for i in range(40)], year=2026)

    assert found.overall[0].said == "90 in 100 (likely between 76.9 and 96)"


def test_of_fewer_than_thirty_nothing_is_said():
    found = rightly_found([judged(right=True) for _ in range(29)], year=2026)

    assert {each.said for each in found.overall} == {"too few to say"}


def test_shares_are_given_by_community_age_and_what_was_missing():
    of_welsh = [judged(right=True, name="Bronwen Llewellyn") for _ in range(30)]
    of_old = [judged(right=False, born="1940-01-01") for _ in range(30)]
    found = rightly_found([*of_welsh, *of_old], year=2026)

    assert counted(found, "Community")["Welsh names"].startswith("100 in 100")
    assert counted(found, "Age")["65 and over"].startswith("0 in 100")
    assert counted(found, "What was not asked")["No address or postcode was asked"].startswith("50")


@pytest.mark.parametrize(
    ("name", "community"),
    [
        ("Bronwen Llewellyn", "welsh"),
        ("Siobhan O'Brien", "irish_scottish"),
        ("Krzysztof Wojcik", "east_european"),
        ("Zzyzx", "unclear"),
    ],
)
def test_the_community_of_a_name_is_a_coarse_guess(name, community):
    assert community_of(name) == community


def test_the_figures_of_the_benchmark_are_those_that_the_release_brings(tmp_path):
    row = {"group_kind": "community", "group": "welsh", "questions": 400, "flagged": False}
    shares = {"recall_at_1": 0.99, "low": 0.974, "high": 0.996}
    alarms = {"false_alarms": 0.01, "fa_low": 0.003, "fa_high": 0.024}
    rows = [row | shares | alarms, row | shares | dict.fromkeys(alarms)]
    (tmp_path / "learnt-x-figures.json").write_text(json.dumps(rows), encoding="utf-8")

    found, other = benchmarked("learnt-x", tmp_path)

    assert (found.group, found.said) == ("welsh", "99 in 100 (likely between 97.4 and 99.6)")
    assert found.alarms_said == "1 in 100 (likely between 0.3 and 2.4)"
    assert other.alarms_said == "not measured"
    assert benchmarked("learnt-y", tmp_path) == ()


@pytest.fixture
def lead(client: Client) -> Client:
    sign_in(client, a_user("lead1", Role.FORCE_LEAD))
    return client


def page_of(client: Client) -> str:
    with time_machine.travel(TODAY, tick=False):
        answer = client.get("/oversight/finding")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.django_db
def test_the_page_says_when_nothing_was_decided_and_nothing_measured(lead: Client):
    page = page_of(lead)

    assert "Nobody has said yet whether a match was right." in page
    assert "Not measured for this version." in page
    assert "Nobody is held" not in page
    assert AuditEntry.objects.filter(what="finding.measured").exists()


@pytest.mark.django_db
def test_the_page_counts_verdicts_and_names_nobody(lead: Client):
    recorded_order(desk_officer())
    check = str(asked("jon smyth 12/3/85").check_ref)
    say_of_match(check, "P1", Verdict.RIGHT, by=officer(), purpose=AT_AN_INCIDENT, now=TODAY)

    page = page_of(lead)

    assert "All matches shown" in page
    assert "too few to say" in page
    assert "smyth" not in page.lower()


@pytest.mark.django_db
def test_the_version_in_force_stands_with_its_history(lead: Client):
    table = table_of(SHIPPED) | {"version": "learnt-test-5"}
    versions.keep_version(table, learnt_from=SHIPPED, figures={"decisions": 612}, now=TODAY)
    versions.put_in_force("learnt-test-5", reason="It was right more often.", now=TODAY)

    page = page_of(lead)

    assert "in force are version <strong>learnt-test-5</strong>" in page
    assert "It was right more often." in page
    assert "612" in page


@pytest.mark.django_db
def test_an_officer_may_not_see_it(client: Client):
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    assert client.get("/oversight/finding").status_code == 403
