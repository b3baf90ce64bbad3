"""What the register really writes keeps to the schemas that it publishes."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from nmo.access import Role
from nmo.api.published.schemas import schemas
from nmo.api.tests.builders import a_system
from nmo.audit.verifying import verify
from nmo.checks.actions import unanswered
from nmo.checks.question import AskedAs
from nmo.checks.tests.builders import asked
from nmo.checks.words import NOT_AVAILABLE
from nmo.cli.auditing.verifying import as_shown
from nmo.cli.importing.report import Report
from nmo.config.environment import PROJECT
from nmo.intake.tests.builders import a_night_of_traps, import_night
from nmo.orders.queries import card_out, order_card, order_in_full
from nmo.orders.shapes import write_order
from nmo.orders.tests.builders import (
    AT_THE_DESK,
    NOW,
    desk_officer,
    desk_who_sees_all,
    position_of,
    recorded_order,
    somebody,
)
from nmo.people.actions import restrict_person
from nmo.people.queries import person_in_full
from nmo.people.words import RestrictionKind

MADE = schemas()
GUIDE = (PROJECT / "docs" / "shapes.md").read_text(encoding="utf-8")


def keeps_to(name: str, value: Mapping[str, object]) -> bool:
    """Raises with where and why it does not."""
    Draft202012Validator(MADE[name]).validate(json.loads(json.dumps(value)))
    return True


@pytest.mark.django_db
def test_an_order_with_everything_is_written_as_published() -> None:
    [example] = re.findall(r"^```json\n(.+?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    by = desk_who_sees_all()
    ref = recorded_order(by, **json.loads(example))

    written = write_order(order_in_full(ref, by=by, purpose=AT_THE_DESK, now=NOW))

    assert keeps_to("order.json", json.loads(example))
    assert keeps_to("order.json", written)


@pytest.mark.django_db
def test_an_order_is_written_as_published_for_who_may_see_less() -> None:
    by = desk_officer()
    ref = recorded_order(by)
    desk = somebody(Role.ORDERS_DESK, Role.SUPERVISOR, username="desk9")
    restrict_person("P1", RestrictionKind.POLICE_EMPLOYEE, source="Niche", by=desk, now=NOW)

    assert keeps_to(
        "order.json", write_order(order_in_full(ref, by=by, purpose=AT_THE_DESK, now=NOW))
    )


@pytest.mark.django_db
@pytest.mark.parametrize("at", ["2026-03-01T12:00", "2026-06-01T12:00", "2027-03-02T12:00"])
def test_a_position_is_written_as_published(at: str) -> None:
    ref = recorded_order(desk_officer())

    assert keeps_to("position.json", position_of(ref, at).as_json())


@pytest.mark.django_db
def test_a_card_is_written_as_published() -> None:
    by = desk_officer()
    shown = order_card(recorded_order(by), by=by, purpose=AT_THE_DESK, now=NOW)

    assert keeps_to("card.json", asdict(card_out(shown)))


@pytest.mark.django_db
@pytest.mark.parametrize("question", ["jon smyth 12/3/85 zz1", "jonathan smith", "Ann Other"])
def test_an_answer_is_written_as_published(question: str) -> None:
    recorded_order(desk_officer())

    answer = asked(question).as_json()

    assert keeps_to("check.json", answer)
    assert keeps_to("batch-line.json", {"query_id": "1", **answer})


def test_a_question_that_cannot_be_answered_is_written_as_published() -> None:
    assert keeps_to("check.json", unanswered(AskedAs(), NOT_AVAILABLE, now=NOW).as_json())


@pytest.mark.django_db
def test_a_night_of_the_feed_is_written_as_published(tmp_path: Path) -> None:
    assert keeps_to("feed-report.json", import_night(a_night_of_traps(tmp_path)).as_json())


@pytest.mark.django_db
def test_a_person_is_written_as_published() -> None:
    by = desk_officer()
    recorded_order(by)

    assert keeps_to(
        "person.json", asdict(person_in_full("P1", by=by, purpose=AT_THE_DESK, now=NOW))
    )


@pytest.mark.django_db
def test_a_problem_is_written_as_published() -> None:
    refused = a_system(reason="intake").post("/orders", {"order_type": "tea"})

    assert refused.status_code == 422
    assert keeps_to("problem.json", refused.json())


@pytest.mark.django_db(transaction=True)
def test_the_log_verified_is_written_as_published() -> None:
    recorded_order(desk_officer())

    assert keeps_to("audit-verify.json", as_shown(verify([])))


def test_a_spreadsheet_imported_is_written_as_published() -> None:
    refused = Report(file="list.csv", import_ref=None, dry_run=False, problems=[(None, "Empty.")])

    assert keeps_to("import-report.json", refused.as_json())


def test_a_row_of_a_spreadsheet_may_leave_out_all_but_who_and_when() -> None:
    assert keeps_to(
        "spreadsheet-row.json", {"respondent_name": "Jonathan Smith", "made_on": "02/03/2026"}
    )
