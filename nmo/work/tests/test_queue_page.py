"""The queue page: what it shows, to whom, and that every move comes back to the same list."""

from datetime import timedelta

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.tests.builders import a_force, a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.work.actions import claim_task, finish_task
from nmo.work.models import Task
from nmo.work.tests.builders import KIND, state, worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(client: Client) -> User:
    user = a_user("me", Role.ORDERS_DESK)
    sign_in(client, user)
    return user


def due(by: object = None, ref: str = "T1", **hours: int) -> Task:
    """Tasks due in so many hours from this moment; the last of them."""
    actor = by or worker(username=f"of{ref.lower()}")
    state(actor, ref, now=now(), **hours)  # type: ignore[arg-type]
    return Task.objects.filter(subject_ref=ref).latest("id")


def page(client: Client, address: str = "/work/") -> str:
    return client.get(address).content.decode()


@pytest.mark.usefixtures("me")
def test_a_line_says_what_about_whom_until_when_why_and_for_which_team(client: Client) -> None:
    due(read=3)

    shown = page(client)

    for words in ("Look at read", 'href="/orders/T1/"', "Record T1", "in 2 hours"):
        assert words in shown
    for words in ("Because the last fact says so.", "Protective orders desk", "Nobody yet"):
        assert words in shown


@pytest.mark.usefixtures("me")
def test_late_work_stands_first_and_says_how_late_it_is(client: Client) -> None:
    due(ref="T1", read=3)
    task = due(ref="T2", confirm=1)
    late = now() - timedelta(days=2, minutes=1)
    Task.objects.filter(pk=task.pk).update(due_at=late, appears_at=late)

    shown = page(client)

    assert "2 days late" in shown
    assert shown.index("Record T2") < shown.index("Record T1")
    assert "Record T1" not in page(client, "/work/?late=1")


@pytest.mark.usefixtures("me")
def test_the_team_narrows_the_list(client: Client) -> None:
    due(ref="T1", read=3)
    due(ref="T2", tell=1)

    shown = page(client, "/work/?role=safeguarding_officer")

    assert "Record T2" in shown
    assert "Record T1" not in shown


def test_mine_and_nobody_s_tell_apart_who_has_it(client: Client, me: User) -> None:
    mine, nobodys = due(ref="T1", read=3), due(ref="T2", read=3)
    client.post(f"/work/{mine.pk}/take")

    assert "Record T2" not in page(client, "/work/?whose=mine")
    assert "Record T1" not in page(client, "/work/?whose=nobodys")
    assert nobodys.claimed_by is None


@pytest.mark.usefixtures("me")
def test_what_only_comes_up_later_is_not_shown_but_announced(client: Client) -> None:
    task = due(read=3)
    Task.objects.update(appears_at="2030-03-12T16:00Z", due_at="2030-03-13T16:00Z")

    shown = page(client)

    assert "The next thing comes up at 4.00pm on 12 March 2030" in shown
    assert task.what not in shown


@pytest.mark.usefixtures("me")
def test_an_empty_list_under_filters_says_that_there_is_more(client: Client) -> None:
    due(read=3)

    assert "Nothing that is due fits these filters" in page(client, "/work/?whose=mine")


@pytest.mark.usefixtures("me")
def test_another_force_s_work_is_not_shown(client: Client) -> None:
    due(worker(username="theirs", force=a_force("OTHER", "Other Police")), "T9", read=3)

    assert "Record T9" not in page(client)


def test_each_move_comes_back_to_the_list_as_it_was_narrowed(client: Client, me: User) -> None:
    task = due(read=3)
    for move in ("take", "give-back", "take", "done"):
        answer = client.post(f"/work/{task.pk}/{move}?role=orders_desk&late=1")
        assert (answer.status_code, answer["Location"]) == (302, "/work/?role=orders_desk&late=1")

    task.refresh_from_db()
    assert task.done_by_id == me.pk


@pytest.mark.usefixtures("me")
def test_who_comes_second_is_told_plainly_who_was_quicker(client: Client) -> None:
    other = worker(username="pc2", name="Asha Rao")
    task = due(read=3)
    assert "Take<" in page(client)
    claim_task(task.pk, by=other, now=now())

    shown = client.post(f"/work/{task.pk}/take", follow=True).content.decode()

    assert "Asha Rao was quicker and has this now." in shown
    assert "Take<" not in shown


def test_a_note_is_kept_and_one_that_is_too_long_stays_typed(client: Client, me: User) -> None:
    task = due(read=3)
    too_long = "The court said " + "x" * 500
    shown = client.post(f"/work/{task.pk}/done", {"note": too_long}).content.decode()
    assert too_long in shown
    assert "<title>Error: " in shown

    client.post(f"/work/{task.pk}/done", {"note": "The court said yes"})

    task.refresh_from_db()
    assert task.done_note == "The court said yes"


@pytest.mark.usefixtures("me")
def test_fifty_stand_on_a_page_and_the_page_past_the_last_is_the_last(client: Client) -> None:
    by = worker()
    for number in range(51):
        state(by, f"T{number:02}", now=now(), read=number + 1)

    assert page(client).count("Look at read</span>") == 50
    for address in ("/work/?page=2", "/work/?page=99"):
        shown = page(client, address)
        assert "Record T50" in shown
        assert "Record T49" not in shown


@pytest.mark.usefixtures("me")
def test_nonsense_in_the_address_is_read_without_it(client: Client) -> None:
    due(read=3)

    for nonsense in ("whose=x", "role=nobody", "page=-1", "page=x", "late=perhaps"):
        assert client.get(f"/work/?{nonsense}").status_code == 200


def test_who_may_only_look_is_offered_no_button(client: Client) -> None:
    task = due(read=3)
    sign_in(client, a_user("lead", Role.FORCE_LEAD))

    shown = page(client)

    assert "Look at read" in shown
    assert "Take<" not in shown
    assert client.post(f"/work/{task.pk}/take").status_code == 403


def test_who_has_no_work_in_the_queue_may_not_see_it(client: Client) -> None:
    sign_in(client, a_user("pc1", Role.RESPONSE_OFFICER))

    assert client.get("/work/").status_code == 403


@pytest.mark.usefixtures("me")
def test_signing_in_again_in_the_middle_of_a_move_leads_to_the_list(client: Client) -> None:
    task = due(read=3)

    answer = client.get(f"/work/{task.pk}/done?late=1")

    task.refresh_from_db()
    assert answer["Location"] == "/work/?late=1"
    assert task.done_at is None


@pytest.mark.usefixtures("me")
def test_seeing_the_queue_is_recorded(client: Client) -> None:
    page(client)

    assert AuditEntry.objects.filter(what="queue.read", subject_id="TEST").count() == 1


def test_finished_work_is_gone_from_the_list(client: Client, me: User) -> None:
    task = due(read=3)
    finish_task(task.pk, by=worker(), now=now())

    assert KIND in task.subject_kind
    assert "Look at read" not in page(client)
