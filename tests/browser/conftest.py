"""Journeys in a real browser: a live server, Chromium, axe-core and pictures for the guides."""

import os
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = PROJECT / "docs" / "pictures"
SIZES = {"phone": (360, 740), "desk": (1280, 900)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
]

# Playwright runs an event loop in this thread, in which Django would refuse its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# A page that a click leads to is there when it has come, on a busy machine too.
expect.set_options(timeout=20_000)

Axe = Callable[[Page], None]
Screenshot = Callable[..., None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; as root it cannot keep its own sandbox."""
    path = os.environ.get("NMO_CHROMIUM", "/usr/bin/chromium")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, live_server) -> Iterator[Page]:
    """A page of a new browser session, on a desk's screen: `page.goto("/check/")`.

    A script or a style that the content policy stops, and any error of a script, fails the test.
    """
    context = browser.new_context(base_url=live_server.url, locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.set_viewport_size(_viewport("desk"))
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: _note_fault(faults, said.type, said.text))
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def without_scripts(browser: Browser, live_server) -> Iterator[Page]:
    """The same with scripts off: everything must still work."""
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.set_viewport_size(_viewport("phone"))
    yield page
    context.close()


@pytest.fixture(scope="session")
def axe() -> Axe:
    """`axe(page)`: no violation of WCAG 2.2 AA on a phone or at a desk, and nothing cut off."""

    def check(page: Page) -> None:
        page.wait_for_load_state()
        for size in SIZES:
            page.set_viewport_size(_viewport(size))
            assert _violations(page) == [], f"on a {size}"
            assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0], size
        page.set_viewport_size(_viewport("desk"))

    return check


@pytest.fixture(scope="session")
def screenshot() -> Screenshot:
    """`screenshot(page, "queue", size="desk", tall=900)` for the guides, when NMO_SCREENSHOTS=1.

    only: a selector, to show nothing but that part. tall: how many pixels of it are shown, from
    above; from below where it is negative.
    """

    def take(
        page: Page, name: str, *, size: str = "desk", only: str = "html", tall: int = 1500
    ) -> None:
        if os.environ.get("NMO_SCREENSHOTS") != "1":
            return
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.set_viewport_size(_viewport(size))
        taken = page.locator(only).first.screenshot(animations="disabled")
        page.set_viewport_size(_viewport("desk"))
        with Image.open(BytesIO(taken)) as picture:
            top = max(picture.height + tall, 0) if tall < 0 else 0
            end = min(top + abs(tall), picture.height)
            seen = picture.convert("RGB").crop((0, top, picture.width, end))
        # As few colours as a page has: a guide is read on slow lines too.
        few = seen.quantize(256, method=Image.Quantize.MAXCOVERAGE)
        few.save(PICTURES / f"{name}.png", optimize=True)

    return take


def _viewport(size: str) -> dict[str, int]:
    width, height = SIZES[size]
    return {"width": width, "height": height}


def _note_fault(faults: list[str], kind: str, text: str) -> None:
    # The browser reports a page that answers 4xx or 5xx as an error; tests assert the status.
    if kind == "error" and "server responded with a status" not in text:
        faults.append(text)


def _violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", RULES)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture
def signed_in_as(page: Page, live_server) -> Callable[..., object]:
    """`signed_in_as(Role.ORDERS_DESK)`: the page's session is that of a user with these roles."""
    from django.test import Client

    from nmo.access.clock import now
    from nmo.access.queries import actor_for
    from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in

    def enter(*roles: str, username: str = "pc1234") -> object:
        user = a_user(username, *roles)
        client = Client()
        sign_in(client, user, AT_AN_INCIDENT)
        session = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        return actor_for(user, now=now())

    return enter
