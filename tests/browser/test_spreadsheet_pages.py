"""A force's own list, from the upload through mapping and dry run to the register and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import Role
from nmo.intake.spreadsheet import tasks

HEADERS = "Ref,Type,Perpetrator surname,Forename,DOB,Victim name,Date granted,Expiry,Shoe size\n"
ROWS = (
    "7,NMO - w/o notice,Marlow,Tobias,09/04/1988,Leanne Pike,02/03/2026,01/03/2027,9\n"
    "8,NMO - w/o notice,Okafor,Jon,12/03/1985,Mary Test,03/25/2026,01/03/2027,8\n"
    "9,Undertkg,Pike,Alan,01/02/1990,Ann Test,05/05/2026,,7\n"
)
Check = Callable[[Page], None]


def work(task: str) -> None:
    """Do the last job of that name, as the worker would."""
    job = ProcrastinateJob.objects.filter(task_name=f"nmo.{task}").latest("id")
    getattr(tasks, task)(**job.args)


def a_list(folder: Path) -> Path:
    """A list as a unit keeps it."""
    path = folder / "orders of the unit.csv"
    path.write_text(HEADERS + ROWS, encoding="utf-8")
    return path


def upload(page: Page, path: Path) -> None:
    """Upload the list, from the page that lists all of them."""
    page.goto(reverse("intake:spreadsheets"))
    page.get_by_role("button", name="Upload a spreadsheet").click()
    page.get_by_label("The spreadsheet").set_input_files(path)
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What the columns mean")


@pytest.mark.django_db(transaction=True)
def test_a_list_goes_from_upload_through_mapping_and_dry_run_to_its_undoing(
    page: Page, signed_in_as, axe: Check, screenshot, tmp_path: Path
) -> None:
    signed_in_as(Role.ORDERS_DESK)
    page.goto(reverse("intake:spreadsheets"))
    axe(page)
    upload(page, a_list(tmp_path))
    axe(page)
    screenshot(page, "spreadsheet-columns", tall=1300)
    expect(page.get_by_label("Perpetrator surname")).to_have_value("respondent_name")
    expect(page.get_by_label("Shoe size")).to_have_value("")
    page.get_by_label("What is this list called?").fill("The unit’s list")
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("What the list’s words mean")
    axe(page)
    page.get_by_label("Kind of order: “Undertkg”").select_option("undertaking")
    page.get_by_role("button", name="See what would happen").click()
    expect(page.get_by_text("Being tried")).to_have_count(2)
    work("try_spreadsheet")
    page.get_by_role("button", name="See how far it is").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("What would happen")
    expect(page.get_by_text("Date granted: There is no month 25")).to_be_visible()
    expect(page.get_by_text("Nothing is read from: Shoe size.")).to_be_visible()
    axe(page)
    screenshot(page, "spreadsheet-trial", tall=1100)
    page.get_by_role("button", name="Import 2 rows").click()
    expect(page.get_by_text("Waiting for its turn").first).to_be_visible()
    work("import_spreadsheet")
    page.get_by_role("button", name="See how far it is").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("What came of the import")
    axe(page)
    with page.expect_download() as given:
        page.get_by_role("button", name="Download the rows left out").click()
    assert "Okafor" in Path(given.value.path()).read_text("utf-8-sig")
    page.get_by_role("button", name="Take this import back").click()
    expect(page.get_by_text("brought 2 new orders")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This import was taken back")


@pytest.mark.django_db(transaction=True)
def test_the_way_works_without_scripts_and_keeps_what_was_said(
    without_scripts: Page, page: Page, signed_in_as, live_server, tmp_path: Path
) -> None:
    signed_in_as(Role.ORDERS_DESK)
    without_scripts.context.add_cookies(page.context.cookies())
    upload(without_scripts, a_list(tmp_path))
    without_scripts.get_by_label("Date granted").select_option("")
    without_scripts.get_by_label("What is this list called?").fill("The unit’s list")
    without_scripts.get_by_role("button", name="Continue").click()

    expect(without_scripts.get_by_text("Say which header gives “Made on”").first).to_be_visible()
    expect(without_scripts.get_by_label("What is this list called?")).to_have_value(
        "The unit’s list"
    )
