"""Breaches through the API: reported, worked on, read and listed by another system."""

from typing import Any

import pytest

from nmo.access import Actor, Role
from nmo.access.clock import now
from nmo.access.models import Force, Team, User
from nmo.access.permissions import Permission
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force
from nmo.api.tests.builders import System, a_system
from nmo.audit.queries import entries_about
from nmo.breaches.pack.keeping import make_pack
from nmo.breaches.words import PackKind
from nmo.orders.tests.builders import desk_officer, recorded_order, somebody

pytestmark = pytest.mark.django_db
RANG = {
    "order_ref": "X1",
    "happened": "He rang and would not stop.",
    "started": "2026-06-12T22:15",
    "paragraphs": ["1"],
    "means": ["call"],
}
CRIME = {"crime_reference": "42/1/26", "offence_code": "8/66"}


@pytest.fixture
def system() -> System:
    recorded_order(desk_officer())
    return a_system(reason="intake")


def reported(system: System, **changes: Any) -> str:
    answer = system.post("/breaches", {**RANG, **changes})
    assert answer.status_code == 201, answer.json()
    return str(answer.json()["breach_ref"])


def seen(system: System, ref: str) -> str:
    return str(system.get(f"/breaches/{ref}")["ETag"])


def take(
    system: System,
    ref: str,
    kind: str,
    *,
    at: str = "2026-06-12T23:00",
    words: str = "",
    **values: Any,
) -> Any:
    body = {"kind": kind, "at": at, "values": values, "words": words}
    return system.post(f"/breaches/{ref}/steps", body, if_match=seen(system, ref))


@pytest.mark.requirement(33)
def test_a_report_is_kept_with_what_the_order_meant_and_what_has_to_be_proved(
    system: System,
) -> None:
    held = system.get(f"/breaches/{reported(system)}").json()

    assert (held["channel"], held["status"]) == ("api", "reported")
    assert held["frozen"][0]["positions"][0]["standing"] == "in_force"
    assert [point["kind"] for point in held["points"]][:2] == ["in_force", "is_the_person"]
    assert held["account"]["paragraphs"][0]["text"].startswith("The respondent must not")
    assert "recorded" in {clock["key"].partition(":")[0] for clock in held["clocks"]}


@pytest.mark.requirement(33)
def test_a_report_sent_again_under_its_entry_is_the_same_report(system: System) -> None:
    ref = reported(system, entry="20260612-0417")

    again = system.post("/breaches", {**RANG, "entry": "20260612-0417"})

    assert (again.status_code, again.json()["breach_ref"]) == (200, ref)
    assert again.json()["again"] is True
    assert system.get("/breaches").json()["total"] == 1


def test_an_entry_that_says_something_else_is_a_conflict_that_names_the_report(
    system: System,
) -> None:
    ref = reported(system, entry="20260612-0417")

    refused = system.post("/breaches", {**RANG, "entry": "20260612-0417", "means": ["threat"]})

    assert refused.status_code == 409
    assert ref in refused.json()["detail"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"started": "2199-06-12T22:15"}, "future"),
        ({"started": "2026-03-29T01:30"}, "does not exist"),
        ({"ended": "2026-06-12T22:00"}, "before the beginning"),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_what_to_do(
    system: System, changes: dict[str, str], says: str
) -> None:
    refused = system.post("/breaches", {**RANG, **changes})

    assert refused.status_code == 422
    assert says in str(refused.json())


@pytest.mark.requirement(33)
def test_a_better_account_takes_the_place_of_the_first_which_is_kept(system: System) -> None:
    ref = reported(system)
    better = {"happened": "He rang.", "started": "2026-06-12T21:15", "because": "The phone's bill."}

    done = system.send("put", f"/breaches/{ref}/account", better, if_match=seen(system, ref))
    held = system.get(f"/breaches/{ref}").json()

    assert (done.status_code, done.json()["number"]) == (200, 2)
    assert held["account"]["started"] == "2026-06-12T21:15"
    assert [each["number"] for each in held["earlier_accounts"]] == [1]
    assert [each["number"] for each in held["frozen"]] == [1, 2]


