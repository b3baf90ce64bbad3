"""Every main page of a synthetic register: axe on a phone and at a desk, and pictures."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.urls import reverse
from PIL import Image, ImageDraw
from playwright.sync_api import Page

from nmo.access import Actor, Role
from nmo.access.clock import now
from nmo.cli.synthetic.fill import fill
from nmo.intake.models import FeedBatch
from nmo.intake.tests.builders import a_night_of_traps, import_night
from nmo.people.actions import add_marker, add_photograph

ORDERS = 40
SEED = 3
RESPONDENT = f"SYN-R{SEED}-0"
TALL = {"order": 1400, "person": 1200, "queue": 900, "feed-night": 1500}  # what a guide shows of it
TOLD, VARIED, OCCUPATION = f"SYN-{SEED}-0", f"SYN-{SEED}-7", f"SYN-{SEED}-15"


@pytest.fixture
def register(page: Page, signed_in_as, tmp_path: Path) -> None:
    """A synthetic register with a night of the feed in it, open to somebody of the desk."""
    by = signed_in_as(Role.ORDERS_DESK, username="desk1")
    fill(ORDERS, seed=SEED, by=by, now=now(), tell=lambda _: None)
    make_known(RESPONDENT, by=by)
    import_night(a_night_of_traps(tmp_path), by=by, now=now())


def make_known(ref: str, *, by: Actor) -> None:
    """Hold a warning of him and a picture of nobody."""
    noted = {"source": "Niche", "by": by, "now": now()}
    add_marker(ref, "violence", noted_on=date(2025, 3, 3), **noted)
    picture, kept = Image.new("RGB", (300, 380), "#9fb3c8"), BytesIO()
    draw = ImageDraw.Draw(picture)
    draw.ellipse((90, 60, 210, 200), fill="#55677a")
    draw.ellipse((40, 220, 260, 460), fill="#55677a")
    picture.save(kept, format="JPEG")
    add_photograph(ref, kept.getvalue(), taken_on=date(2026, 1, 5), **noted)


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
    page.locator("[data-check-box]").fill("jon smyth 12/3/85 ls6")
    axe(page)
    screenshot(page, "ask-phone", size="phone")

    for text, name in (
        (OCCUPATION, ""),
        ("campbell", "possible-phone"),
        ("xquiz nobodyatall 1/1/1970", "none-phone"),
        (TOLD, "answer-card-phone"),
    ):
        ask(page, text)
        axe(page)
        if name:
            screenshot(page, name, size="phone", tall=1700)
    screenshot(page, "answer-card", only=".nmo-card")

    page.goto(reverse("checks:told", args=(TOLD,)))
    axe(page)
    screenshot(page, "told-phone", size="phone")
    page.goto(reverse("checks:copy"))
    axe(page)
    screenshot(page, "copy-phone", size="phone")


@pytest.mark.usefixtures("register")
def test_the_pages_of_the_desk_pass_axe(page: Page, axe, screenshot) -> None:
    batch = FeedBatch.objects.get()
    pages = {
        "order": reverse("orders:order", args=(VARIED,)),
        "person": reverse("people:person", args=(RESPONDENT,)),
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
        if name in TALL:
            screenshot(page, name, tall=TALL[name])


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
