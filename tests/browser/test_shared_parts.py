"""The shared parts of the pages, in a real browser."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from nmo.pages import navigation, surroundings
from nmo.pages.surroundings import Visitor
from nmo.pages.synthetic import mark_synthetic

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.browser.gallery.urls")]


@pytest.fixture(autouse=True)
def _somebody_is_signed_in(monkeypatch: pytest.MonkeyPatch, live_server) -> None:
    visitor = Visitor(
        name="Asha Rao",
        force_name="West Yorkshire Police",
        sign_out_url="/sign-out",
        own_url="/your-sign-in",
        may=lambda _permission: True,
    )
    monkeypatch.setattr(surroundings._Told, "visitor", staticmethod(lambda _request: visitor))
    mark_synthetic(now=datetime(2026, 11, 22, 10, 0, tzinfo=UTC))
    monkeypatch.setattr(navigation, "_ways", {})
    navigation.register("Check", "home", order=1)
    navigation.register("Work due", "health", order=2)


def test_every_shared_part_passes_axe_on_a_phone_and_at_a_desk(page, axe):
    page.goto("/gallery/parts")

    axe(page)


def test_every_field_passes_axe_before_and_after_bad_input(page, axe):
    page.goto("/gallery/fields")
    axe(page)

    page.get_by_role("button", name="Continue").click()

    expect(page).to_have_title(re.compile("^Error: "))
    expect(page.get_by_role("link", name="Answer “Why are you asking?”")).to_be_visible()
    axe(page)


def test_a_fault_reads_cannot_answer_and_passes_axe(page, axe):
    answer = page.goto("/gallery/fault")

    assert answer.status == 500
    heading = page.get_by_role("heading", level=1)
    assert heading.inner_text() == (
        "The register cannot tell you at the moment. This does not mean there is no order."
    )
    axe(page)


def test_slash_goes_to_the_box_and_does_not_type_itself(page):
    page.goto("/gallery/fields")

    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.id") == "id_name"
    assert page.get_by_label("Name").input_value() == ""


def test_the_arrow_keys_walk_the_answers(page):
    page.goto("/gallery/parts")

    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.textContent")

    assert first == "Jonathan SMITH, born 12 March 1985"
    assert second == "John SMITH, born 1985"


def test_with_scripts_off_a_form_still_says_what_is_wrong(without_scripts):
    without_scripts.goto("/gallery/fields")

    without_scripts.get_by_role("button", name="Continue").click()

    summary = without_scripts.locator(".govuk-error-summary")
    expect(summary).to_contain_text("Enter the date of birth, like 12 3 1985")
