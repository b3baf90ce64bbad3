"""Canaries planted wherever something confidential is kept, and every page and command searched.

A canary found where it may not be is a protected person's address given away (requirement 20).
Routes of the API join by `ADDRESSES_OF_THE_API` once a token can be made here.
"""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from nmo.access import Actor, Role
from nmo.access.clock import now
from nmo.access.queries import actor_for
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.models import Check
from nmo.config.testing.command import Home
from nmo.intake.models import FeedBatch
from nmo.intake.tests.builders import FIRST, import_night
from nmo.intake.tests.feed_writer import a_night, a_paper, a_pdf, a_row
from nmo.orders.actions import correct
from nmo.orders.models import Condition
from nmo.orders.tests.builders import order_json, recorded_order
from nmo.people.actions import add_address, suggest, withdraw_detail
from nmo.people.details import AddressGiven
from nmo.people.models import ContactPoint, PersonAddress, SamePersonSuggestion
from nmo.people.queries import person_ids_of
from nmo.people.same_person.likeness import Alike
from nmo.people.words import Confidentiality
from nmo.work.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(20)]

STREET, POSTCODE, PLACE = "9 Canary Lane", "ZZ7 7ZZ", "Canary Yard"
PHONE, MAIL = "07700 900777", "canary@pike.example"
FORMER, CORRECTED, OF_THE_FEED = "3 Former Canary Row", "Old Canary Gate", "8 Feed Canary Rise"
CANARIES = (
    STREET, POSTCODE, "ZZ77ZZ", PLACE, PHONE, "07700900777", MAIL, FORMER, CORRECTED, OF_THE_FEED,
)  # fmt: skip
BOTH = "P1"  # the order and its protected person bear one reference, which fits every address
SEE_IT = {Role.CONTROL_ROOM, Role.SAFEGUARDING_OFFICER}
WHERE_IT_IS_SHOWN = f"/people/{BOTH}/confidential"
ADDRESSES_OF_THE_API: tuple[str, ...] = ()


@pytest.fixture
def desk(tmp_path: Path) -> Actor:
    """Whoever planted the canaries."""
    by = actor_for(a_user("desk9", Role.ORDERS_DESK), now=now())
    plant_in_an_order(by)
    plant_on_a_person(by)
    plant_in_the_feed(by, tmp_path)
    suggest_that_they_are_one()
    return by


def an_order_with_canaries() -> dict[str, Any]:
    """The applicant's address, phone and e-mail, and a place in the court's words."""
    held = order_json()
    respondent = {**held["parties"][0], "person_ref": "R1"}
    applicant = {
        "role": "applicant",
        "person_ref": BOTH,
        "name": "Leanne Pike",
        "addresses": [{"text": STREET, "postcode": POSTCODE, "confidential": True}],
        "phones": [{"value": PHONE, "confidential": True}],
        "emails": [{"value": MAIL, "confidential": True}],
    }
    [made] = held["events"]
    secret = {
        "paragraph": "2",
        "text": f"The respondent must not go within 100 metres of {PLACE}.",
        "codes": ["stay_away_named_property"],
        "place": PLACE,
        "place_confidential": True,
        "metres": 100,
    }
    made = {**made, "conditions": [*made["conditions"], secret]}
    changes = {"order_ref": BOTH, "parties": [respondent, applicant], "events": [made]}
    return {**held, **changes}


def plant_in_an_order(by: Actor) -> None:
    """An order full of them, its confidential place corrected twice."""
    recorded_order(by, **an_order_with_canaries())
    for place in (CORRECTED, PLACE):
        row = str(Condition.objects.get(place_confidential=True, known_until=None).pk)
        correct(BOTH, "condition", row, {"place": place}, because="Misread", by=by, now=now())


def plant_on_a_person(by: Actor) -> None:
    """A former address, withdrawn: it is as confidential as the one that holds."""
    former = AddressGiven(text=FORMER, confidentiality=Confidentiality.CONFIDENTIAL)
    row = add_address(BOTH, former, source="IDVA", by=by, now=now())
    withdraw_detail(BOTH, "address", row, because="She moved", by=by, now=now())


def plant_in_the_feed(by: Actor, folder: Path) -> None:
    """The cells of a night of the courts' feed, flagged as confidential."""
    row = a_row(
        *FIRST,
        applicant_1st_line_of_address=OF_THE_FEED,
        applicant_postcode=POSTCODE,
        applicant_phone=PHONE,
        is_applicant_address_confidential="Yes",
        is_applicant_phone_confidential="Yes",
    )
    night = a_night(folder, [row], papers={a_paper(*FIRST): a_pdf("made")})
    import_night(night, by=by, now=now())


def suggest_that_they_are_one() -> None:
    """A suggestion, so that she stands side by side with another record."""
    people = person_ids_of([BOTH, "R1"])
    suggest([(people[BOTH], Alike(number=people["R1"]))], now=now())


