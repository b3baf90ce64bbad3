"""`nmo order`: the contract that other programs build on."""

import json
from pathlib import Path
from typing import Any

import pytest

from nmo.cli.exits import ExitCode
from nmo.config.testing.command import CommandHomes, Finished, Home

POSITION = {
    "order_ref", "at", "known", "standing", "reasons", "ends", "conditions", "breach_is",
    "breach_text", "arrestable_paragraphs", "awareness", "warnings",
}  # fmt: skip
ORDER: dict[str, Any] = {
    "order_ref": "X1",
    "order_type": "nmo",
    "made_in": "fl401",
    "court_name": "Family Court at Testford",
    "case_numbers": ["LS26F00417"],
    "parties": [
        {
            "role": "respondent",
            "person_ref": "P1",
            "name": "Jonathan Smith",
            "other_names": [],
            "date_of_birth": "1985-03-12",
            "addresses": [
                {"text": "4 Sample Street", "postcode": "ZZ1 1AA", "confidential": False}
            ],
            "phones": ["07700 900123"],
            "emails": [],
        },
        {"role": "applicant", "name": "Leanne Pike"},
        {"role": "relevant_child", "name": "Ada Pike"},
    ],
    "events": [
        {
            "event": "made",
            "at": "2026-03-02T14:30",
            "effective_from": None,
            "notice_type": "without_notice",
            "ends": {"end_type": "specified_date_time", "at": "2027-03-01T16:00"},
            "return_hearing_at": "2026-03-16T10:00",
            "conditions": [
                {
                    "paragraph": "1",
                    "text": "The respondent must not use or threaten violence.",
                    "codes": ["no_violence_applicant"],
                    "place": None,
                    "metres": None,
                    "exceptions": [],
                    "until": None,
                    "power_of_arrest": False,
                    "power_of_arrest_until": None,
                }
            ],
            "recorded_at": "2026-03-03T09:00",
        },
        {
            "event": "discharged",
            "at": "2026-10-01T10:00",
            "recorded_at": "2026-10-20T09:00",
        },
    ],
    "awareness": [
        {
            "at": "2026-03-03T18:05",
            "method": "personal_police",
            "by": "PC 1 Test",
            "knew": "existence",
            "of_event": 0,
            "evidenced": True,
        }
    ],
    "court_checks": [{"on": "2026-10-01"}],
}


def recorded(
    home: Home, folder: Path, *orders: object, words: tuple[str, ...] = ()
) -> Finished[str]:
    """Record these orders from a file."""
    file = folder / "orders.json"
    value = orders[0] if len(orders) == 1 else list(orders)
    file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return home.run("order", "record", str(file), *words)