@pytest.mark.requirement(34)
def test_a_step_that_is_taken_moves_the_breach_and_meets_its_clock(system: System) -> None:
    ref = reported(system, reported_at="2026-06-12T22:40")

    assert take(system, ref, "crime_recorded", **CRIME).status_code == 201
    held = system.get(f"/breaches/{ref}").json()
    [clock] = [each for each in held["clocks"] if each["key"].startswith("recorded")]

    assert held["status"] == "crime_recorded"
    assert held["steps"][0]["values"] == CRIME
    assert (clock["state"], clock["met_at"]) == ("met", "2026-06-12T23:00")


def test_a_value_that_does_not_go_with_another_is_named_by_its_place(system: System) -> None:
    ref = reported(system)

    refused = take(system, ref, "arrest_decision", decision="wanted", custody_number="1")

    assert refused.status_code == 422
    assert {each["pointer"] for each in refused.json()["errors"]} == {
        "/values/custody_number",
        "/values/vehicle_marker",
    }


@pytest.mark.requirement(34)
def test_a_step_that_is_not_possible_yet_is_refused_with_the_reason(system: System) -> None:
    refused = take(
        system,
        reported(system),
        "court_date",
        court="magistrates_court",
        hearing="first",
        on="2026-07-01T10:00",
    )

    assert refused.status_code == 422, refused.json()
    assert "Nothing is before a court" in refused.json()["detail"]


def test_a_slip_is_withdrawn_and_kept_with_why(system: System) -> None:
    ref = reported(system)
    take(system, ref, "crime_recorded", **CRIME)

    slip = {"because": "Another breach."}
    done = system.post(f"/breaches/{ref}/steps/1/withdrawal", slip, if_match=seen(system, ref))
    held = system.get(f"/breaches/{ref}").json()

    assert done.status_code == 201, done.json()
    assert held["status"] == "reported"
    assert held["steps"][0]["withdrawn_because"] == "Another breach."


def test_a_step_over_an_older_version_is_stale(system: System) -> None:
    ref = reported(system)
    old = seen(system, ref)
    take(system, ref, "crime_recorded", **CRIME)

    body = {"kind": "graded", "values": {"grade": "emergency"}, "words": "He is there."}
    refused = system.post(f"/breaches/{ref}/steps", body, if_match=old)

    assert refused.status_code == 412
    assert refused["ETag"] == seen(system, ref)


@pytest.mark.requirement(33)
def test_of_two_reports_of_one_breach_both_are_kept_and_one_counts(system: System) -> None:
    first, second = reported(system), reported(system, happened="A neighbour heard him.")

    body = {"decision": "same", "because": "One call."}
    done = system.send(
        "put", f"/breaches/{second}/doubles/{first}", body, if_match=seen(system, second)
    )

    assert done.json() == {"breach_ref": second, "counts": first}
    assert system.get(f"/breaches/{second}").json()["same_as"] == first
    assert [each["breach_ref"] for each in listed(system)] == [first]


def listed(system: System, **asked: Any) -> list[dict[str, Any]]:
    query = "&".join(f"{key}={value}" for key, value in asked.items())
    answer = system.get(f"/breaches?{query}")
    assert answer.status_code == 200, answer.json()
    return list(answer.json()["breaches"])


