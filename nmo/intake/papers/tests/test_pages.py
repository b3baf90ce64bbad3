"""The pages of papers: what the desk sees, and what nobody else does."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user, sign_in
from nmo.audit.models import AuditEntry
from nmo.intake.models import IntakeItem
from nmo.intake.papers.actions import OrderFound, note_orders, settle
from nmo.intake.papers.passwords import opened
from nmo.intake.papers.tests.builders import Desk, a_message, an_answer, finds
from nmo.intake.papers.words import PaperState

pytestmark = pytest.mark.django_db
LOCKED = ("password_protected", "The file is locked. Ask the sender for its password.")
NOTHING = {"orders": [], "services": [], "warnings": []}


@pytest.fixture
def user() -> User:
    return a_user("desk1", Role.ORDERS_DESK)


@pytest.fixture
def browser(client: Client, user: User) -> Client:
    sign_in(client, user, AT_AN_INCIDENT)
    return client


@pytest.fixture
def desk(user: User) -> Desk:
    return Desk(actor_for(user, now=now()), now=now() - timedelta(minutes=5))


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer
    return " ".join(answer.content.decode().split())


@pytest.mark.requirement(13)
def test_the_list_says_what_waits_how_long_and_where_it_came_from(
    browser: Client, desk: Desk
) -> None:
    item = desk.reads(desk.takes(a_message()))

    page = text(browser, "/intake/papers/")

    for said in (item.ref, "Mailbox, court.example", "Leeds", "Non-molestation order"):
        assert said in page
    assert "To be checked" in page
    assert "5 minutes" in page
    assert "1 paper came. 0 were found by checks or settled within 10 minutes" in page


def test_the_list_names_nobody(browser: Client, desk: Desk) -> None:
    desk.takes(a_message(subject="Order against Jonathan Smith"), name="Smith, Jonathan.eml")

    assert "Jonathan" not in text(browser, "/intake/papers/?which=all")


def test_what_a_check_finds_in_time_counts_towards_the_target(browser: Client, desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()))
    note_orders(item.ref, [OrderFound(order_ref="X1")], by=desk.by, now=desk.now)

    assert "1 were found by checks or settled within 10 minutes" in text(browser, "/intake/papers/")


def test_a_paper_that_nobody_found_or_settled_for_an_hour_is_told(
    browser: Client, desk: Desk
) -> None:
    desk.now -= timedelta(hours=2)
    desk.reads(desk.takes(a_message()))

    assert "1 paper has waited longer than 60 minutes" in text(browser, "/intake/papers/")


def test_what_is_settled_no_longer_waits_and_stands_among_everything(
    browser: Client, desk: Desk
) -> None:
    item = desk.reads(desk.takes(a_message()))
    settle(item.ref, PaperState.NOT_FOR_US, "An advertisement.", by=desk.by, now=desk.now)

    assert "No paper waits." in text(browser, "/intake/papers/")
    assert item.ref in text(browser, "/intake/papers/?which=all")


def test_another_force_sees_no_paper_of_ours(client: Client, desk: Desk) -> None:
    item = desk.takes(a_message())
    sign_in(
        client, a_user("else1", Role.ORDERS_DESK, force=a_force("ELSE", "Else")), AT_AN_INCIDENT
    )

    assert item.ref not in text(client, "/intake/papers/?which=all")
    for address in ("", "file", "again", "court"):
        assert client.get(f"/intake/papers/{item.ref}/{address}").status_code == 404


@pytest.mark.requirement(16)
def test_uploaded_papers_are_kept_and_their_reading_is_asked_for(browser: Client) -> None:
    files = [
        SimpleUploadedFile("a.pdf", b"%PDF-1.4 one"),
        SimpleUploadedFile("b.jpg", b"\xff\xd8\xff two"),
    ]

    answer = browser.post("/intake/papers/upload", {"papers": files}, follow=True)

    assert "2 papers are kept" in answer.content.decode()
    assert IntakeItem.objects.filter(way="page", state="received").count() == 2
    assert ProcrastinateJob.objects.filter(task_name="nmo.read_received_paper").count() == 2


def test_an_upload_without_a_file_says_what_to_do(browser: Client) -> None:
    assert "Choose at least one file" in browser.post("/intake/papers/upload").content.decode()


def test_the_page_of_a_paper_says_how_it_came_and_what_became_of_it(
    browser: Client, desk: Desk
) -> None:
    item = desk.reads(desk.takes(a_message()), finds(NOTHING, troubles=(LOCKED,)))

    page = text(browser, f"/intake/papers/{item.ref}/")

    assert "Could not be read" in page
    assert LOCKED[1] in page
    assert AuditEntry.objects.filter(what="paper.opened", subject_id=item.ref).exists()


def test_a_paper_is_saved_byte_for_byte_and_never_opened_by_the_browser(
    browser: Client, desk: Desk
) -> None:
    answer = browser.get(f"/intake/papers/{desk.takes(a_message()).ref}/file")

    assert answer.content == a_message()
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_a_locked_paper_is_read_again_with_its_password(browser: Client, desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(NOTHING, troubles=(LOCKED,)))

    browser.post(f"/intake/papers/{item.ref}/again", {"password": "opensesame"})

    item.refresh_from_db()
    assert (item.state, opened(item.passwords)) == ("received", ("opensesame",))
    assert "opensesame" not in str(item.passwords)


def test_what_is_being_read_is_said_when_it_is_asked_for_again(browser: Client, desk: Desk) -> None:
    item = desk.takes(a_message())

    answer = browser.post(f"/intake/papers/{item.ref}/again", {"password": ""})

    assert "is received now" in answer.content.decode()


@pytest.mark.parametrize("address", ["", "upload", "look"])
def test_papers_are_closed_to_those_who_do_not_work_with_them(client: Client, address: str) -> None:
    sign_in(client, a_user("pc1", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    assert client.post(f"/intake/papers/{address}").status_code in {403, 405}


def test_the_queue_asks_for_a_paper_to_be_checked(browser: Client, desk: Desk) -> None:
    item = desk.reads(desk.takes(a_message()), finds(an_answer()))

    page = text(browser, "/work/")

    assert "Check a paper that came" in page
    assert f"Paper {item.ref}" in page
