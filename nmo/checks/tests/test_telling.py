"""I told him: one step at the scene, and everybody sees it."""

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.models import Check
from nmo.checks.tests.builders import desk_officer, recorded_order
from nmo.orders.tests.builders import somebody
from nmo.work.queries import tasks_of

pytestmark = pytest.mark.django_db

TOLD = {"how": "in_person", "identity": "photo_id", "knew": "terms", "at": "21 11 2026 22:10"}


@pytest.fixture
def phone(client: Client) -> Client:
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    return client


def colleague() -> Client:
    other = Client()
    sign_in(other, a_user("pc78", Role.CONTROL_ROOM), AT_AN_INCIDENT)
    return other


def page_of(client: Client) -> str:
    said = {"question": "jon smyth 12/3/85", "reason": "incident"}
    return client.post("/check/", said, follow=True).content.decode()


@pytest.mark.requirement(30)
def test_what_one_officer_recorded_another_sees_at_once(phone: Client) -> None:
    recorded_order(desk_officer())
    assert "The register holds no evidence of that yet" in page_of(phone)

    saved = phone.post(f"/check/told/X1?check={Check.objects.get().ref}", TOLD, follow=True)

    assert "EVIDENCE THAT HE KNOWS:</strong> told by an officer" in saved.content.decode()
    seen = page_of(colleague())
    assert "EVIDENCE THAT HE KNOWS:</strong> told by an officer" in seen
    assert "photo identification seen" in seen


@pytest.mark.requirement(30)
def test_the_task_to_tell_her_arises(phone: Client) -> None:
    recorded_order(desk_officer())

    phone.post("/check/told/X1", TOLD)

    safeguarding = somebody(Role.SAFEGUARDING_OFFICER, username="safe1")
    due = [task.what for task in tasks_of("order", "X1", by=safeguarding, now=now())]
    assert "Tell her now that he has been told" in due


@pytest.mark.requirement(31)
@pytest.mark.parametrize(
    ("knew", "sentence"),
    [
        ("existence", "He was told that it exists."),
        ("terms", "He was told its terms."),
        ("handed_copy", "He was handed a copy."),
    ],
)
def test_each_way_of_knowing_is_its_own(phone: Client, knew: str, sentence: str) -> None:
    recorded_order(desk_officer())

    phone.post("/check/told/X1", TOLD | {"knew": knew})

    assert sentence in page_of(phone)


def test_the_page_says_what_to_read_out_and_to_caution_first(phone: Client) -> None:
    recorded_order(desk_officer())

    page = phone.get("/check/told/X1").content.decode()

    assert "made a non-molestation order against you on 2 March 2026" in page
    assert "If you suspect a breach, caution before you ask anything about it." in page
    assert "Never a relative." in page


def test_a_mistake_keeps_what_was_typed_and_records_nothing(phone: Client) -> None:
    recorded_order(desk_officer())

    page = phone.post("/check/told/X1", TOLD | {"identity": "", "said": "I never"}).content.decode()

    assert "There is a problem" in page
    assert "I never" in page
    assert "The register holds no evidence of that yet" in page_of(phone)


def test_a_copy_cannot_be_handed_over_by_phone(phone: Client) -> None:
    recorded_order(desk_officer())

    page = phone.post("/check/told/X1", TOLD | {"how": "by_phone", "knew": "handed_copy"})

    assert "A copy cannot be handed over by phone" in page.content.decode()


def test_who_may_not_record_it_has_no_button(client: Client) -> None:
    recorded_order(desk_officer())
    sign_in(client, a_user("sgt1", Role.SUPERVISOR), AT_AN_INCIDENT)

    assert "I told him" not in page_of(client)


def test_a_way_back_that_somebody_changed_is_no_fault(phone: Client) -> None:
    recorded_order(desk_officer())

    page = phone.get("/check/told/X1?check=a/b")

    assert page.status_code == 200
    assert "/orders/X1/" in page.content.decode()