def filled_in(slice_name: str) -> dict[str, list[str]]:
    """What to put into an address of a slice for each of its parts, so that something is there."""
    rows = [
        *PersonAddress.objects.values_list("pk", flat=True),
        *ContactPoint.objects.values_list("pk", flat=True),
    ]
    conditions = Condition.objects.filter(place_confidential=True)
    numbers = ["0", "1", *map(str, conditions.values_list("pk", flat=True))]
    refs = {
        "intake": list(FeedBatch.objects.values_list("ref", flat=True)),
        "check": list(Check.objects.values_list("ref", flat=True)),
        "people": [BOTH, "R1"],
    }
    return {
        "ref": refs.get(slice_name, [BOTH]),
        "suggestion_ref": list(SamePersonSuggestion.objects.values_list("ref", flat=True)),
        "order_ref": [BOTH],
        "person_ref": [BOTH],
        "detail": ["address", "contact"],
        "row": [str(row) for row in rows],
        "number": numbers,
        "position": ["0", "1"],
        "what": ["condition", "party", "varied"],
        "task_id": [str(number) for number in Task.objects.values_list("pk", flat=True)[:1]],
    }


def every_address() -> Iterator[str]:
    """Every address of the pages, filled in with everything that there is."""
    for route in routes(get_resolver("nmo.web.urls").url_patterns):
        if route.startswith("api/"):
            continue
        known = filled_in(route.partition("/")[0])
        parts = re.findall(r"<(?:\w+:)?(\w+)>", route)
        for values in product(*(known.get(part, ["1"]) for part in parts)):
            yield "/" + re.sub(r"<[^>]+>", "{}", route).format(*values)
    yield f"/orders/{BOTH}/?at=2026-06-12T22%3A15&known=2026-11-01T00%3A00"
    yield f"/people/{BOTH}/same-person?other=R1"
    yield f"/people/R1/same-person?other={BOTH}"
    yield from ADDRESSES_OF_THE_API


def routes(under: object, before: str = "") -> Iterator[str]:
    """Every route of the site, as it is written in the URL map."""
    for each in under:  # type: ignore[attr-defined]
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, route)
        elif isinstance(each, URLPattern):
            yield route


def asked(client: Client, question: str) -> None:
    """Ask, so that there are answers to look at again."""
    said = {"question": question, "reason": "incident", "incident_number": "417"}
    assert not found_in(client.post("/check/", said, follow=True).content), question


def found_in(page: bytes) -> list[str]:
    """The canaries on a page."""
    return [canary for canary in CANARIES if canary.encode() in page]


# Whoever holds several roles sees what each of them sees (test_roles), so one walk serves them all.
ALL_OTHERS = tuple(role for role in Role if role not in SEE_IT)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "roles",
    [ALL_OTHERS, (Role.RESPONSE_OFFICER,), *((role,) for role in sorted(SEE_IT))],
    ids=lambda roles: "all others" if roles == ALL_OTHERS else str(roles[0]),
)
def test_no_page_gives_a_confidential_value_to_a_role_that_may_not_see_it(
    roles: tuple[Role, ...],
) -> None:
    client = Client()
    sign_in(client, a_user("one1", *roles), AT_AN_INCIDENT)
    for question in ("jonathan smith 12/3/1985", "leanne pike", BOTH):
        asked(client, question)

    for address in every_address():
        if address.startswith("/sign-out"):
            continue
        found = found_in(client.get(address).content)
        may = SEE_IT.intersection(roles) and address == WHERE_IT_IS_SHOWN
        assert bool(found) is bool(may), (address, found)


@pytest.mark.usefixtures("desk")
def test_a_question_about_a_confidential_value_is_not_answered_by_it() -> None:
    client = Client()
    sign_in(client, a_user("one1", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    for question in (PHONE, POSTCODE, STREET):
        page = client.post("/check/", {"question": question, "reason": "incident"}, follow=True)
        assert "Leanne" not in page.content.decode(), question


COMMANDS = (
    ("order", "show", BOTH, "--full", "--json"),
    ("order", "show", BOTH, "--full"),
    ("order", "show", BOTH, "--json"),
    ("order", "show", BOTH),
    ("check", "leanne pike", "--json"),
)


@pytest.mark.parametrize("role", [Role.RESPONSE_OFFICER, Role.ORDERS_DESK, Role.AUDITOR])
def test_no_command_gives_a_confidential_value_to_a_user_who_may_not_see_it(
    home: Home, tmp_path: Path, role: Role
) -> None:
    file = tmp_path / "order.json"
    file.write_text(json.dumps(an_order_with_canaries()), encoding="utf-8")
    recorded = home.run("order", "record", str(file))
    assert recorded.returncode == 0, recorded.stderr
    name = f"one-{role}".replace("_", "-")
    home.run("user", "add", name, "--force", "LOCAL", "--role", role)

    for command in COMMANDS:
        done = home.run(*command, "--as", name, "--reason", "custody")
        assert not found_in((done.stdout + done.stderr).encode()), command