@pytest.mark.requirement(34)
def test_breaches_are_listed_by_clock_officer_team_and_status(system: System) -> None:
    ref, other = reported(system), reported(system, started="2026-06-15", reported_at="2026-06-16")
    Team.objects.create(force=a_force(), name="North")
    User.objects.create(
        username="pc77", full_name="Test Officer", force=a_force(), added_at="2026-01-01T00:00Z"
    )
    assert take(system, ref, "assigned", officer="PC77", team="north").status_code == 201
    take(system, other, "crime_recorded", at="2026-06-16T10:00", **CRIME)

    def refs(**asked: Any) -> list[str]:
        return [each["breach_ref"] for each in listed(system, **asked)]

    assert refs(officer="pc77") == refs(team="North") == [ref]
    assert refs(whose="nobodys") == refs(status="crime_recorded") == [other]
    assert refs(clock="recorded") == [ref]
    assert set(refs(order_ref="X1")) == {ref, other}
    assert system.get(f"/breaches/{ref}").json()["steps"][0]["values"] == {
        "officer": "pc77",
        "team": "North",
    }


def test_an_officer_or_team_that_is_not_there_is_said(system: System) -> None:
    assert system.get("/breaches?officer=nobody").status_code == 422
    assert take(system, reported(system), "assigned", officer="nobody").status_code == 422


def test_a_breach_of_another_force_is_neither_opened_nor_listed(system: System) -> None:
    ref = reported(system)
    else_ = a_force("ELSE", "Else Police")
    stranger = a_system(force_id=else_.pk, by=desk_admin(else_), name="Theirs", reason="intake")

    assert stranger.get(f"/breaches/{ref}").status_code == 403
    assert listed(stranger) == []
    body = {"kind": "crime_recorded", "values": CRIME}
    refused = stranger.post(f"/breaches/{ref}/steps", body, if_match=seen(system, ref))
    assert refused.status_code == 403


def desk_admin(force: Force) -> Actor:
    return somebody(Role.ADMINISTRATOR, username="admin-else", force=force)


def test_a_breach_that_is_not_there_is_not_found(system: System) -> None:
    assert system.get("/breaches/B-none").status_code == 404
    assert system.post("/breaches", {**RANG, "order_ref": "NONE"}).status_code == 404


@pytest.mark.requirement(37)
def test_a_pack_is_made_and_taken_as_it_was_made(system: System) -> None:
    ref = reported(system)

    made = system.post(f"/breaches/{ref}/packs", {"kind": "disclosure"})
    taken = system.get(f"/breaches/{ref}/packs/1")

    assert made.status_code == 201, made.json()
    assert taken["Content-Type"] == "application/pdf"
    assert taken.content.startswith(b"%PDF-")
    assert system.get(f"/breaches/{ref}").json()["packs"][0]["sha256"] == made.json()["sha256"]
    assert "breach.pack_taken" in {each.what for each in entries_about("breach", ref)}


@pytest.mark.requirement(20)
def test_no_token_makes_or_takes_the_prosecutors_form_with_its_sensitive_schedule(
    system: System,
) -> None:
    ref = reported(system)
    by = somebody(Role.INVESTIGATOR, username="di9")
    make_pack(ref, PackKind.PROSECUTION, by=by, now=now(), purpose=AT_AN_INCIDENT)

    made = system.post(f"/breaches/{ref}/packs", {"kind": "prosecution"})
    taken = system.get(f"/breaches/{ref}/packs/1")

    assert (made.status_code, taken.status_code) == (403, 403)


@pytest.mark.requirement(36)
def test_the_figures_are_a_file_without_names_beside_their_definitions(system: System) -> None:
    reported(system)

    rows = system.get("/breaches/figures")
    columns = system.get("/breaches/figures/definitions").content.decode().splitlines()

    assert rows["Content-Type"].startswith("text/csv")
    head, one = rows.content.decode().splitlines()
    assert head.split(",")[0] == "breach_ref"
    assert "rang" not in one
    assert len(columns) - 1 == len(head.split(","))


def test_what_a_token_may_not_do_is_refused() -> None:
    recorded_order(desk_officer())
    system = a_system(Permission.BREACH_READ, reason="intake")

    assert system.post("/breaches", RANG).status_code == 403
    assert system.get("/breaches").status_code == 200
    assert system.get("/breaches/figures").status_code == 403
