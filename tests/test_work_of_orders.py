"""What an order asks for reaches the queue, and names nobody whom the reader may not see."""

from datetime import timedelta

import pytest
from django.test import Client

from nmo.access import Actor, Role
from nmo.access.models import User
from nmo.access.tests.builders import AT_AN_INCIDENT, sign_in
from nmo.orders.actions import record_awareness, record_national_status
from nmo.orders.models import OrderParty
from nmo.orders.queries import order_page
from nmo.orders.shapes import AwarenessIn, read_part
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order, somebody
from nmo.orders.words import NationalState, NationalSystem
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind
from nmo.work.queries import Narrowed, TaskShown, queue

pytestmark = pytest.mark.django_db


def due(by: Actor, *, now=NOW, **narrowed) -> dict[str, TaskShown]:
    """What is due now, by what is to be done."""
    return {task.what: task for task in queue(by=by, now=now, narrowed=Narrowed(**narrowed)).tasks}


def find(tasks: dict[str, TaskShown], words: str) -> list[TaskShown]:
    return [task for what, task in tasks.items() if words in what]


def page_for(by: Actor, address: str) -> str:
    client = Client()
    sign_in(client, User.objects.get(pk=by.user_id), AT_AN_INCIDENT)
    return client.get(address).content.decode()


@pytest.mark.requirement(32)
def test_an_order_of_which_nobody_told_him_is_chased_after_three_days() -> None:
    by = desk_officer()
    made = order_json()
    made["events"][0]["at"] = "2026-11-20T10:00"
    recorded_order(by, events=made["events"])

    assert find(due(by, now=NOW), "offer to tell them") == []
    later = find(due(by, now=NOW + timedelta(days=4)), "offer to tell them")
    assert [task.about.address for task in later] == ["/orders/X1/"]


@pytest.mark.requirement(32)
def test_the_chase_ends_and_she_is_told_at_once_when_he_has_been_told() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    assert find(due(by), "offer to tell them")
    told = {"at": "2026-11-22T02:00", "method": "personal_police", "by": "PC Rao"}

    record_awareness(ref, read_part(AwarenessIn, told), by=by, now=NOW)

    tasks = due(by)
    assert find(tasks, "offer to tell them") == []
    (tell_her,) = find(tasks, "Tell her now that he has been told")
    assert tell_her.role == Role.SAFEGUARDING_OFFICER
    assert tell_her.due_at <= NOW + timedelta(hours=1)


@pytest.mark.requirement(27)
def test_a_national_entry_that_waits_is_late_after_a_day_and_done_once_it_is_live() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    step = {"on": NOW.date(), "reference": "PNC/1", "by": by}
    record_national_status(ref, NationalSystem.PNC, NationalState.REQUESTED, now=NOW, **step)

    late = find(due(by, now=NOW + timedelta(hours=25), only_late=True), "PNC entry")
    assert [task.late for task in late] == [True]
    record_national_status(ref, NationalSystem.PNC, NationalState.LIVE, now=NOW, **step)
    assert find(due(by, now=NOW + timedelta(hours=25)), "PNC entry") == []


@pytest.mark.requirement(21)
def test_a_restricted_person_s_order_is_in_the_queue_without_any_name() -> None:
    desk = desk_officer()
    recorded_order(desk)
    person = OrderParty.objects.select_related("person").get(role="applicant").person
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=desk, now=NOW)
    investigator = somebody(Role.INVESTIGATOR, username="dc1")

    for_investigator, for_desk = (page_for(by, "/work/") for by in (investigator, desk))

    assert "Restricted</a>" in for_investigator
    assert not any(name in for_investigator for name in ("Jonathan", "Smith", "Leanne", "Pike"))
    assert "Jonathan Smith</a>" in for_desk


@pytest.mark.requirement(19)
def test_every_protected_person_has_a_page_that_names_the_order_and_as_what() -> None:
    by = desk_officer()
    children = [{"role": "relevant_child", "name": f"Child {n} Pike"} for n in range(4)]
    other = {"role": "other_protected_person", "name": "Mary Pike"}
    ref = recorded_order(by, parties=[*order_json()["parties"], *children, other])

    shown = order_page(ref, by=by, purpose=AT_AN_INCIDENT, now=NOW).card.parties
    assert [party.role for party in shown].count("relevant_child") == 4
    for party in OrderParty.objects.select_related("person").filter(order__ref=ref):
        page = page_for(by, f"/people/{party.person.ref}/")
        assert "Non-molestation order X1" in page
        role = {"relevant_child": "Child", "other_protected_person": "Other protected person"}
        assert role.get(party.role, "") in page


@pytest.mark.requirement(21)
def test_a_person_s_page_does_not_name_a_restricted_respondent() -> None:
    desk = desk_officer()
    recorded_order(desk)
    parties = {each.role: each.person.ref for each in OrderParty.objects.select_related("person")}
    restrict_person(
        parties["respondent"], RestrictionKind.POLICE_EMPLOYEE, source="PSD", by=desk, now=NOW
    )

    page = page_for(somebody(Role.INVESTIGATOR, username="dc1"), f"/people/{parties['applicant']}/")

    assert "Leanne Pike" in page
    assert not any(name in page for name in ("Jonathan", "Smith"))
