"""The way in."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.django_db


def test_the_sign_in_page_passes_axe_and_says_what_to_do_instead(page, axe):
    page.goto("/sign-in")

    axe(page)

    expect(page.get_by_text("does not mean there is no order")).to_be_visible()


def test_a_wrong_password_is_said_in_the_error_summary(page, axe):
    page.goto("/sign-in")
    page.get_by_label("Username").fill("nobody")
    page.get_by_label("Password", exact=True).fill("not the password")
    page.get_by_role("button", name="Continue").click()

    expect(page).to_have_title(re.compile("^Error: "))
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    axe(page)
