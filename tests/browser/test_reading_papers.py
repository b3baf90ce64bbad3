"""Papers come in, are read, and are confirmed by keyboard; an officer's check shows them."""

import re
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import Role
from nmo.access.roles import OPERATOR_ROLES, OPERATOR_USERNAME
from nmo.access.tests.builders import a_user
from nmo.intake.mail.tests.dovecot_server import mail_server
from nmo.intake.models import IntakeItem
from nmo.intake.papers import tasks
from nmo.intake.papers.tasks import ask_for_reading
from tests.browser.papers import (
    DISCHARGE,
    ORDER,
    SERVICE,
    a_hostile_pdf,
    a_mail,
    a_pdf,
    two_orders_scanned,
    words_inside,
)

Check = Callable[[Page], None]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def operator() -> None:
    """The user that the worker acts as."""
    a_user(OPERATOR_USERNAME, *OPERATOR_ROLES)


def work() -> None:
    """Read what waits and tell who follows, as the worker would."""
    for name in ("read_received_paper", "paper_was_read"):
        for job in ProcrastinateJob.objects.filter(task_name=f"nmo.{name}").order_by("id"):
            getattr(tasks, name)(**job.args)


def upload(page: Page, folder: Path, name: str, content: bytes) -> str:
    """Upload a paper, have it read, and open it to be checked; its reference."""
    path = folder / name
    path.write_bytes(content)
    page.goto(reverse("intake:upload_papers"))
    page.get_by_label("The papers").set_input_files(path)
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Papers")
    work()
    ref = IntakeItem.objects.latest("id").ref
    page.goto(reverse("intake:review", args=[ref]))
    return ref


def confirm_by_keyboard(page: Page) -> int:
    """Press Enter until nothing is left to compare, then once more; how many times it was."""
    presses = 0
    while not page.evaluate("document.activeElement?.hasAttribute('data-confirm')"):
        focused = page.evaluate("document.activeElement.tagName")
        page.keyboard.press("Control+Enter" if focused == "TEXTAREA" else "Enter")
        presses += 1
        assert presses < 80, "the keyboard does not come to the end"
    page.keyboard.press("Enter")
    return presses


def ask(page: Page, text: str) -> str:
    """Ask as an officer does, open who may be meant, and give back what the page says.

    A date of birth that was not read surely is not on the register until the desk has confirmed it.
    """
    page.goto(reverse("checks:ask"))
    page.locator("[data-check-box]").fill(text)
    page.get_by_label("At an incident").check()
    page.get_by_role("button", name="Check", exact=True).first.click()
    if page.get_by_role("heading", name=re.compile("Possible match")).count():
        page.locator(".nmo-candidate a").first.click()
    return page.locator("main").inner_text()


@pytest.mark.requirement(16, 26)
def test_a_mail_with_its_order_and_statement_is_confirmed_by_keyboard_and_found_at_the_door(
    page: Page, signed_in_as, axe: Check, screenshot, settings
) -> None:
    files = [("order.pdf", a_pdf(ORDER)), ("service.pdf", a_pdf(SERVICE))]
    with mail_server() as server:
        server.deliver(a_mail(files))
        take(server)
    work()

    signed_in_as(Role.RESPONSE_OFFICER, username="pc2")
    before = ask(page, "jonathan smith 12/3/1985")
    signed_in_as(Role.ORDERS_DESK, username="desk2")
    page.goto(reverse("intake:review", args=[IntakeItem.objects.get().ref]))
    axe(page)
    screenshot(page, "paper-check", tall=1500)
    screenshot(page, "paper-check-phone", size="phone", tall=1500)
    page.reload()
    began = monotonic()
    confirm_by_keyboard(page)
    expect(page.get_by_text("It is confirmed.")).to_be_visible()
    assert monotonic() - began < 60

    signed_in_as(Role.RESPONSE_OFFICER, username="pc3")
    after = ask(page, "jonathan smith 12/3/1985")
    assert "not yet checked" in before.lower()
    assert "otherwise contact the applicant" in before
    assert "not yet checked" not in after.lower()
    assert "otherwise contact the applicant" in after
    assert "days left" in after
    assert "3 March" in after
    assert "EVIDENCE THAT" in after.upper()


def take(server) -> None:
    """Take what waits in the mailbox, as the worker does."""
    from nmo.access.clock import now
    from nmo.access.operator import operator_actor
    from nmo.intake.mail.taking import take_from_mailbox

    by = operator_actor(via="task")
    taken = take_from_mailbox(server.mailbox, ask=ask_for_reading, by=by, clock=now)
    assert taken.taken == 1


