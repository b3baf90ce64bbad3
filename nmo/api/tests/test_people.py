"""People through the API: every fact with its source, and nothing that a system may not see."""

import io

import pytest
from django.test import Client
from PIL import Image

from nmo.access import Role
from nmo.access.permissions import Permission
from nmo.api.tests.builders import System, a_system
from nmo.orders.tests.builders import NOW, desk_officer, recorded_order, somebody
from nmo.people.actions import restrict_person
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db

A_NAME = {"full": "Jonny Smith", "kind": "nickname", "source": "Command and control"}


@pytest.fixture
def system() -> System:
    recorded_order(desk_officer())
    return a_system(reason="safeguarding")


def version(system: System, ref: str = "P1") -> str:
    return system.get(f"/people/{ref}")["ETag"]


def test_a_person_is_read_with_each_fact_and_its_source(system: System) -> None:
    person = system.get("/people/P1").json()

    assert person["names"][0]["full"] == "Jonathan Smith"
    assert person["births"][0]["born_on"] == "1985-03-12"
    assert person["addresses"][0]["postcode"] == "ZZ1 1AA"
    assert person["names"][0]["fact"]["source"] == "Test Police"


def test_a_name_that_was_added_is_found_by_at_once(system: System) -> None:
    added = system.post("/people/P1/names", A_NAME, if_match=version(system))

    assert added.status_code == 201
    assert added["ETag"] == version(system)
    assert system.post("/checks", {"text": "jonny smith 12/3/85"}).json()["answer"] == "found"


def test_a_stale_version_changes_nothing(system: System) -> None:
    seen = version(system)
    system.post("/people/P1/names", A_NAME, if_match=seen)

    refused = system.post("/people/P1/names", {**A_NAME, "full": "J Smith"}, if_match=seen)

    assert refused.status_code == 412
    assert len(system.get("/people/P1").json()["names"]) == 2


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("births", {"born_on": "1985-03-13", "source": "Niche"}),
        ("addresses", {"no_fixed_address": True, "source": "Niche"}),
        ("contacts", {"kind": "phone", "value": "07700 900456", "source": "Niche"}),
        ("safe-contact", {"rule": "By text only.", "source": "Niche"}),
        ("markers", {"text": "Violence", "noted_on": "2026-02-01", "source": "Niche"}),
    ],
)
def test_each_kind_of_fact_can_be_added_and_withdrawn(
    system: System, where: str, said: dict[str, object]
) -> None:
    row = system.post(f"/people/P1/{where}", said, if_match=version(system)).json()["row"]
    kind = {"births": "birth", "addresses": "address", "contacts": "contact", "markers": "marker"}
    detail = kind.get(where, "safe_contact")

    done = system.post(
        f"/people/P1/{detail}/{row}/withdrawal",
        {"because": "Of somebody else."},
        if_match=version(system),
    )

    facts = system.get("/people/P1").json()[where.replace("-", "_")]
    [fact] = [each["fact"] for each in facts if each["fact"]["row"] == row]
    assert done.status_code == 201
    assert fact["withdrawn"]["because"] == "Of somebody else."


@pytest.mark.requirement(20)
def test_a_confidential_address_is_kept_and_never_shown_again(system: System) -> None:
    said = {
        "text": "9 Hidden Lane",
        "postcode": "ZZ9 9ZZ",
        "confidentiality": "confidential",
        "source": "Safeguarding",
    }
    system.post("/people/P1/addresses", said, if_match=version(system))

    answer = system.get("/people/P1")

    assert b"Hidden" not in answer.content
    assert {(each["holding"], each["text"]) for each in answer.json()["addresses"]} == {
        ("held", None),
        ("held", "4 Sample Street, Testford"),
    }


@pytest.mark.requirement(21)
def test_a_restricted_person_is_not_opened_for_a_system(system: System) -> None:
    desk = somebody(Role.ORDERS_DESK, Role.SUPERVISOR, username="desk9")
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="Niche", by=desk, now=NOW)

    answer = system.get("/people/P1")

    assert answer.status_code == 403
    assert b"Smith" not in answer.content


def test_a_system_can_restrict_a_record(system: System) -> None:
    said = {"kind": "refuge", "source": "Safeguarding"}
    done = system.post("/people/P1/restrictions", said, if_match=version(system))

    assert done.status_code == 201
    assert system.get("/people/P1").status_code == 403


def test_a_photograph_is_kept_and_given_back_clean(system: System) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (20, 20), "white").save(picture, format="PNG")
    added = Client().post(
        "/api/v1/people/P1/photographs?source=Niche&taken_on=2026-01-02",
        data=picture.getvalue(),
        content_type="image/png",
        headers={
            **system.headers,
            "idempotency-key": "picture-1",
            "if-match": version(system),
        },
    )

    shown = system.get(f"/people/photographs/{added.json()['row']}")

    assert added.status_code == 201
    assert shown["Content-Type"] == "image/jpeg"
    assert shown.content.startswith(b"\xff\xd8")


def test_who_is_not_there_is_not_found(system: System) -> None:
    assert system.get("/people/P404").status_code == 404
    assert system.post("/people/P404/names", A_NAME, if_match='"0"').status_code == 404


def test_a_token_without_the_permission_reads_nobody() -> None:
    recorded_order(desk_officer())

    assert a_system(Permission.CHECK_ASK).get("/people/P1").status_code == 403


@pytest.mark.parametrize(
    "said",
    [
        {**A_NAME, "full": ""},
        {**A_NAME, "kind": "stage"},
        {**A_NAME, "colour": "red"},
        {"full": "Jonny Smith"},
    ],
)
def test_a_fact_that_cannot_be_kept_says_what_to_mend(
    system: System, said: dict[str, object]
) -> None:
    refused = system.post("/people/P1/names", said, if_match=version(system))

    assert refused.status_code == 422
    assert refused.json()["errors"]
