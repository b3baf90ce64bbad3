"""docs/shapes.md says what programs may build on, and says it as it is."""

import json
import re
from enum import StrEnum

import pytest

from nmo import law
from nmo.audit.verifying import Code
from nmo.checks.words import AnswerKind, MatchRole
from nmo.config.environment import PROJECT
from nmo.intake.words import FileResult, RowResult
from nmo.orders.queries import SourceState
from nmo.orders.shapes import OrderIn, read_order
from nmo.orders.words import Channel, PartyRole

WORDS: dict[str, type[StrEnum]] = {
    "`role`": PartyRole,
    "`pronoun`": law.Pronoun,
    "`order_type`": law.OrderType,
    "`made_in`": law.MadeIn,
    "`channel`": Channel,
    "`event`": law.EventKind,
    "`notice_type`": law.NoticeType,
    "`end_type`": law.EndType,
    "`effect`": law.Effect,
    "`codes`": law.ConditionCode,
    "`method`": law.Method,
    "`knew`": law.Knew,
    "`standing`": law.Standing,
    "`breach_is`": law.BreachIs,
    "`position`": law.AwarenessPosition,
    "`of_variation`": law.OfVariation,
    "`code` of a warning": law.WarningCode,
    "`answer`": AnswerKind,
    "`role` of a match": MatchRole,
    "`state`": SourceState,
    "`result` of a row": RowResult,
    "`result` of a file": FileResult,
    "`code` of a finding": Code,
}


def guide() -> str:
    return (PROJECT / "docs" / "shapes.md").read_text(encoding="utf-8")


def test_every_word_of_every_list_is_in_the_guide_and_no_other() -> None:
    rows = re.findall(r"^\| (`.+?) \| (`.+) \|$", guide(), re.MULTILINE)

    listed = {key: re.findall(r"`(\w+)`", words) for key, words in rows}

    assert listed == {key: [word.value for word in words] for key, words in WORDS.items()}


@pytest.fixture
def example() -> dict[str, object]:
    [text] = re.findall(r"^```json\n(.+?)^```", guide(), re.MULTILINE | re.DOTALL)
    value = json.loads(text)
    assert isinstance(value, dict)
    return value


def test_the_order_in_the_guide_can_be_recorded(example: dict[str, object]) -> None:
    assert read_order(example).order_ref == "X1"


def test_the_order_in_the_guide_has_every_key_but_the_force_that_differs_by_register(
    example: dict[str, object],
) -> None:
    assert set(OrderIn.model_fields) - set(example) == {"owning_force"}
