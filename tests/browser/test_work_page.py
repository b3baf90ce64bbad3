"""The work queue, in a real browser: taking, finishing and coming second."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from nmo.access import Role
from nmo.access.clock import now
from nmo.work.actions import claim_task
from nmo.work.models import Task
from nmo.work.tests.builders import state, worker


@pytest.fixture
def desk(signed_in_as):
    """The protective orders desk, with three things to do, one of them late."""
    by = signed_in_as(Role.ORDERS_DESK, username="desk1")
    state(by, "T1", now=now() - timedelta(days=3), read=24)
    state(by, "T2", now=now(), confirm=3)
    state(by, "T3", now=now(), tell=1)
    return by


def line(page, about: str):
    return page.get_by_role("row").filter(has_text=about)


def test_the_queue_passes_axe_with_work_under_filters_and_empty(page, axe, desk):
    page.goto("/work/")
    line(page, "Record T2").get_by_role("button", name="Take").click()
    line(page, "Record T1").locator("summary").click()
    axe(page)

    page.goto("/work/?whose=nobodys&late=1")
    axe(page)
    Task.objects.all().delete()
    page.reload()
    axe(page)
    expect(page.get_by_text("Nothing is due now.")).to_be_visible()


def test_work_is_taken_and_finished_without_leaving_the_narrowed_list(page, desk):
    page.goto("/work/")
    page.get_by_label("Team").select_option("Protective orders desk")
    page.get_by_role("button", name="Show").click()
    line(page, "Record T1").get_by_role("button", name="Take").click()

    assert "role=orders_desk" in page.url
    expect(page.get_by_text("You have it now.")).to_be_visible()
    mine = line(page, "Record T1")
    mine.locator("summary").click()
    mine.get_by_label("Note").fill("The court sent it")
    mine.get_by_role("button", name="Mark as done").click()

    assert "role=orders_desk" in page.url
    assert line(page, "Record T1").count() == 0
    assert Task.objects.get(subject_ref="T1").done_note == "The court sent it"


def test_whoever_comes_second_is_told_who_was_quicker(page, axe, desk):
    page.goto("/work/")
    task = Task.objects.get(subject_ref="T2")
    claim_task(task.pk, by=worker(username="desk2", name="Asha Rao"), now=now())

    line(page, "Record T2").get_by_role("button", name="Take").click()

    expect(page.get_by_text("Asha Rao was quicker and has this now.")).to_be_visible()
    axe(page)


def test_the_queue_works_with_scripts_off_on_a_phone(page, without_scripts, desk):
    without_scripts.context.add_cookies(page.context.cookies())
    without_scripts.goto("/work/")
    line(without_scripts, "Record T3").locator("summary").click()
    line(without_scripts, "Record T3").get_by_role("button", name="Mark as done").click()

    expect(without_scripts.get_by_text("Done.")).to_be_visible()
    assert Task.objects.get(subject_ref="T3").done_by_id == desk.user_id
