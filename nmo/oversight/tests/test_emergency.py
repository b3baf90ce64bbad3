"""Opening a restricted record in an emergency: what it takes, what it opens and what it leaves."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from nmo.access import NotPermitted, Role
from nmo.access.break_glass.refusals import BreakGlassRefused, RightLapsed
from nmo.access.models import BreakGlass
from nmo.access.queries import actor_for
from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.audit.models import AuditEntry
from nmo.audit.queries import entries_about
from nmo.oversight.actions import open_in_emergency
from nmo.oversight.tests.builders import (
    DANGER,
    NOON,
    OTHER_DANGER,
    a_restricted_person,
    actor,
    an_officer,
    owning_force,
    signed_in,
)
from nmo.work.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(61)]
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture
def ref() -> str:
    return a_restricted_person()


def opened(client: Client, ref: str, words: str = DANGER) -> str:
    answer = client.post(f"/oversight/emergency/{ref}/", {"words": words}, follow=True)
    return answer.content.decode()


def test_an_officer_who_meets_a_restricted_record_is_told_whom_to_ring_and_the_way_in(
    ref: str,
) -> None:
    answer = signed_in(an_officer()).get(f"/people/{ref}/")

    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Ring the control room supervisor at Owner Police" in page
    assert f"/oversight/emergency/{ref}/" in page
    assert "Leanne" not in page


def test_an_emergency_opens_the_record_and_never_the_confidential_address(ref: str) -> None:
    client = signed_in(an_officer("cr1", Role.CONTROL_ROOM))

    page = opened(client, ref)

    assert "Leanne Pike" in page
    assert "Open to you until" in page
    assert "Hidden Lane" not in page
    assert client.get(f"/people/{ref}/confidential").status_code == 403


def test_it_opens_one_person_and_no_other(ref: str) -> None:
    other = a_restricted_person_too()
    client = signed_in(an_officer())
    opened(client, ref)

    assert client.get(f"/people/{ref}/").status_code == 200
    assert client.get(f"/people/{other}/").status_code == 403


def a_restricted_person_too() -> str:
    from nmo.people.actions import restrict_person
    from nmo.people.tests.builders import a_person
    from nmo.people.words import RestrictionKind

    desk = actor(an_officer("desk8", Role.ORDERS_DESK))
    person = a_person(desk, name="Nobody Else")
    restrict_person(person.ref, RestrictionKind.OTHER, source="IDVA", by=desk, now=NOON)
    return person.ref


def test_it_is_shut_after_half_an_hour(ref: str) -> None:
    with time_machine.travel(NOON, tick=False):
        client = signed_in(an_officer())
        opened(client, ref)
    for minutes, answer in ((10, 200), (20, 200), (29, 200), (30, 403)):
        with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
            assert client.get(f"/people/{ref}/").status_code == answer, minutes


def test_it_is_shut_at_once_by_hand(ref: str) -> None:
    client = signed_in(an_officer())
    page = opened(client, ref)
    number = BreakGlass.objects.get().pk

    client.post(f"/emergency/{number}/shut")

    assert f"/emergency/{number}/shut" in page
    assert client.get(f"/people/{ref}/").status_code == 403
    assert AuditEntry.objects.filter(what="break_glass.ended", subject_id=ref).exists()


def test_it_does_not_survive_signing_out_nor_come_to_another_device(ref: str) -> None:
    user = an_officer()
    first, second = signed_in(user), signed_in(user)
    opened(first, ref)

    assert second.get(f"/people/{ref}/").status_code == 403
    first.post("/sign-out")
    assert signed_in(user).get(f"/people/{ref}/").status_code == 403


def test_nobody_shuts_what_another_opened(ref: str) -> None:
    opened(signed_in(an_officer()), ref)
    number = BreakGlass.objects.get().pk

    answer = signed_in(an_officer("pc2")).post(f"/emergency/{number}/shut")

    assert answer.status_code == 404
    assert BreakGlass.objects.get().until_at - BreakGlass.objects.get().from_at == HALF_AN_HOUR


def test_the_owning_force_finds_it_on_its_queue_at_once(ref: str) -> None:
    by = actor(an_officer())

    made = open_in_emergency(ref, words=DANGER, by=by, purpose=AT_AN_INCIDENT, now=NOON)

    task = Task.objects.get(subject_kind="break_glass", subject_ref=str(made.number))
    assert (task.force_id, task.role) == (owning_force().pk, "supervisor")
    assert (task.appears_at, task.due_at) == (NOON, NOON + timedelta(hours=72))


def test_every_look_while_it_is_open_carries_its_number(ref: str) -> None:
    client = signed_in(an_officer())
    opened(client, ref)
    number = BreakGlass.objects.get().pk

    client.get("/people/P-NOBODY/")
    client.get(f"/people/{ref}/")

    looks = [each for each in entries_about("person", ref) if each.what == "person.opened"]
    assert looks
    assert all(each.detail and each.detail["break_glass"] == [number] for each in looks)


def test_the_opening_stands_in_the_log_with_the_words_where_they_can_be_deleted(ref: str) -> None:
    opened(signed_in(an_officer()), ref)

    [entry] = [each for each in entries_about("person", ref) if each.what == "break_glass.opened"]
    assert (entry.kind, entry.reason) == ("security", "incident")
    assert entry.detail is not None
    assert entry.detail["words"] == DANGER


@pytest.mark.parametrize("words", ["", " ", "danger", "x" * 30, "help help help help help help"])
def test_without_words_that_say_why_it_stays_shut_and_what_was_typed_stays(
    ref: str, words: str
) -> None:
    client = signed_in(an_officer())

    page = opened(client, ref, words)

    assert "There is a problem" in page
    assert words.strip() in page
    assert client.get(f"/people/{ref}/").status_code == 403


def test_the_words_of_last_time_are_refused(ref: str) -> None:
    by = actor(an_officer())
    open_in_emergency(ref, words=DANGER, by=by, purpose=AT_AN_INCIDENT, now=NOON)

    with pytest.raises(BreakGlassRefused, match="wrote another time"):
        open_in_emergency(ref, words=DANGER, by=by, purpose=AT_AN_INCIDENT, now=NOON)


def test_without_a_fresh_second_factor_it_is_asked_for_and_what_was_typed_is_kept(
    ref: str,
) -> None:
    with time_machine.travel(NOON, tick=False):
        client = signed_in(an_officer())
    with time_machine.travel(NOON + timedelta(minutes=6), tick=False):
        sent = client.post(f"/oversight/emergency/{ref}/", {"words": DANGER})
        back = client.get(f"/oversight/emergency/{ref}/").content.decode()

    assert sent["Location"].startswith("/prove-it?next=%2Foversight%2Femergency")
    assert DANGER.replace("'", "&#39;") in back
    assert not BreakGlass.objects.exists()


def test_the_right_lapses_while_an_opening_waits_more_than_72_hours(ref: str) -> None:
    user = an_officer()
    ask = {"purpose": AT_AN_INCIDENT, "by": actor(user)}
    open_in_emergency(ref, words=DANGER, now=NOON, **ask)
    after = NOON + timedelta(hours=72)
    late = actor_for(user, now=after, proved_at=after)

    with pytest.raises(RightLapsed):
        open_in_emergency(ref, words=OTHER_DANGER, by=late, purpose=AT_AN_INCIDENT, now=after)


def test_it_is_shut_to_roles_that_meet_nobody(ref: str) -> None:
    auditor = actor(an_officer("aud1", Role.AUDITOR))

    with pytest.raises(NotPermitted):
        open_in_emergency(ref, words=DANGER, by=auditor, purpose=AT_AN_INCIDENT, now=NOON)


def test_a_record_that_is_not_restricted_has_no_emergency() -> None:
    assert signed_in(an_officer()).get("/oversight/emergency/P-NOBODY/").status_code == 404
