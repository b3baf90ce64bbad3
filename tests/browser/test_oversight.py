"""Step-up, an emergency and its review, and who looked, in a real browser."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from nmo.access import Role
from nmo.access.actions import add_team, add_user, make_local_admin
from nmo.access.clock import now
from nmo.access.models import SecondFactor, Session, Team, User
from nmo.access.operator import operator_actor
from nmo.access.queries import force_named
from nmo.access.sign_in.totp import code_at_step, step_at
from nmo.orders.models import OrderParty
from nmo.orders.tests.builders import recorded_order
from nmo.people.actions import add_address, add_safe_contact_rule, restrict_person
from nmo.people.details import AddressGiven
from nmo.people.words import Confidentiality, RestrictionKind

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
PASSWORD = "correct-horse-battery"
DANGER = "He is outside her new door now with a knife; no desk answers the telephone"


def add(username: str, full_name: str, *roles: Role, team: str = "") -> None:
    """A user with a password and an app, as an administrator adds one."""
    add_user(
        username=username,
        full_name=full_name,
        force_id=force_named("LOCAL").force_id,
        roles=list(roles),
        password=PASSWORD,
        totp_secret=SECRET,
        by=operator_actor(),
        now=now(),
    )
    if team:
        user = User.objects.get(username=username)
        user.team = Team.objects.get(name=team)
        user.save(update_fields=["team"])


@pytest.fixture
def ref(live_server) -> str:
    """A protected person with a confidential address; a desk, officers and an auditor."""
    make_local_admin(now=now())
    local = force_named("LOCAL").force_id
    for team in ("Response A", "Response B"):
        add_team(force_id=local, name=team, by=operator_actor(), now=now())
    add("pc1234", "PC 1234 Test", Role.RESPONSE_OFFICER, team="Response A")
    add("idva1", "Asha Rao", Role.SAFEGUARDING_OFFICER)
    add("sgt1", "PS 12 Sample", Role.SUPERVISOR, team="Response B")
    add("audit1", "Una Auditor", Role.AUDITOR)
    desk = operator_actor()
    recorded_order(desk)
    ref: str = OrderParty.objects.select_related("person").get(role="applicant").person.ref
    hidden = AddressGiven(
        text="9 Hidden Lane", postcode="ZZ9 9ZZ", confidentiality=Confidentiality.CONFIDENTIAL
    )
    add_address(ref, hidden, source="the court’s order", by=desk, now=now())
    rule = "Text first, then ring after 9.00am"
    add_safe_contact_rule(ref, rule, source="IDVA", by=desk, now=now())
    return ref


def sign_in(page: Page, username: str, to: str) -> None:
    """Both steps, as a user does them."""
    page.context.clear_cookies()
    page.goto(to)
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    give_code(page, "Sign in")


def give_code(page: Page, button: str) -> None:
    """The code of this half minute, which no earlier step of this test has spent."""
    SecondFactor.objects.update(last_step=0)
    page.get_by_label("Code", exact=True).fill(code_at_step(SECRET, step_at(datetime.now(UTC))))
    page.get_by_role("button", name=button).click()


def say_why(page: Page, reason: str, number: str = "") -> None:
    """Answer the page that asks why."""
    page.get_by_label(reason).check()
    page.get_by_label("Incident number").fill(number)
    page.get_by_role("button", name="Continue").click()


def let_the_proof_run_out() -> None:
    """The second factor was given ten minutes ago."""
    Session.objects.update(proved_at=now() - timedelta(minutes=10))


def test_the_address_is_shown_after_a_fresh_proof(page: Page, axe, ref: str) -> None:
    sign_in(page, "idva1", f"/people/{ref}/")
    say_why(page, "Safeguarding")
    expect(page.get_by_text("Reason: Safeguarding")).to_be_visible()
    expect(page.get_by_text("9 Hidden Lane")).to_have_count(0)
    let_the_proof_run_out()

    page.get_by_role("button", name="Show the address").click()
    expect(page).to_have_title(re.compile("Prove that it is you"))
    axe(page)
    give_code(page, "Continue")

    expect(page.get_by_text("9 Hidden Lane, ZZ9 9ZZ", exact=True)).to_be_visible()
    expect(page.get_by_text("Text first, then ring after 9.00am")).to_be_visible()
    axe(page)
    page.emulate_media(media="print")
    expect(page.get_by_text("9 Hidden Lane, ZZ9 9ZZ", exact=True)).not_to_be_visible()


def test_a_restricted_record_is_opened_in_an_emergency_and_reviewed(
    page: Page, axe, screenshot, ref: str
) -> None:
    kind = RestrictionKind.REFUGE
    restrict_person(ref, kind, source="IDVA", by=operator_actor(), now=now())
    sign_in(page, "pc1234", f"/people/{ref}/")
    say_why(page, "At an incident", "20261122-0417")
    expect(page.get_by_text("If there is danger now")).to_be_visible()
    axe(page)
    screenshot(page, "restricted-phone", size="phone")
    let_the_proof_run_out()

    page.get_by_role("button", name="Open it in an emergency").click()
    page.get_by_label("What is the danger").fill("danger")
    page.get_by_role("button", name="Open it for 30 minutes").click()
    expect(page).to_have_title(re.compile("Prove that it is you"))
    give_code(page, "Continue")
    page.get_by_role("button", name="Open it for 30 minutes").click()
    expect(page).to_have_title(re.compile("^Error: "))
    axe(page)
    page.get_by_label("What is the danger").fill(DANGER)
    page.get_by_role("button", name="Open it for 30 minutes").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Leanne Pike")
    expect(page.get_by_text("The owning force has been told")).to_be_visible()
    expect(page.get_by_text("9 Hidden Lane")).to_have_count(0)
    axe(page)
    page.get_by_role("button", name="Shut it now").click()
    expect(page.get_by_text("The restricted record is shut again")).to_be_visible()

    sign_in(page, "sgt1", "/work/")
    page.get_by_role("link", name=re.compile(r"^Emergency opening \d")).first.click()
    say_why(page, "Audit")
    expect(page.get_by_text(DANGER)).to_be_visible()
    axe(page)
    screenshot(page, "emergency-review", tall=1300)
    page.get_by_role("button", name="Save the review").click()
    expect(page).to_have_title(re.compile("^Error: "))
    page.get_by_label("Not justified").check()
    page.get_by_label("Why?").fill("The desk was open all night and was not rung.")
    page.get_by_role("button", name="Save the review").click()

    expect(page.get_by_text("Not justified: it should not have been opened")).to_be_visible()
    axe(page)


def test_who_looked_reads_as_sentences(page: Page, axe, screenshot, ref: str) -> None:
    sign_in(page, "pc1234", f"/people/{ref}/")
    say_why(page, "At an incident", "20261122-0417")
    expect(page.get_by_role("heading", level=1)).to_have_text("Leanne Pike")

    sign_in(page, "audit1", "/oversight/log")
    say_why(page, "Audit")
    axe(page)
    page.get_by_label("Reference of a person").fill(ref)
    page.get_by_role("button", name="Show the history").click()

    sentence = "PC 1234 Test (pc1234) of"
    expect(page.get_by_role("listitem").filter(has_text=sentence).first).to_be_visible()
    expect(page.get_by_text("Reason: at an incident, 20261122-0417.").first).to_be_visible()
    expect(page.get_by_text("Leanne")).to_have_count(0)
    axe(page)
    screenshot(page, "who-looked", tall=1000)
    page.get_by_label("What was done").select_option("Recorded")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_text("Reason: at an incident")).to_have_count(0)


def test_the_other_pages_of_oversight_pass_axe(page: Page, axe, ref: str) -> None:
    sign_in(page, "audit1", "/oversight/openings")
    say_why(page, "Audit")
    for address in ("openings", "unusual", "seals", "permissions"):
        page.goto(f"/oversight/{address}")
        axe(page)


def test_an_emergency_needs_no_script(without_scripts: Page, ref: str) -> None:
    kind = RestrictionKind.REFUGE
    restrict_person(ref, kind, source="IDVA", by=operator_actor(), now=now())
    sign_in(without_scripts, "pc1234", f"/people/{ref}/")
    say_why(without_scripts, "At an incident", "20261122-0417")
    without_scripts.get_by_role("button", name="Open it in an emergency").click()
    without_scripts.get_by_label("What is the danger").fill(DANGER)
    without_scripts.get_by_role("button", name="Open it for 30 minutes").click()

    expect(without_scripts.get_by_role("heading", level=1)).to_have_text("Leanne Pike")