@pytest.fixture(scope="module")
def held(command_homes: CommandHomes, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home in which the order stands."""
    home = command_homes.make("orders")
    done = recorded(home, tmp_path_factory.mktemp("orders"), ORDER)
    assert done.returncode == ExitCode.DONE, done.stderr
    return home


def shown(home: Home, *words: str) -> dict[str, Any]:
    """What `order show X1 --json` prints, which is one JSON value and nothing else."""
    done = home.run("order", "show", "X1", *words, "--json")
    assert done.returncode == ExitCode.DONE, done.stderr
    value = json.loads(done.stdout)
    assert isinstance(value, dict)
    return value


def test_a_position_has_the_shape_of_the_contract(held: Home) -> None:
    position = shown(held, "--at", "2026-06-12T22:15")

    assert set(position) == POSITION
    assert (position["order_ref"], position["at"]) == ("X1", "2026-06-12T22:15")
    assert (position["standing"], position["breach_is"]) == ("in_force", "crime")
    assert position["ends"]["at"] == "2027-03-01T16:00"
    assert position["awareness"]["position"] == "evidence_held"


@pytest.mark.requirement(22, 23)
@pytest.mark.parametrize(
    ("words", "standing"),
    [
        (("--at", "2026-02-01"), "not_yet"),
        (("--at", "2026-10-01T09:59"), "in_force"),
        (("--at", "2026-10-01T10:00"), "ended"),
        (("--at", "2026-10-02", "--known", "2026-10-20T08:59"), "in_force"),
        (("--at", "2026-10-02", "--known", "2026-10-20T09:00"), "ended"),
        ((), "ended"),
    ],
)
def test_what_was_true_and_what_was_known_are_askable(
    held: Home, words: tuple[str, ...], standing: str
) -> None:
    assert shown(held, *words)["standing"] == standing


def test_what_is_shown_in_full_can_be_recorded_and_says_the_same(
    held: Home, tmp_path: Path
) -> None:
    whole = shown(held, "--full")

    again = recorded(held, tmp_path, whole, words=("--json",))

    assert whole["parties"][0]["phones"] == ["07700 900123"]
    assert whole["events"][1]["recorded_at"] == "2026-10-20T09:00"
    assert json.loads(again.stdout) == {
        "orders": [{"order_ref": "X1", "result": "seen", "may_duplicate": []}],
        "problems": [],
    }


def test_a_list_is_recorded_and_each_order_answered(held: Home, tmp_path: Path) -> None:
    second = {**ORDER, "order_ref": "X2"}

    done = recorded(held, tmp_path, ORDER, second, words=("--json",))

    assert json.loads(done.stdout)["orders"] == [
        {"order_ref": "X1", "result": "seen", "may_duplicate": []},
        {"order_ref": "X2", "result": "new", "may_duplicate": ["X1"]},
    ]


def test_a_differing_value_is_refused_and_nothing_is_changed(held: Home, tmp_path: Path) -> None:
    differing = {**ORDER, "court_name": "Family Court at Elsewhere"}
    done = recorded(held, tmp_path, {**ORDER, "order_ref": "X3"}, differing, words=("--json",))

    assert done.returncode == ExitCode.REFUSED
    assert "Order X1 is recorded already, and court_name differs" in done.stderr
    assert json.loads(done.stdout)["orders"] == []
    assert held.run("order", "show", "X3").returncode == ExitCode.CANNOT_ANSWER


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "This is not JSON: line 1, column 2."),
        ('{"order_type": "nmo", "colour": NaN}', "NaN is not a value of an order."),
        (json.dumps({**ORDER, "colour": "red"}), "colour: is not a key of an order."),
        (json.dumps({**ORDER, "owning_force": "Nowhere"}), "The owning force is not known here."),
    ],
)
def test_what_is_no_order_is_refused_with_every_problem(
    held: Home, tmp_path: Path, text: str, said: str
) -> None:
    done = recorded(held, tmp_path, text)

    assert (done.returncode, done.stdout) == (ExitCode.REFUSED, "")
    assert said in done.stderr
    assert "Nothing was changed." in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("show", "NOPE"), ExitCode.CANNOT_ANSWER, "No order has that reference"),
        (("show", "X1", "--at", "yesterday"), ExitCode.WRONG_USE, "Write a date as"),
        (("show", "X1", "--at", "2026-03-29T01:30"), ExitCode.WRONG_USE, "does not exist"),
        (("show", "X1", "--full", "--at", "2026-06-01"), ExitCode.WRONG_USE, "Leave it out"),
        (("show", "X1", "--reason", "curiosity"), ExitCode.WRONG_USE, "no such reason"),
        (("show", "X1", "--as", "nobody"), ExitCode.WRONG_USE, "no such user"),
        (("record", "/nowhere/orders.json"), ExitCode.WRONG_USE, "There is no file"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    held: Home, words: tuple[str, ...], code: ExitCode, said: str
) -> None:
    done = held.run("order", *words)

    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


def test_a_time_that_comes_twice_is_answered_for_the_first_and_said_so(held: Home) -> None:
    done = held.run("order", "show", "X1", "--at", "2026-10-25T01:30", "--json")

    assert json.loads(done.stdout)["at"] == "2026-10-25T01:30+01:00"
    assert "this time comes twice" in done.stderr


def test_somebody_who_may_not_record_is_told_so(held: Home, tmp_path: Path) -> None:
    held.run("user", "add", "officer", "--force", "LOCAL", "--role", "response_officer")

    done = recorded(held, tmp_path, {**ORDER, "order_ref": "X9"}, words=("--as", "officer"))

    assert done.returncode == ExitCode.NOT_PERMITTED
    assert "None of your roles lets you record a new order" in done.stderr


def test_people_read_the_answer_card_and_the_whole_order(held: Home) -> None:
    card = held.run("order", "show", "X1", "--at", "2026-06-12T22:15").stdout
    whole = held.run("order", "show", "X1", "--full").stdout

    assert "In force" in card
    assert "The respondent must not use or threaten violence." in card
    assert "Breach is a crime" in card
    assert "07700 900123" in whole
    assert "Handed over by police" in whole


def test_without_a_register_nothing_is_shown_and_bad_input_makes_none(
    command_homes: CommandHomes, tmp_path: Path
) -> None:
    empty = command_homes.make("empty-orders")

    refused = recorded(empty, tmp_path, "[]")

    assert refused.returncode == ExitCode.REFUSED
    assert empty.run("order", "show", "X1").returncode == ExitCode.CANNOT_ANSWER
    assert not empty.path.exists()
