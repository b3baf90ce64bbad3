"""Signing in with a force's account, with a passkey, and out from afar, in a real browser."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from nmo.access import Role
from nmo.access.models import Session, SignOnAccount, User
from nmo.access.tests.builders import a_force, sign_in
from nmo.access.tests.provider import ASHA, CLIENT_ID, CLIENT_SECRET, OFFICER, Provider, running
from nmo.access.tests.sign_ons import a_sign_on

PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"


@pytest.fixture
def provider(live_server) -> Iterator[Provider]:
    """A provider on another site than ours: 127.0.0.1, where we are localhost."""
    back = f"{live_server.url}/sign-in/with/TEST/back"
    with running(back, accounts={OFFICER: ASHA}) as one:
        yield one


def sign_in_there(page: Page) -> None:
    page.get_by_label("Account").fill(OFFICER)
    page.get_by_role("button", name="Sign in here").click()


def test_an_officer_signs_in_for_the_first_time_with_the_forces_account(
    page: Page, provider: Provider, axe, screenshot
) -> None:
    a_sign_on(provider.issuer, force=a_force())
    page.goto("/roles")
    axe(page)
    screenshot(page, "sign-in", tall=900)

    page.get_by_role("button", name="Sign in with Test Police").click()
    sign_in_there(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("What each role may do")
    expect(page.get_by_role("link", name="Asha Rao")).to_be_visible()
    assert SignOnAccount.objects.get().user.full_name == "Asha Rao"
    page.goto("/your-sign-in")
    axe(page)


def test_signing_in_with_the_forces_account_needs_no_script(
    without_scripts: Page, live_server, provider: Provider
) -> None:
    a_sign_on(provider.issuer, force=a_force())
    without_scripts.goto(f"{live_server.url}/roles")

    without_scripts.get_by_role("button", name="Sign in with Test Police").click()
    sign_in_there(without_scripts)

    expect(without_scripts.get_by_role("heading", level=1)).to_have_text("What each role may do")


def test_a_sign_in_that_is_refused_says_why(page: Page, provider: Provider, axe) -> None:
    a_sign_on(provider.issuer, force=a_force())
    provider.claim(OFFICER, {**ASHA, "roles": ["nothing-we-know"]})
    page.goto("/sign-in")

    page.get_by_role("button", name="Sign in with Test Police").click()
    sign_in_there(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("You have no role in this register")
    axe(page)


def test_an_administrator_sets_the_forces_sign_on_up(
    page: Page, provider: Provider, signed_in_as, axe, screenshot
) -> None:
    signed_in_as(Role.ADMINISTRATOR)
    page.goto("/sign-on")
    page.get_by_label("Issuer").fill(provider.issuer)
    page.get_by_label("Client ID").fill(CLIENT_ID)
    page.get_by_label("Client secret").fill(CLIENT_SECRET)
    page.get_by_label("Response officer").fill("nmo-response")
    page.get_by_label("Protective orders desk").fill("nmo-desk")
    axe(page)
    screenshot(page, "sign-on-set-up", tall=1300)
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("The sign-on is set up")).to_be_visible()
    expect(page.get_by_label("Response officer")).to_have_value("nmo-response")
    expect(page.get_by_label("Client secret")).to_have_value("")
    axe(page)


def test_a_mistyped_issuer_is_said_and_what_was_typed_stays(
    page: Page, provider: Provider, signed_in_as, axe
) -> None:
    signed_in_as(Role.ADMINISTRATOR)
    page.goto("/sign-on")
    page.get_by_label("Issuer").fill(f"{provider.issuer}/")
    page.get_by_label("Client ID").fill(CLIENT_ID)
    page.get_by_label("Client secret").fill(CLIENT_SECRET)
    page.get_by_role("button", name="Save").click()

    expect(page).to_have_title(re.compile("^Error: "))
    expect(page.locator(".govuk-error-summary")).to_contain_text("does not call itself by it")
    expect(page.get_by_label("Client ID")).to_have_value(CLIENT_ID)
    axe(page)


def test_a_fresh_sign_in_at_the_force_proves_it(page: Page, provider: Provider, axe) -> None:
    a_sign_on(provider.issuer, force=a_force())
    page.goto("/sign-in")
    page.get_by_role("button", name="Sign in with Test Police").click()
    sign_in_there(page)
    expect(page.get_by_role("link", name="Asha Rao")).to_be_visible()
    Session.objects.update(proved_at=None)

    page.goto("/prove-it?next=/roles")
    axe(page)
    page.get_by_role("button", name="Sign in again with Test Police").click()
    sign_in_there(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("What each role may do")
    assert Session.objects.get().proved_at is not None


def add_authenticator(page: Page) -> None:
    """A security key in the browser's own test bench, which knows its holder's finger."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": key})


