"""Signing in and looking after users, in a real browser."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from nmo.access import Role
from nmo.access.actions import add_user, make_local_admin
from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.access.queries import force_named
from nmo.access.sign_in.totp import code_at_step, step_at

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
PASSWORD = "correct-horse-battery"


@pytest.fixture
def _administrator(live_server) -> None:
    make_local_admin(now=now())
    add_user(
        username="boss",
        full_name="Asha Rao",
        force_id=force_named("LOCAL").force_id,
        roles=[Role.ADMINISTRATOR, Role.RESPONSE_OFFICER],
        password=PASSWORD,
        totp_secret=SECRET,
        by=operator_actor(),
        now=now(),
    )


def enter_password(page, username: str, password: str) -> None:
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Continue").click()


def sign_in(page, to: str) -> None:
    page.goto(to)
    enter_password(page, "boss", PASSWORD)
    page.get_by_label("Code").fill(code_at_step(SECRET, step_at(datetime.now(UTC))))
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.usefixtures("_administrator")
def test_both_steps_of_signing_in_pass_axe_with_and_without_mistakes(page, axe):
    page.goto("/roles")
    enter_password(page, "boss", "not-the-password")
    axe(page)
    enter_password(page, "boss", PASSWORD)
    axe(page)
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Sign in").click()

    expect(page).to_have_title(re.compile("^Error: "))
    axe(page)


@pytest.mark.usefixtures("_administrator")
def test_the_access_pages_pass_axe(page, axe):
    sign_in(page, "/users")
    for address in ("/users", "/users/add", "/teams", "/roles", "/why"):
        page.goto(address)
        axe(page)


@pytest.mark.usefixtures("_administrator")
def test_a_new_user_gets_a_first_password_and_sets_up_an_app(page, axe):
    sign_in(page, "/users/add")
    page.get_by_label("Full name").fill("Test Officer")
    page.get_by_label("Username").fill("pc1234")
    page.get_by_label("Investigator").check()
    page.get_by_role("button", name="Add the user").click()
    axe(page)
    password = page.locator("code").inner_text()
    page.get_by_role("link", name="Go on to the user").click()
    axe(page)
    page.get_by_role("button", name="Sign out").click()
    enter_password(page, "pc1234", password)
    axe(page)
    key = page.locator("code").inner_text().replace(" ", "")
    page.get_by_label("Your own password").fill("three random words")
    page.get_by_label("Code", exact=True).fill(code_at_step(key, step_at(datetime.now(UTC))))
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_text("Test Officer")).to_be_visible()


@pytest.mark.usefixtures("_administrator")
def test_signing_in_needs_no_script(without_scripts):
    sign_in(without_scripts, "/roles")

    expect(without_scripts.get_by_role("heading", level=1)).to_have_text("What each role may do")
