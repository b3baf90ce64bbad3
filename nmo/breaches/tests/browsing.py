"""The pages about breaches as a browser opens and sends them."""

import re
from typing import Any

from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.breaches.models import BreachAccount

ANSWERS = {
    "happened": "He rang eleven times in the night.",
    "when": "exact",
    "started": "19 11 2026 11.40pm",
    "paragraphs": ["1"],
    "safe_now": "yes",
    "still_there": "no",
    "where": "By telephone",
    "reporter": "protected_person",
    "reporter_name": "Leanne Pike",
}
REPORT = "/breaches/report/X1"


def browser(*roles: Role, username: str = "pc77", **options: Any) -> Client:
    client = Client()
    sign_in(client, a_user(username, *roles, **options), AT_AN_INCIDENT)
    return client


def mark_in(page: str) -> str:
    found = re.search(r'name="kept_as" value="([^"]+)"', page)
    assert found
    return found[1]


def opened(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (answer.status_code, address)
    return answer.content.decode()


def reported(client: Client, **changes: Any) -> str:
    """The page that follows the report."""
    page = opened(client, REPORT)
    answers = {**ANSWERS, "kept_as": mark_in(page), **changes}
    return client.post(REPORT, answers, follow=True).content.decode()


def taken(client: Client, kind: str, **given: Any) -> str:
    """The page that follows a step."""
    address = f"/breaches/{ref()}/steps/{kind}"
    return client.post(address, {"at": "20 11 2026 1am", **given}, follow=True).content.decode()


def ref() -> str:
    return BreachAccount.objects.latest("pk").breach.ref