def test_a_passkey_is_added_named_used_and_removed(
    page: Page, signed_in_as, axe, screenshot
) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    add_authenticator(page)
    page.goto("/your-sign-in/passkeys/add")
    axe(page)
    page.get_by_label("What do you call it?").fill("Work phone")
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_text("The passkey was added")).to_be_visible()
    axe(page)
    screenshot(page, "your-sign-in", tall=1200)
    page.get_by_role("button", name="Sign out", exact=True).click()

    page.goto("/roles")
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_visible()
    expect(page.get_by_text("Your device gave no passkey")).to_be_hidden()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What each role may do")
    assert Session.objects.get(ended_at__isnull=True).way == "passkey"

    Session.objects.update(proved_at=None)
    page.goto("/prove-it?next=/your-sign-in")
    axe(page)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your sign-in")

    page.get_by_role("button", name="Remove Work phone").click()
    expect(page.get_by_text("It opens nothing any more")).to_be_visible()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.goto("/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("That passkey was not taken")).to_be_visible()


def test_a_device_without_a_passkey_is_told_so(page: Page) -> None:
    add_authenticator(page)
    page.goto("/sign-in")

    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page.get_by_text("Your device gave no passkey")).to_be_visible()


def test_a_session_is_ended_from_afar(
    page: Page, browser: Browser, live_server, signed_in_as, axe
) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    client = Client()
    sign_in(client, User.objects.get(username="pc1234"), user_agent=PHONE)
    left = browser.new_context(base_url=live_server.url, user_agent=PHONE)
    kept = client.cookies["sessionid"].value
    left.add_cookies([{"name": "sessionid", "value": kept, "url": live_server.url}])
    phone = left.new_page()
    phone.goto("/roles")
    expect(phone.get_by_role("heading", level=1)).to_have_text("What each role may do")

    page.goto("/your-sign-in")
    page.get_by_role("button", name="Sign out of Chrome on Android").click()
    expect(page.get_by_text("That device is signed out")).to_be_visible()

    phone.goto("/roles")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Sign in")
    left.close()


def test_recovery_codes_are_made_and_one_is_used(page: Page, signed_in_as, axe) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    page.goto("/your-sign-in/recovery-codes")
    axe(page)
    page.get_by_role("button", name="Make ten new codes").click()
    expect(page.locator("main code")).to_have_count(10)
    axe(page)
    code = page.locator("main code").first.inner_text()

    page.goto("/prove-it/recovery-code?next=/your-sign-in")
    axe(page)
    page.get_by_label("Recovery code").fill(code)
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_text("9 of 10 are left")).to_be_visible()


def test_the_pages_of_forces_and_users_pass_axe(page: Page, signed_in_as, axe, screenshot) -> None:
    boss = signed_in_as(Role.ADMINISTRATOR)
    page.goto("/teams/add")
    axe(page)
    page.get_by_label("Name of the team").fill("Protective orders desk")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The team was added")).to_be_visible()
    page.goto("/forces/name")
    axe(page)
    client, user = (
        Client(),
        User.objects.create(
            username="pc5678",
            full_name="Ben Holt",
            force_id=boss.force_id,
            added_at=datetime.now(UTC),
        ),
    )
    sign_in(client, user, user_agent=PHONE)
    page.goto(f"/users/{user.pk}")
    page.get_by_label("Role").select_option("investigator")
    page.get_by_role("button", name="Give this role").click()
    expect(page.get_by_text("The user now holds the role")).to_be_visible()
    axe(page)
    screenshot(page, "user", tall=1500)
