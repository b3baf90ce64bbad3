"""The pages of settings, as their readers and changers meet them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.roles import OPERATOR_USERNAME
from nmo.access.tests.builders import a_force, a_user, sign_in
from nmo.law import OrderType, london_day
from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.reference.book import NoSuchSetting
from nmo.reference.forms import FORMS
from nmo.reference.kinds import KINDS
from nmo.reference.models import Change
from nmo.reference.queries import book
from nmo.reference.shipped import SHIPPED
from nmo.reference.views.kinds import slug_of
from nmo.reference.words import Kind, Level, Line

pytestmark = pytest.mark.django_db

RING = ("ring", Line.CONTROL_ROOM)
NMO = ("order-type", OrderType.NMO)


def signed_in(*roles: Role, username: str = "admin1", **options: Any) -> Client:
    client = Client()
    sign_in(client, a_user(username, *roles, **options))
    return client


def text_of(client: Client, name: str, *args: object) -> str:
    answer = client.get(reverse(f"reference:{name}", args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def typed(client: Client, kind: str, code: str, **changes: str) -> dict[str, Any]:
    """The form as it is shown, with what is asked of every change filled in, and these changes."""
    assert client.get(reverse("reference:change", args=[kind, code])).status_code == 200
    shown = _as_held(Kind(kind.replace("-", "_")), code)
    today = london_day(now())
    given = {
        "from_on": f"{today.day} {today.month} {today.year}",
        "because": "The room has moved",
        "source": "The list of 22 November",
        "mark": "confirmed",
        "scope": "ours",
    }
    kept = {name: value for name, value in shown.items() if value not in (None, False)}
    return {**kept, **given, **changes}


def _as_held(kind: Kind, code: str) -> dict[str, Any]:
    try:
        return FORMS[kind].filled(book(now()).value(kind, code))
    except NoSuchSetting:
        return {}


def send(client: Client, kind: str, code: str, **changes: str) -> Any:
    given = typed(client, kind, code, **changes)
    return client.post(reverse("reference:change", args=[kind, code]), given)


@pytest.mark.requirement(63)
@pytest.mark.parametrize("kind", Kind)
def test_everybody_signed_in_reads_every_setting_with_its_source_and_mark(kind: Kind) -> None:
    client = signed_in(Role.RESPONSE_OFFICER)

    page = text_of(client, "of_kind", slug_of(kind))

    assert KINDS[kind].name in page
    assert all(reverse("reference:one", args=[slug_of(kind), c]) in page for c in SHIPPED[kind])
    for code in SHIPPED[kind]:
        assert "Source" in text_of(client, "one", slug_of(kind), code)


def test_what_is_still_to_be_confirmed_is_said_on_the_page() -> None:
    page = text_of(signed_in(Role.RESPONSE_OFFICER), "of_kind", "offence-code")

    assert "To be confirmed: from one weaker source" in page
    assert "066/39" in page


@pytest.mark.parametrize("name", ["change", "add"])
def test_who_may_not_change_settings_is_refused(name: str) -> None:
    client = signed_in(Role.RESPONSE_OFFICER)
    args = RING if name == "change" else ("form",)

    assert client.get(reverse(f"reference:{name}", args=args)).status_code == 403
    assert "Change it" not in text_of(client, "one", *RING)


def test_a_number_to_ring_is_changed_and_shown_with_who_and_why() -> None:
    client = signed_in(Role.ADMINISTRATOR)

    answer = send(client, *RING, who="our control room", number="01632 960100")

    assert answer.status_code == 302
    page = text_of(client, "one", *RING)
    assert "our control room on 01632 960100" in page
    assert "The room has moved" in page
    assert book(now()).ring("TEST") == "our control room on 01632 960100"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"number": "12"}, "Enter a telephone number with its area code"),
        ({"who": ""}, "Enter whom to ring"),
        ({"because": ""}, "Answer “Why is it changed?”"),
        ({"from_on": "31 2 2027"}, "must be a real date"),
        ({"from_on": "1 1 2020"}, "Choose today or later"),
        ({}, "what holds from that day already"),
    ],
)
def test_what_is_refused_is_said_and_everything_typed_stays(
    changes: dict[str, str], said: str
) -> None:
    client = signed_in(Role.ADMINISTRATOR)
    if not changes:
        send(client, *RING, who="our room")
        changes = {"who": "our room"}

    answer = send(client, *RING, **changes)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert said in page
    assert "The list of 22 November" in page


@pytest.mark.requirement(63)
def test_the_law_is_changed_by_two_people_on_two_pages() -> None:
    a_user(OPERATOR_USERNAME)
    one, other = signed_in(Role.ADMINISTRATOR), signed_in(Role.FORCE_LEAD, username="lead1")
    send(one, *NMO, prison_years="7")
    number = Change.objects.get().pk

    mine = text_of(one, "change_shown", number)
    waiting = text_of(other, "waiting")
    answer = other.post(
        reverse("reference:decide", args=[number]), {"decision": "approve", "because": "I read it"}
    )

    assert "somebody else approves or refuses it" in mine
    assert "Non-molestation order" in waiting
    assert answer.status_code == 302
    assert book(now()).order_types[OrderType.NMO] == replace(
        ORDER_TYPES[OrderType.NMO],
        prison_years=7,
        source=book(now()).order_types[OrderType.NMO].source,
    )
    assert "was <s>5 years</s>" in text_of(other, "change_shown", number)


def test_a_court_clock_is_shown_and_changed_as_it_is_typed() -> None:
    a_user(OPERATOR_USERNAME)
    client = signed_in(Role.ADMINISTRATOR)

    too_long = send(client, "order-type", OrderType.OCCUPATION, clock_hours="97")
    send(client, "order-type", OrderType.OCCUPATION, clock_hours="36")

    assert "Enter 96 or less" in too_long.content.decode()
    assert Change.objects.get().value["court_clock"]["hours"] == 36


def test_a_refusal_needs_a_reason_and_keeps_what_was_typed() -> None:
    a_user(OPERATOR_USERNAME)
    send(signed_in(Role.ADMINISTRATOR), *NMO, prison_years="7")
    number = Change.objects.get().pk
    other = signed_in(Role.FORCE_LEAD, username="lead1")
    address = reverse("reference:decide", args=[number])

    without = other.post(address, {"decision": "refuse"})
    with_one = other.post(address, {"decision": "refuse", "because": "Not yet law"})

    assert "Answer “Why?”" in without.content.decode()
    assert with_one.status_code == 302
    assert "Refused by Test Officer" in text_of(other, "change_shown", number)


def test_an_approved_change_is_withdrawn_on_its_page_before_its_day() -> None:
    client = signed_in(Role.ADMINISTRATOR)
    day = london_day(now() + timedelta(days=3))
    send(client, *RING, who="our room", from_on=f"{day.day} {day.month} {day.year}")
    number = Change.objects.get().pk

    assert "our room, from" in text_of(client, "of_kind", "ring")
    client.post(reverse("reference:withdraw", args=[number]), {"because": "Put off"})

    assert "our room, from" not in text_of(client, "of_kind", "ring")
    assert "Withdrawn by Test Officer" in text_of(client, "change_shown", number)


def test_what_is_the_same_for_every_force_is_offered_to_the_operators_force_alone() -> None:
    a_user(OPERATOR_USERNAME, force=a_force("HOST", "Host Police"))
    client = signed_in(Role.ADMINISTRATOR)

    assert "Change it" not in text_of(client, "one", *NMO)
    assert "ask its administrator" in text_of(client, "change", *NMO)
    assert "For whom?" not in text_of(client, "change", *RING)


def test_a_court_form_that_is_new_is_added_with_a_second_person() -> None:
    a_user(OPERATOR_USERNAME)
    client = signed_in(Role.ADMINISTRATOR)
    wrong = client.post(reverse("reference:add", args=["form"]), {"code": "a form"})
    right = client.post(reverse("reference:add", args=["form"]), {"code": "fl499"})

    assert "Enter the code as it is printed" in wrong.content.decode()
    assert right.url == reverse("reference:change", args=["form", "FL499"])
    send(client, "form", "FL499", name="A form of tomorrow", version="2027", in_use="on")
    assert Change.objects.get().state == "proposed"
    assert "It does not hold yet" in text_of(client, "one", "form", "FL499")


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("of_kind", ["pizza"]),
        ("one", ["ring", "pizza"]),
        ("change", ["ring", "pizza"]),
        ("add", ["ring"]),
        ("change_shown", [999]),
    ],
)
def test_an_address_that_names_no_setting_is_not_here(name: str, args: list[object]) -> None:
    client = signed_in(Role.ADMINISTRATOR)

    assert client.get(reverse(f"reference:{name}", args=args)).status_code == 404


def test_another_forces_change_is_not_shown() -> None:
    send(signed_in(Role.ADMINISTRATOR), *RING, who="our room")
    theirs = signed_in(Role.ADMINISTRATOR, username="o1", force=a_force("OTHER", "Other Police"))

    shown = theirs.get(reverse("reference:change_shown", args=[Change.objects.get().pk]))

    assert shown.status_code == 404
    assert "our room" not in text_of(theirs, "one", *RING)
    assert User.objects.count() == 2


def test_a_level_says_what_it_is_counted_from() -> None:
    page = text_of(signed_in(Role.RESPONSE_OFFICER), "one", "service-level", Level.TELL_HER)

    assert "Counted from when it was recorded that he was told" in page
