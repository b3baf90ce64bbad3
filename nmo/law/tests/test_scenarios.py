"""The table of legal scenarios, row by row, and that it leaves no word of the law out."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from nmo.law import (
    AwarenessPosition,
    BreachIs,
    CardPeople,
    OfVariation,
    OrderType,
    Position,
    ReasonCode,
    SentenceCode,
    Standing,
    WarningCode,
    parse_when,
)
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import answer_card, position

TABLE = Path(__file__).with_name("scenarios.txt")


@dataclass(frozen=True)
class Scenario:
    line: int
    order: str
    happened: str
    asked: str
    known: str
    expected: dict[str, str]
    law: str

    def position(self) -> Position:
        history = history_of(self.order, self.happened)
        if self.known:
            history = history.as_known(parse_when(self.known).at)
        return position(history, parse_when(self.asked).at)


def scenarios() -> list[Scenario]:
    rows = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        assert len(cells) == 6, f"line {number} has {len(cells)} cells, not 6"
        order, happened, asked, known, expected, law = cells
        rows.append(Scenario(number, order, happened, asked, known, _expected(expected), law))
    return rows


def _expected(text: str) -> dict[str, str]:
    """'in_force because made,runs_until; warns check_court' as words and their values."""
    standing, _, rest = text.partition(" because ")
    codes, *others = [part.strip() for part in rest.split(";")]
    return {"standing": standing, "because": codes} | {
        name: value for name, _, value in (other.partition(" ") for other in others)
    }


def found(answer: Position) -> dict[str, set[str]]:
    """What a row may expect of the answer, by the words that the table uses."""
    ends = answer.ends
    return {
        "standing": {answer.standing.value},
        "because": {reason.code.value for reason in answer.reasons},
        "breach": {answer.breach_is.value if answer.breach_is else "none"},
        "arrest_for": set(answer.arrestable_paragraphs) or {"none"},
        "says": {condition.paragraph for condition in answer.conditions} or {"nothing"},
        "awareness": {answer.awareness.position.value},
        "needed": {"yes" if answer.awareness.needed else "no"},
        "best": {answer.awareness.best.method.value if answer.awareness.best else "none"},
        "of_variation": {answer.awareness.of_variation.value},
        "minutes_left": {str(ends.minutes_left) if ends else "none"},
        "warns": {code.value for code in answer.warning_codes},
    }


@pytest.mark.requirement(2, 8, 9, 10, 14, 22, 24, 25, 29, 31)
@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: f"line {scenario.line}")
def test_the_law_answers_as_the_table_says(scenario: Scenario) -> None:
    answer = found(scenario.position())

    for name, value in scenario.expected.items():
        wanted = set(value.split(","))
        if name == "silent":
            assert not wanted & answer["warns"], scenario.law
        elif name == "warns":
            assert wanted <= answer["warns"], scenario.law
        else:
            assert answer[name] == wanted, scenario.law


def test_the_table_has_at_least_75_rows_each_with_its_source() -> None:
    rows = scenarios()

    assert len(rows) >= 75
    assert all(row.law for row in rows)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("standing", Standing),
        ("because", ReasonCode),
        ("breach", BreachIs),
        ("awareness", AwarenessPosition),
        ("of_variation", OfVariation),
        ("warns", WarningCode),
    ],
)
def test_every_word_of_the_law_occurs_in_the_table(name: str, words: type) -> None:
    expected = {
        code for row in scenarios() for code in row.expected.get(name, "").split(",") if code
    }

    assert {word.value for word in words} - expected == set()


def test_every_order_type_occurs_in_the_table() -> None:
    assert {row.order.partition("/")[0] for row in scenarios()} == {
        kind.value for kind in OrderType
    }


def test_every_sentence_of_the_card_is_brought_up_by_a_row_of_the_table() -> None:
    codes = set()
    for row in scenarios():
        history = history_of(row.order, row.happened)
        at = parse_when(row.asked).at
        card = answer_card(history, position(history, at), at=at, people=CardPeople(), ring="101")
        codes |= {sentence.code for sentence in card.sentences}

    assert set(SentenceCode) - codes == set()


def test_two_things_dated_before_the_making_are_named_in_the_order_of_their_dates() -> None:
    told = (
        "discharged 2026-02-05T10:00; varied 2026-02-01T10:00 amends; made 2026-03-02 no_fixed_end"
    )
    answer = position(history_of("nmo", told), parse_when("2026-03-03T12:00").at)

    assert [reason.event for reason in answer.reasons] == [1, 0]
