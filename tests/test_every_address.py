"""Every address of the site, tried by those who may not open it, and looked at by those who may."""

import re
from collections.abc import Iterator, Sequence

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.orders.tests.builders import desk_officer, recorded_order

pytestmark = pytest.mark.django_db

OPEN_TO_ALL = {
    "",
    "health",
    "sign-in",
    "sign-in/code",
    "sign-in/passkey",
    "sign-in/recovery-code",
    "sign-in/set-up",
    "sign-in/with/<str:code>",
    "sign-in/with/<str:code>/back",
    "sign-in/with/<str:code>/signed-out",
    "sign-out",
}
OPEN_TO_WHO_SIGNED_IN = {
    "why",
    "why/over",
    "roles",
    "prove-it",
    "prove-it/passkey",
    "prove-it/recovery-code",
    "prove-it/sign-on",
    "your-sign-in",
    "your-sign-in/sessions/<int:session_id>/end",
    "breaches/keep",
    "your-sign-in/passkeys/add",
    "your-sign-in/passkeys/remove",
    "your-sign-in/recovery-codes",
    "settings/",
    "settings/changes",
    "settings/changes/<int:number>",
    "settings/changes/<int:number>/withdraw",
    "settings/<str:kind>",
    "settings/<str:kind>/of/<str:code>",
}
# The order and its respondent bear the same reference, so that one word fits every address.
BOTH = "P1"
FILLED_IN = {"int": "1", "str": BOTH, "path": BOTH}
NAME = "Jonathan Smith"


def routes(under: Sequence[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """Every route of the pages, as it is written in the URL map; tests/api tries the API's own."""
    for each in under:
        route = before + str(each.pattern)
        if route == "api/":
            continue
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, route)
        else:
            yield route


GUARDED = sorted({*routes(get_resolver("nmo.web.urls").url_patterns)} - OPEN_TO_ALL)
FOR_A_ROLE = [route for route in GUARDED if route not in OPEN_TO_WHO_SIGNED_IN]


def address(route: str) -> str:
    """An address of that route, of the order and the person that there are."""
    return "/" + re.sub(r"<(\w+):\w+>", lambda part: FILLED_IN[part[1]], route)


@pytest.fixture
def browser(client: Client) -> Client:
    """A browser in which nobody is signed in, on a register with one order."""
    recorded_order(desk_officer(), order_ref=BOTH)
    return client


def test_nobody_gets_past_a_door_without_signing_in(browser: Client) -> None:
    for route in GUARDED:
        for answer in (browser.get(address(route)), browser.post(address(route))):
            asked = answer.headers.get("Location", "").startswith("/sign-in?next=")
            assert asked or answer.status_code == 405, route


def test_who_holds_no_role_is_refused_everywhere(browser: Client) -> None:
    sign_in(browser, a_user("none1"), AT_AN_INCIDENT)

    for route in FOR_A_ROLE:
        for answer in (browser.get(address(route)), browser.post(address(route))):
            assert answer.status_code in {403, 405}, route
            assert NAME not in answer.content.decode(), route


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_who_may_not_see_the_cases_sees_no_name(browser: Client, role: Role) -> None:
    sign_in(browser, a_user("other1", role), AT_AN_INCIDENT)

    for route in FOR_A_ROLE:
        assert NAME not in browser.get(address(route), follow=True).content.decode(), route


def test_looking_alters_nothing_and_personal_data_is_shown_with_an_entry(browser: Client) -> None:
    roles = (Role.ORDERS_DESK, Role.CONTROL_ROOM, Role.SAFEGUARDING_OFFICER, Role.ADMINISTRATOR)
    sign_in(browser, a_user("all1", *roles), AT_AN_INCIDENT)

    for route in GUARDED:
        before = AuditEntry.objects.count()
        page = browser.get(address(route)).content
        kinds = {entry.kind for entry in AuditEntry.objects.order_by("id")[before:]}
        assert kinds <= {"consultation", "security"}, route
        assert kinds or NAME.encode() not in page, route
