"""Breaches in a real browser: from the answer card to a charged outcome and the pack."""

import re
from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from nmo.access import Actor, Role
from nmo.access.clock import now
from nmo.breaches.actions import report_breach
from nmo.breaches.shapes import Report
from nmo.breaches.words import Channel
from nmo.intake.tests.feed_writer import a_pdf
from nmo.orders.actions import attach_document, record_awareness
from nmo.orders.queries import order_ids_of, parties_of
from nmo.orders.tests.builders import desk_officer, order_json, recorded_order, told
from nmo.orders.words import DocumentKind
from nmo.people.actions import add_safe_contact_rule

TERMS = [
    {
        "paragraph": "1",
        "text": "The respondent must not use or threaten violence against the applicant.",
        "codes": ["no_violence_applicant"],
    },
    {
        "paragraph": "3",
        "text": "The respondent must not contact the applicant by any means, nor get anybody "
        "else to do so.",
        "codes": ["no_contact_applicant"],
        "exceptions": ["through solicitors"],
        "third_party": True,
    },
]
SUSPECT = "jon smyth 12/3/85"


@pytest.fixture
def register(live_server) -> Actor:
    """One man with an order against him, of which he was told, with its paper."""
    desk = desk_officer(username="desk1")
    made = {**order_json()["events"][0], "conditions": TERMS}
    recorded_order(desk, now=now(), events=[made])
    attach_document("X1", a_pdf(), kind=DocumentKind.ORDER, by=desk, now=now(), name="FL404A.pdf")
    record_awareness("X1", told(), by=desk, now=now())
    (number,) = order_ids_of({"X1"}).values()
    her = next(each for each in parties_of([number], by=desk)[number] if each.position == 1)
    add_safe_contact_rule(
        her.person.ref, "Text first; he may hold the phone", source="IDVA", by=desk, now=now()
    )
    return desk


def ask(page: Page) -> None:
    page.goto("/check/")
    page.locator("[data-check-box]").fill(SUSPECT)
    page.get_by_role("button", name="Check", exact=True).first.click()


def to_the_report(page: Page) -> None:
    ask(page)
    page.get_by_role("button", name="Report a breach").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Report a breach")