@pytest.mark.requirement(23)
def test_a_discharge_is_applied_to_the_order_that_it_ends_and_only_when_it_is_said(
    page: Page, signed_in_as, axe: Check, screenshot, tmp_path: Path
) -> None:
    signed_in_as(Role.ORDERS_DESK, username="desk1")
    upload(page, tmp_path, "order.pdf", a_pdf(ORDER))
    confirm_by_keyboard(page)
    expect(page.get_by_text("It is confirmed.")).to_be_visible()
    upload(page, tmp_path, "discharge.pdf", a_pdf(DISCHARGE))

    expect(page.get_by_role("heading", level=1)).to_have_text("Check a change of an order")
    axe(page)
    screenshot(page, "paper-discharge", tall=1500)
    for tick in page.get_by_label("I have compared this with the paper").all():
        tick.check()
    page.get_by_role("button", name="Apply the change").click()
    expect(page.get_by_text("Say that the court has discharged this order").first).to_be_visible()
    page.get_by_label("The court has discharged this order").check()
    page.get_by_role("button", name="Apply the change").click()
    expect(page.get_by_text("It is confirmed.")).to_be_visible()

    signed_in_as(Role.RESPONSE_OFFICER, username="pc1")
    assert "ended" in ask(page, "jonathan smith 12/3/1985").lower()


def test_whom_and_where_reading_missed_is_typed_and_stands_on_the_order(
    page: Page, signed_in_as, axe: Check, screenshot, tmp_path: Path
) -> None:
    signed_in_as(Role.ORDERS_DESK, username="desk1")
    upload(page, tmp_path, "order.pdf", a_pdf(ORDER))
    page.get_by_text("Places or people that were missed").click()
    page.get_by_label("Anybody else whom the order protects").fill("Huw Pike")
    page.get_by_label("Children who were missed").fill("Robin Poe, 14 3 2015")
    page.get_by_label("Places that were missed").fill("77 Mill Lane, Leeds, 100 metres")
    confirm_by_keyboard(page)
    expect(page.get_by_text("There is no paragraph 77").first).to_be_visible()
    axe(page)
    screenshot(page, "paper-missed", only="[data-missed]")
    page.get_by_label("Places that were missed").fill("2 Mill Lane, Leeds, 100 metres")
    page.get_by_role("button", name="Confirm the order").click()
    expect(page.get_by_text("It is confirmed.")).to_be_visible()

    signed_in_as(Role.RESPONSE_OFFICER, username="pc1")
    assert "Huw Pike" in ask(page, "jonathan smith 12/3/1985")


def test_two_orders_of_one_scan_are_confirmed_one_after_the_other(
    page: Page, signed_in_as, screenshot, tmp_path: Path
) -> None:
    scan = two_orders_scanned()
    assert words_inside(scan.data) == ""
    signed_in_as(Role.ORDERS_DESK, username="desk1")
    upload(page, tmp_path, scan.file_name, scan.data)

    expect(page.get_by_text("Order 2")).to_be_visible()
    screenshot(page, "paper-scan", tall=1500)
    confirm_by_keyboard(page)
    expect(page.get_by_text("It is confirmed.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check an order")
    confirm_by_keyboard(page)
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Check an order")

    signed_in_as(Role.RESPONSE_OFFICER, username="pc1")
    for order in scan.truth["orders"]:
        respondent = order["respondent"]
        answer = ask(page, f"{respondent['name']} {respondent['dob']}")
        assert order["case_numbers"][0] in answer


def test_a_pdf_that_would_run_a_script_is_read_and_shown_and_runs_nothing(
    page: Page, signed_in_as, tmp_path: Path
) -> None:
    signed_in_as(Role.ORDERS_DESK, username="desk1")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))

    upload(page, tmp_path, "order.pdf", a_hostile_pdf())

    expect(page.get_by_label("Respondent’s name")).to_have_value("Jonathan Smith")
    picture = page.locator("[data-picture]")
    assert picture.evaluate("picture => picture.complete && picture.naturalWidth > 0")
    assert page.locator("embed, object, iframe").count() == 0
    assert asked == []


def test_going_to_a_field_shows_its_place_and_works_without_scripts(
    page: Page, without_scripts: Page, signed_in_as, tmp_path: Path
) -> None:
    signed_in_as(Role.ORDERS_DESK, username="desk1")
    ref = upload(page, tmp_path, "two.pdf", a_pdf("A covering page", ORDER))
    box = page.locator("[data-box]")

    page.get_by_label("Respondent’s name").focus()
    first = box.get_attribute("y")
    page.get_by_label("Paragraph 3: the court’s words").focus()

    assert page.locator("[data-picture]").get_attribute("src").endswith("/0/2")
    assert float(box.get_attribute("y")) > float(first)
    without_scripts.context.add_cookies(page.context.cookies())
    without_scripts.goto(reverse("intake:review", args=[ref]))
    without_scripts.get_by_role("link", name=re.compile("When it ends")).click()
    assert float(without_scripts.locator("[data-box]").get_attribute("width")) > 1
    for tick in without_scripts.get_by_label("I have compared this with the paper").all():
        tick.check()
    without_scripts.get_by_role("button", name="Confirm the order").click()
    expect(without_scripts.get_by_text("It is confirmed.")).to_be_visible()
