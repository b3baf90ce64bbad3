"""The change feed: each committed change once, in one order, and nothing of what it holds."""

import pytest
from django.db import transaction

from nmo.access import Role
from nmo.access.permissions import Permission
from nmo.api.tests.builders import System, a_system
from nmo.orders.actions import decide_person, record_event
from nmo.orders.tests.builders import NOW, an_event, desk_officer, recorded_order, somebody
from nmo.people.actions import lift_restriction, restrict_person
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db(transaction=True)


def changes(system: System, after: str | None = None, limit: int = 100) -> dict:
    address = f"/events?limit={limit}" + (f"&after={after}" if after else "")
    return system.get(address).json()


def test_a_new_order_is_a_change_with_the_people_it_names() -> None:
    ref = recorded_order(desk_officer())

    [change] = changes(a_system(reason="intake"))["changes"]

    assert (change["what"], change["subject"]) == ("order.recorded", {"kind": "order", "ref": ref})
    assert {"kind": "person", "ref": "P1"} in change["also"]


@pytest.mark.requirement(58)
def test_no_change_says_who_did_it_or_what_it_holds() -> None:
    recorded_order(desk_officer())

    answer = a_system(reason="intake").get("/events")

    assert answer.status_code == 200
    assert not any(word in answer.content for word in (b"Smith", b"Pike", b"pc1234", b"Testford"))


def test_each_change_is_given_once_however_small_the_pages() -> None:
    by, system = desk_officer(), a_system(reason="intake")
    for number in range(5):
        recorded_order(by, order_ref=f"X{number}", parties=_parties(number))

    seen, after, more = [], None, True
    while more:
        page = changes(system, after, limit=2)
        seen += [change["subject"]["ref"] for change in page["changes"]]
        after, more = page["next"], page["more"]

    assert seen == [f"X{number}" for number in range(5)]
    assert changes(system, after) == {"changes": [], "next": after, "more": False}


def test_nothing_is_given_out_before_what_may_still_come_before_it() -> None:
    by, system = desk_officer(), a_system(reason="intake")
    with transaction.atomic():
        recorded_order(by)
        assert changes(system)["changes"] == []

    assert len(changes(system)["changes"]) == 1


def test_what_a_person_is_shown_as_makes_every_order_that_names_them_change() -> None:
    ref = recorded_order(desk_officer())
    system = a_system(reason="intake")
    desk = somebody(Role.ORDERS_DESK, Role.SUPERVISOR, username="desk9")
    row = restrict_person("P1", RestrictionKind.REFUGE, source="Niche", by=desk, now=NOW)
    lift_restriction("P1", row, because="No longer.", by=desk, now=NOW)

    restricted, lifted = changes(system)["changes"][1:]

    assert restricted["what"] == "person.restriction_added"
    assert lifted["what"] == "person.restriction_lifted"
    assert restricted["also"] == lifted["also"] == [{"kind": "order", "ref": ref}]


@pytest.mark.requirement(21)
def test_no_change_of_an_order_names_a_person_whom_the_order_hides() -> None:
    by = somebody(Role.ORDERS_DESK, Role.SUPERVISOR, username="desk9")
    recorded_order(by)
    restrict_person("P1", RestrictionKind.REFUGE, source="Niche", by=by, now=NOW)
    later = recorded_order(by, order_ref="X9", case_numbers=["LS26F00999"])
    system = a_system(reason="intake")

    change = changes(system)["changes"][-1]

    assert change["subject"]["ref"] == later
    assert {"kind": "person", "ref": "P1"} not in change["also"]
    parties = system.get(f"/orders/{later}/details").json()["parties"]
    assert "P1" not in [party["person_ref"] for party in parties]


def test_a_decision_that_a_party_is_another_person_is_a_change_of_the_order() -> None:
    by = somebody(Role.ORDERS_DESK, Role.SUPERVISOR, username="desk9")
    ref = recorded_order(by)
    decided = decide_person(ref, 0, None, because="Another birthday.", by=by, now=NOW)

    change = changes(a_system(reason="intake"))["changes"][-1]

    assert (change["what"], change["kind"]) == ("party.decided", "combination")
    assert {"kind": "person", "ref": decided} in change["also"]


def test_a_change_names_the_version_that_the_record_then_has() -> None:
    by, system = desk_officer(), a_system(reason="intake")
    ref = recorded_order(by)
    record_event(ref, an_event("discharged", "2026-06-01T10:00"), by=by, now=NOW)

    change = changes(system)["changes"][-1]

    assert system.get(f"/orders/{ref}")["ETag"] == f'"{change["version"]}"'


def test_a_token_is_told_of_the_kinds_of_record_that_it_may_read() -> None:
    recorded_order(desk_officer())
    orders = a_system(Permission.ORDER_READ, reason="intake")
    people = a_system(Permission.PERSON_READ, reason="intake")
    neither = a_system(Permission.CHECK_ASK, reason="intake")

    assert [each["also"] for each in changes(orders)["changes"]] == [[]]
    assert changes(people)["changes"] == []
    assert neither.get("/events").status_code == 403


@pytest.mark.parametrize("after", ["1", "x-y", "1-", "99999999999999999999-1", "123456-1"])
def test_a_cursor_that_was_never_given_out_says_what_to_do(after: str) -> None:
    refused = a_system(reason="intake").get(f"/events?after={after}")

    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "after"


def _parties(number: int) -> list[dict[str, str]]:
    return [
        {"role": "respondent", "person_ref": f"P{number}", "name": f"Respondent {number}"},
        {"role": "applicant", "name": f"Applicant {number}"},
    ]