def one_of(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def fill_in(page: Page, at: str = "22 11 2026 11.40pm") -> None:
    """The six answers of a report; without a time it is happening now."""
    page.get_by_label("What happened?").fill("He rang her eleven times in the night.")
    if at:
        page.get_by_label("At a time that is known").check()
        page.get_by_label("Time, or the earlier of two").fill(at)
    else:
        page.get_by_label("Now, or just now").check()
    page.get_by_label(re.compile(r"3\. The respondent must not contact")).check()
    one_of(page, "Is everybody safe now?", "Yes")
    one_of(page, "Is the suspect still there?", "No")
    page.get_by_label("Where?").fill("By telephone")


def watch_fields(page: Page) -> None:
    """Note every field of the form that something is put into."""
    page.evaluate(
        """() => {
          window.filledIn = new Set();
          document.querySelector("form[data-keep]").addEventListener(
            "input", (event) => window.filledIn.add(event.target.name));
        }"""
    )


def record(page: Page, title: str, *, words: str = "", **chosen: str) -> None:
    """Record a step from the breach's page: each field by its name, what is free in words."""
    page.get_by_role("link", name=title, exact=True).click()
    for name, value in chosen.items():
        field = page.locator(f"[name=value_{name}]")
        if field.first.get_attribute("type") in {"radio", "checkbox"}:
            page.locator(f"[name=value_{name}][value='{value}']").check()
        elif field.evaluate("each => each.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    if words:
        page.locator("[name=words]").fill(words)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Recorded.")


@pytest.mark.requirement(33, 35, 37, 38)
def test_from_the_answer_card_to_a_charged_outcome_and_the_pack(
    page: Page, signed_in_as, axe, register
) -> None:
    signed_in_as(Role.RESPONSE_OFFICER, username="pc77")
    to_the_report(page)
    axe(page)
    watch_fields(page)
    fill_in(page, at="")
    filled_in = page.evaluate("[...window.filledIn]")
    assert len(filled_in) == 6, filled_in
    page.get_by_role("button", name="Report it").click()
    expect(page.locator("main")).to_contain_text("A breach is a crime")
    expect(page.locator("main")).to_contain_text("Text first; he may hold the phone")
    axe(page)
    here = page.url

    signed_in_as(Role.INVESTIGATOR, username="dc1")
    page.goto(here)
    record(page, "Record the crime", crime_reference="26/1", offence_code="66/91")
    record(
        page, "Decide on arrest", decision="arrested", arrested_for="this_breach", words="Necessary"
    )
    record(page, "Ask the prosecutor", authority="cps", test="full_code")
    record(page, "What the prosecutor decided", decision="charge", words="Evidence is there.")
    record(
        page, "Charge", authority="cps", how="in_custody", offence_code="66/91",
        for_the_breach="yes", words="Breach of a non-molestation order.",
    )  # fmt: skip
    record(page, "Outcome", code="1", words="Charged with the breach.")
    expect(page.locator("main")).to_contain_text("Charged")

    page.get_by_role("button", name="Make an evidence pack").click()
    one_of(page, "For whom is it?", "For the prosecutor")
    page.get_by_role("button", name="Make it").click(timeout=60_000)
    expect(page.locator("main")).to_contain_text("The pack is made.", timeout=60_000)
    with page.expect_download() as saved:
        page.get_by_role("link", name=re.compile("^Pack 1")).click()
    with pikepdf.open(BytesIO(saved.value.path().read_bytes())) as pack:
        assert len(pack.pages) > 3


def test_a_lost_connection_half_way_takes_nothing(page: Page, signed_in_as, register) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    to_the_report(page)
    fill_in(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Report it").click()
    expect(page.locator("[data-keep-said]")).to_contain_text("No connection. Stay on this page")

    page.context.set_offline(False)
    page.wait_for_timeout(1_200)  # the button takes no second press within a second
    page.get_by_role("button", name="Report it").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Breach B-")


def test_what_is_typed_is_there_on_another_phone_before_it_is_sent(
    page: Page, signed_in_as, register
) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    to_the_report(page)
    page.get_by_label("What happened?").fill("He is at the door.")
    expect(page.locator("[data-keep-said]")).to_have_text("What you typed is kept.")

    to_the_report(page)

    expect(page.get_by_label("What happened?")).to_have_value("He is at the door.")


def test_a_time_is_asked_beside_its_answer(page: Page, signed_in_as, register) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    to_the_report(page)
    later = page.get_by_label("The later of two times")

    page.get_by_label("Now, or just now").check()
    expect(later).to_be_hidden()
    page.get_by_label("Some time between two times").check()
    expect(later).to_be_visible()


def test_with_scripts_off_it_is_reported_too(
    without_scripts: Page, page: Page, signed_in_as, live_server, register
) -> None:
    signed_in_as(Role.RESPONSE_OFFICER)
    session = next(c for c in page.context.cookies() if c["name"] == "sessionid")
    without_scripts.context.add_cookies(
        [{"name": "sessionid", "value": session["value"], "url": live_server.url}]
    )
    without_scripts.goto(f"{live_server.url}/breaches/report/X1")
    fill_in(without_scripts)
    without_scripts.get_by_role("button", name="Report it").click()

    expect(without_scripts.get_by_role("heading", level=1)).to_contain_text("Breach B-")


def test_every_page_about_a_breach_passes_axe(
    page: Page, signed_in_as, axe, screenshot, register
) -> None:
    detective = signed_in_as(Role.INVESTIGATOR, Role.SUPERVISOR, username="ds1")
    refs = [reported(detective, happened=text) for text in ("He rang.", "He rang her at night.")]
    ask(page)
    page.get_by_role("button", name="Report a breach").first.click()
    screenshot(page, "breach-report-phone", size="phone", tall=3000)
    pages = {
        "breach": f"/breaches/{refs[0]}/",
        "breach-account-phone": f"/breaches/{refs[0]}/account",
        "breach-step-phone": f"/breaches/{refs[0]}/steps/arrest_decision",
        "": f"/breaches/{refs[0]}/steps/she_updated",
        "assigned": f"/breaches/{refs[0]}/steps/assigned",
        "bail": f"/breaches/{refs[0]}/steps/bail_conditions",
        "double": f"/breaches/{refs[0]}/doubles/{refs[1]}",
        "pack": f"/breaches/{refs[0]}/packs",
        "breaches": "/breaches/",
        "breaches-review": "/breaches/review",
        "breaches-figures": "/breaches/figures",
        "order": "/orders/X1/",
    }
    for name, address in pages.items():
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        axe(page)
        if name in TALL:
            screenshot(
                page, name, size="phone" if name.endswith("-phone") else "desk", tall=TALL[name]
            )


TALL = {"breach": 2200, "breach-account-phone": 1800, "breach-step-phone": 1500, "breaches": 900}


def reported(by: Actor, **said: str) -> str:
    report = Report.model_validate(
        {"started": "2026-11-22T23:40", "paragraphs": ["3"], "means": ["call", "threat"], **said}
    )
    return report_breach("X1", report, by=by, now=now(), channel=Channel.CARD).ref
