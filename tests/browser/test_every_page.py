"""Every main page of a synthetic register: axe on a phone and at a desk, and pictures."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from nmo.access import Role
from nmo.access.clock import now
from nmo.cli.synthetic.fill import fill
from nmo.intake.models import FeedBatch
from nmo.intake.tests.builders import a_night_of_traps, import_night
from nmo.orders.models import OrderParty

ORDERS = 40
SEED = 3
TOLD, VARIED, OCCUPATION = f"SYN-{SEED}-0", f"SYN-{SEED}-7", f"SYN-{SEED}-15"


@pytest.fixture
def register(page: Page, signed_in_as, tmp_path: Path) -> None:
    """A synthetic register with a night of the feed in it, open to somebody of the desk."""
    by = signed_in_as(Role.ORDERS_DESK, username="desk1")
    fill(ORDERS, seed=SEED, by=by, now=now(), tell=lambda _: None)
    import_night(a_night_of_traps(tmp_path), by=by, now=now())


def ask(page: Page, text: str) -> None:
    """Ask as an officer does."""
    page.goto(reverse("checks:ask"))
    page.locator("[data-check-box]").fill(text)
    page.get_by_label("At an incident").check()
    page.get_by_role("button", name="Check", exact=True).first.click()


@pytest.mark.usefixtures("register")
def test_the_pages_of_an_officer_pass_axe(page: Page, signed_in_as, axe, screenshot) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    page.goto(reverse("checks:ask"))
    axe(page)
    screenshot(page, "ask-phone", size="phone")

    for text, name in (
        (TOLD, "answer-card"),
        (OCCUPATION, "answer-occupation"),
        ("sarah smith", "possible"),
        ("xquiz nobodyatall 1/1/1970", "none"),
    ):
        ask(page, text)
        axe(page)
        screenshot(page, f"{name}-phone", size="phone")
        screenshot(page, name)

    page.goto(reverse("checks:told", args=(TOLD,)))
    axe(page)
    screenshot(page, "told-phone", size="phone")
    page.goto(reverse("checks:copy"))
    axe(page)
    screenshot(page, "copy-phone", size="phone")


@pytest.mark.usefixtures("register")
def test_the_pages_of_the_desk_pass_axe(page: Page, axe, screenshot) -> None:
    person = OrderParty.objects.select_related("person").get(order__ref=TOLD, role="respondent")
    batch = FeedBatch.objects.get()
    pages = {
        "order": reverse("orders:order", args=(VARIED,)),
        "person": reverse("people:person", args=(person.person.ref,)),
        "queue": reverse("work:queue"),
        "feed": reverse("intake:nights"),
        "feed-night": reverse("intake:batch", args=(batch.ref,)),
        "feed-upload": reverse("intake:upload"),
        "order-awareness": reverse("orders:awareness", args=(TOLD,)),
        "order-extended": reverse("orders:extended", args=(TOLD,)),
        "order-discharged": reverse("orders:discharged", args=(TOLD,)),
        "order-superseded": reverse("orders:superseded", args=(TOLD,)),
        "order-hearing": reverse("orders:hearing_held", args=(TOLD,)),
        "order-confirm": reverse("orders:confirm", args=(TOLD,)),
        "order-court-check": reverse("orders:court_check", args=(TOLD,)),
        "order-national": reverse("orders:national", args=(TOLD,)),
        "order-hold": reverse("orders:hold", args=(TOLD,)),
        "order-corrections": reverse("orders:corrections", args=(TOLD,)),
    }
    for name, address in pages.items():
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, name
        axe(page)
        if not name.startswith("order-"):
            screenshot(page, name)


@pytest.mark.usefixtures("register")
def test_the_card_needs_no_script(without_scripts: Page, page: Page, live_server) -> None:
    session = next(c for c in page.context.cookies() if c["name"] == "sessionid")
    without_scripts.context.add_cookies(
        [{"name": "sessionid", "value": session["value"], "url": live_server.url}]
    )
    without_scripts.goto(live_server.url + reverse("checks:ask"))
    without_scripts.locator("[data-check-box]").fill(TOLD)
    without_scripts.get_by_label("At an incident").check()
    without_scripts.get_by_role("button", name="Check", exact=True).first.click()

    assert "IN FORCE" in without_scripts.locator("main").inner_text().upper()
