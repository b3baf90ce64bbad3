"""The table of breaches, row by row: standing then, points to prove, path, clocks and status."""

import re
from pathlib import Path

import pytest

from nmo.breaches.actions.accounts import refuse_times_to_come
from nmo.breaches.case import Case
from nmo.breaches.errors import BreachRefused
from nmo.breaches.rules.bail import bail_gaps
from nmo.breaches.rules.clocks import ClockState, clocks_of
from nmo.breaches.rules.moments import differences
from nmo.breaches.rules.offences import prompts
from nmo.breaches.rules.paths import path_of_case, path_sentence_of
from nmo.breaches.rules.patterns import pattern_of
from nmo.breaches.rules.points import points_to_prove
from nmo.breaches.rules.tests.cases import earlier
from nmo.breaches.shapes import Report
from nmo.breaches.tests.scenario_words import NOW, Row, alleged_of, case_of, told_of
from nmo.breaches.words import Path as LeadsTo
from nmo.breaches.words import PointKind, PointState
from nmo.law import OrderType, parse_when, write_when
from nmo.reference.levels import Levels

TABLE = Path(__file__).with_name("scenarios.txt")
POINTS = {
    "in_force": PointKind.IN_FORCE,
    "person": PointKind.IS_THE_PERSON,
    "act": PointKind.ACT_IS_FORBIDDEN,
    "aware": PointKind.AWARE,
    "excuse": PointKind.NO_EXCUSE,
}
OUTSIDE_QUOTES = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
STATES = {
    "open": {ClockState.OPEN, ClockState.OVERDUE},
    "met": {ClockState.MET},
    "late": {ClockState.MET_LATE, ClockState.OVERDUE},
    "tried": {ClockState.TRIED},
}


def rows() -> list[Row]:
    found = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            assert len(cells) == 8, f"line {number} has {len(cells)} cells, not 8"
            found.append(Row(number, *cells))
    return found


def expectations(row: Row) -> list[tuple[str, str]]:
    standing, *others = [
        part.strip() for part in re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', row.expected)
    ]
    pairs = [(name, value.strip('"')) for name, _, value in (o.partition(" ") for o in others)]
    if standing.startswith("refused"):
        return [("refused", standing.partition(" ")[2].strip('"'))]
    return [("standing", standing), *pairs]


def found(case: Case, row: Row, name: str, value: str) -> bool:
    """Whether the rules find of the breach what the table expects."""
    points = {point.kind: point for point in points_to_prove(case)}
    clocks = {clock.key: clock for clock in clocks_of(case, Levels())}
    last = case.frozen[-1].positions
    if name in POINTS:
        return points[POINTS[name]].state == value
    if name in STATES:
        return clocks[value].state(NOW) in STATES[name]
    if name == "standing":
        return ">".join(_without_repeats([position.standing for position in last], value)) == value
    if name == "path":
        return path_of_case(case) == value
    if name == "status":
        return case.status == value
    if name == "due":
        key, when = value.split()
        return clocks[key].due_at == parse_when(when).at
    if name == "none":
        return value not in clocks
    if name == "lacks":
        return any(value in line for point in points.values() for line in point.missing)
    if name == "says":
        return value in path_sentence_of(case)
    if name == "gap":
        return {gap.paragraph for gap in bail_gaps(case) or ()} == set(value.split(","))
    if name == "differs":
        before, after = (frozen.positions[0] for frozen in case.frozen)
        return {each.about for each in differences(before, after)} == set(value.split(","))
    assert name == "prompts", f"the table speaks of an unknown {name}"
    repeats = [earlier(f"B{n}", same_pair=True) for n in range(2, 2 + told_of(row.said).repeats)]
    pattern = pattern_of(case, repeats, NOW)
    return {each.offence for each in prompts(case, pattern)} == set(value.split(","))


def _without_repeats(standings: list[str], wanted: str) -> list[str]:
    """One standing for each moment; the same twice counts once, unless the table says both."""
    if wanted.count(">") + 1 == len(standings):
        return standings
    return [s for place, s in enumerate(standings) if place == 0 or standings[place - 1] != s]


def refusal(row: Row) -> str:
    """Why it cannot be reported so; empty where it can."""
    alleged, told = alleged_of(row.alleged), told_of(row.said)
    report = Report.model_validate(
        {
            "reporter": "protected_person",
            "happened": "What is said to have happened.",
            "started": write_when(alleged.started),
            "ended": write_when(alleged.ended) if alleged.ended else None,
        }
    )
    try:
        refuse_times_to_come(report, now=NOW)
    except BreachRefused as refused:
        return str(refused)
    assert told.reported_at is None
    return ""


@pytest.mark.requirement(33, 34, 35, 38, 40)
@pytest.mark.parametrize("row", rows(), ids=lambda row: f"line {row.line}")
def test_the_rules_answer_as_the_table_says(row: Row) -> None:
    expected = expectations(row)
    if expected[0][0] == "refused":
        assert expected[0][1] in refusal(row), row.law
        return
    case = case_of(row)

    wrong = [f"{name} {value}" for name, value in expected if not found(case, row, name, value)]

    assert not wrong, row.law


def test_the_table_has_at_least_40_breaches_each_with_its_source() -> None:
    held = rows()

    assert len(held) >= 40
    assert all(row.law and row.expected for row in held)


def test_every_path_and_every_state_of_a_point_occurs_in_the_table() -> None:
    expected = [pair for row in rows() for pair in expectations(row)]

    assert {value for name, value in expected if name == "path"} == set(LeadsTo)
    assert {value for name, value in expected if name in POINTS} == set(PointState)


def test_the_types_whose_breach_has_a_way_of_its_own_occur_in_the_table() -> None:
    own_way = {
        OrderType.OCCUPATION,
        OrderType.UNDERTAKING,
        OrderType.DVPN,
        OrderType.DVPO,
        OrderType.DAPN,
        OrderType.BAIL,
        OrderType.LICENCE,
    }

    assert own_way <= {row.order.partition("/")[0] for row in rows()}
