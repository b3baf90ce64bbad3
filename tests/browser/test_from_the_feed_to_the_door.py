"""The whole way: a night of the courts' feed goes in, and an officer at a door reads the answer."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from nmo.access import Role
from nmo.access.clock import now
from nmo.intake.tests.builders import FIRST, import_night, ref_of
from nmo.intake.tests.feed_writer import a_night, a_row
from nmo.law import ConditionCode, Method, NoticeType, parse_when
from nmo.orders.actions import enter_terms, record_awareness
from nmo.orders.shapes import AwarenessIn, ConditionIn

REF = ref_of(FIRST)


def ask(page: Page, text: str) -> str:
    """Ask as an officer does, and give back what the page says."""
    page.goto(reverse("checks:ask"))
    page.locator("[data-check-box]").fill(text)
    page.get_by_label("At an incident").check()
    page.get_by_role("button", name="Check", exact=True).first.click()
    return page.locator("main").inner_text()


@pytest.mark.requirement(1, 2, 14, 30)
def test_what_the_feed_leaves_out_stands_on_the_card_once_somebody_has_entered_it(
    page: Page, signed_in_as, tmp_path: Path
) -> None:
    desk = signed_in_as(Role.ORDERS_DESK, username="desk1")
    import_night(a_night(tmp_path, [a_row(*FIRST)]), by=desk, now=now())
    signed_in_as(Role.RESPONSE_OFFICER)

    before = ask(page, "marlow tobias 9/4/88")
    enter_terms(
        REF,
        0,
        conditions=[
            ConditionIn(
                text="The respondent must not contact the applicant by any means.",
                codes=(ConditionCode.NO_CONTACT_APPLICANT,),
            )
        ],
        notice_type=NoticeType.WITHOUT_NOTICE,
        by=desk,
        now=now(),
    )
    record_awareness(
        REF,
        AwarenessIn(
            at=parse_when("2026-07-15T18:05"),
            method=Method.PERSONAL_PROCESS_SERVER,
            by="a process server",
            evidenced=True,
        ),
        by=desk,
        now=now(),
    )
    after = ask(page, "marlow tobias 9/4/88")

    assert "What it forbids has not been read yet. Open the court's order." in before
    assert "The register holds no evidence of that yet" in before
    assert "must not contact the applicant by any means" in after
    assert "EVIDENCE THAT" in after.upper()
    assert "15 July" in after
    assert "not been read yet" not in after


def test_a_misspelt_name_with_day_and_month_swapped_still_finds_him(
    page: Page, signed_in_as, tmp_path: Path
) -> None:
    desk = signed_in_as(Role.ORDERS_DESK, username="desk1")
    import_night(a_night(tmp_path, [a_row(*FIRST)]), by=desk, now=now())
    signed_in_as(Role.RESPONSE_OFFICER)

    said = ask(page, "tobyas marlowe 4/9/88")

    assert "Tobias" in said
    assert "No order found" not in said
