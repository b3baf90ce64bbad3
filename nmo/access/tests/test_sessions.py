from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client

from nmo.access import Role
from nmo.access.actions import renew_sign_in, suspend_user
from nmo.access.models import Session, User
from nmo.access.queries import actor_for
from nmo.access.sessions.devices import device_of, words_of
from nmo.access.sessions.words import Device, Ended, Way
from nmo.access.tests.builders import NOON, a_user, sign_in

PHONE = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Mobile Safari/537.36"
)
DESK = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"
)
IPAD = (
    "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.0 Mobile/15E148 Safari/604.1"
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> User:
    return a_user("pc1234", Role.RESPONSE_OFFICER)


def is_in(client: Client) -> bool:
    return client.get("/roles").status_code == 200


@pytest.mark.parametrize(
    ("says", "device", "words"),
    [
        (PHONE, Device.PHONE, "Chrome on Android"),
        (IPAD, Device.PHONE, "Safari on iPad"),
        (DESK, Device.DESK, "Edge on Windows"),
        ("", Device.DESK, "A browser"),
    ],
)
def test_a_device_is_known_by_what_its_browser_says(says: str, device: Device, words: str) -> None:
    assert (device_of(says), words_of(says)) == (device, words)


@pytest.mark.parametrize(
    ("agent", "minutes", "open_still"),
    [(PHONE, 4, True), (PHONE, 5, False), (DESK, 14, True), (DESK, 15, False)],
    ids=["phone in use", "phone idle", "desk in use", "desk idle"],
)
def test_a_phone_locks_sooner_than_a_desk(
    client: Client, officer: User, agent: str, minutes: int, open_still: bool
) -> None:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, officer, user_agent=agent)
    with time_machine.travel(NOON + timedelta(minutes=minutes), tick=False):
        assert is_in(client) is open_still
    ended = Session.objects.get().ended_because
    assert ended == ("" if open_still else Ended.IDLE)


def test_a_second_phone_ends_the_session_on_the_first_and_no_desk(officer: User) -> None:
    desk, first, second = Client(), Client(), Client()
    sign_in(desk, officer, user_agent=DESK)
    sign_in(first, officer, user_agent=PHONE)
    sign_in(second, officer, user_agent=IPAD)

    assert (is_in(desk), is_in(first), is_in(second)) == (True, False, True)
    assert Session.objects.get(ended_at__isnull=False).ended_because == Ended.ANOTHER_PHONE


def test_a_suspended_user_is_signed_out_everywhere_for_good(client: Client, officer: User) -> None:
    sign_in(client, officer)
    boss = actor_for(a_user("boss", Role.ADMINISTRATOR), now=NOON)
    with time_machine.travel(NOON, tick=False):
        sign_in(Client(), officer, user_agent=DESK)

    suspend_user(user_id=officer.pk, by=boss, now=Session.objects.latest("began_at").began_at)

    User.objects.filter(pk=officer.pk).update(is_active=True)
    assert not is_in(client)
    ends = Session.objects.filter(user=officer).values_list("ended_because", "ended_by")
    assert set(ends) == {(Ended.SUSPENDED, boss.user_id)}


def test_a_sign_in_started_afresh_ends_every_session(client: Client, officer: User) -> None:
    sign_in(client, officer)
    boss = actor_for(a_user("boss", Role.ADMINISTRATOR), now=NOON)

    renew_sign_in(user_id=officer.pk, by=boss, now=Session.objects.get().began_at)

    assert not is_in(client)
    assert Session.objects.get().ended_because == Ended.SIGN_IN_RENEWED


def test_the_cookie_of_another_users_session_opens_nothing(client: Client, officer: User) -> None:
    sign_in(client, officer)
    other = Client()
    sign_in(other, a_user("pc5678"))
    kept = other.session
    kept["access_session"] = client.session["access_session"]
    kept.save()

    assert not is_in(other)
    assert is_in(client)


def test_use_is_noted_once_in_half_a_minute_and_not_at_every_page(
    client: Client, officer: User
) -> None:
    with time_machine.travel(NOON, tick=False):
        sign_in(client, officer)
    for seconds in (29, 31, 59):
        with time_machine.travel(NOON + timedelta(seconds=seconds), tick=False):
            assert is_in(client)

    assert Session.objects.get().seen_at == NOON + timedelta(seconds=31)


@pytest.mark.parametrize(
    "row",
    [
        {"device": "watch"},
        {"way": "guessed"},
        {"ended_at": NOON},
        {"ended_at": NOON - timedelta(1), "ended_because": Ended.IDLE},
    ],
)
def test_the_database_refuses_a_session_that_cannot_be(
    officer: User, row: dict[str, object]
) -> None:
    values = {"user": officer, "began_at": NOON, "seen_at": NOON, "device": "desk", "way": Way.APP}

    with pytest.raises(IntegrityError), transaction.atomic():
        Session.objects.create(**{**values, **row})
