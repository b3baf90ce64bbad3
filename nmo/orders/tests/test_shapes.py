"""Reading an order out of JSON: every problem is named, in plain words, where it stands."""

import json
from typing import Any

import pytest

from nmo.orders.shapes import OrderIn, OrderNotUnderstood, read_order, read_orders
from nmo.orders.tests.builders import order_json


def problem_of(text: str) -> str:
    """What is said of a text that gives no order."""
    with pytest.raises(OrderNotUnderstood) as refused:
        read_orders(text)
    return str(refused.value)


def problem_with(**changes: Any) -> str:
    """What is said of the standard order with these keys changed."""
    return problem_of(json.dumps({**order_json(), **changes}))


def event(**changes: Any) -> dict[str, Any]:
    return {**order_json()["events"][0], **changes}


def condition(**changes: Any) -> dict[str, Any]:
    return event(conditions=[{"text": "The respondent must not go there.", **changes}])


def test_one_order_or_a_list_of_orders_is_read() -> None:
    one = order_json()

    assert read_orders(json.dumps(one)) == read_orders(json.dumps([one])) == [read_order(one)]


def test_an_order_needs_no_more_than_its_kind_its_respondent_and_its_making() -> None:
    order = read_order(
        {
            "order_type": "nmo",
            "parties": [{"role": "respondent", "name": "Jonathan Smith"}],
            "events": [{"event": "made", "at": "2026-03-02"}],
        }
    )

    assert (order.order_ref, order.made_in, order.events[0].ends) == (None, "unknown", None)


def test_paragraphs_without_a_number_are_numbered_as_they_stand() -> None:
    words = [{"text": "First."}, {"text": "Second.", "paragraph": "2b"}, {"text": "Third."}]
    order = read_order({**order_json(), "events": [event(conditions=words)]})

    assert [term.paragraph for term in order.events[0].conditions] == ["1", "2b", "3"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"colour": "red"}, "colour: is not a key of an order"),
        ({"order_type": "asbo"}, "order_type: is not one of the accepted values: 'nmo'"),
        ({"order_type": None}, "order_type: is not one of the accepted values"),
        ({"court_name": 5}, "court_name: must be text."),
        ({"court_name": "x" * 201}, "court_name: is too long: at most 200 characters."),
        ({"court_name": "Leeds\0"}, "court_name: It holds a character that is no text"),
        ({"notes": "\ud800"}, "notes: holds a character that is no text"),
        ({"by_consent": "perhaps"}, "by_consent: must be true or false."),
        ({"by_consent": 1}, "by_consent: must be true or false."),
        ({"case_numbers": "LS26F00417"}, "case_numbers: must be a list."),
        ({"case_numbers": ["--"]}, "case_numbers[0]: A case number has letters or digits."),
        ({"parties": {}}, "parties: must be a list."),
        ({"parties": ["Smith"]}, "parties[0]: must be an object."),
        ({"parties": []}, "exactly one respondent"),
        ({"parties": [{"role": "respondent"}]}, "parties[0].name: is missing. Add it."),
        ({"order_ref": " "}, "order_ref: must not be empty."),
        ({"confirmed_at": 5}, "confirmed_at: Write the moment as"),
        ({"court_checks": [{"on": 0}]}, "court_checks[0].on: Write the date as YYYY-MM-DD."),
        ({"court_checks": [{"on": "86400"}]}, "court_checks[0].on: This is not a date"),
        ({"court_checks": [{"on": "2026-02-30"}]}, "There is no such day in the calendar."),
        ({"events": []}, "exactly one `made`"),
        ({"events": [event(), event()]}, "exactly one `made`"),
        ({"awareness": [{"at": "2026-03-03", "method": "rumour"}]}, "awareness[0].method: is not"),
    ],
)
def test_what_is_wrong_is_named_where_it_stands(changes: dict[str, Any], said: str) -> None:
    assert said in problem_with(**changes)


def test_two_respondents_are_two_orders() -> None:
    parties = [{"role": "respondent", "name": name} for name in ("One Smith", "Two Smith")]

    assert "Record one order for each respondent." in problem_with(parties=parties)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (event(at="02/03/2026"), "events[0].at: This is not a date or time that we can read."),
        (event(at=20260302), "events[0].at: Write the moment as YYYY-MM-DD"),
        (event(at="2026-03-29T01:30"), "The clocks go forward that night"),
        (event(ends={"end_type": "specified_date_time"}), "Give `at` with end_type"),
        (event(ends={"end_type": "no_fixed_end", "at": "2027-01-01"}), "Give `at` with end_type"),
        (event(superseded_by="X2"), "superseded_by belongs to a `superseded` event."),
        (condition(text=""), "events[0].conditions[0].text: must not be empty."),
        (condition(metres=2**70), "events[0].conditions[0].metres: is too large: at most 1000000."),
        (condition(metres="100"), "events[0].conditions[0].metres: must be a whole number."),
        (condition(metres=-1), "events[0].conditions[0].metres: is too small: at least 0."),
        (condition(codes=["no_fun"]), "events[0].conditions[0].codes[0]: is not one of"),
        (condition(power_of_arrest=True), "Only an occupation order can carry a power of arrest"),
        (condition(power_of_arrest_until="2027-01-01"), "without a power of arrest"),
        (condition(protects=["A\0"]), "protects: It holds a character that is no text"),
        (event(conditions=[{"text": "x"}] * 1001), "has too many entries: at most 1000."),
    ],
)
def test_what_is_wrong_with_an_event_is_named_where_it_stands(
    changed: dict[str, Any], said: str
) -> None:
    assert said in problem_with(events=[changed])


def test_an_extension_needs_its_new_end() -> None:
    extension = {"event": "extended", "at": "2026-05-05"}

    assert "An extension needs its new end" in problem_with(events=[event(), extension])


def test_what_he_was_told_of_is_one_of_the_events() -> None:
    told = [{"at": "2026-03-03", "method": "telephone", "of_event": 1}]

    assert "names an event that is not in `events`" in problem_with(awareness=told)


def test_every_problem_is_named_at_once() -> None:
    said = problem_of(json.dumps([order_json(), {**order_json(), "court_name": 5, "x": 1}]))

    assert "[1].court_name: must be text." in said
    assert "[1].x: is not a key of an order." in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "This is not JSON: line 1, column 1."),
        ('{"order_type": "nmo"', "This is not JSON: line 1"),
        ("[]", "The list holds no order."),
        ("null", "An order must be an object."),
        ('"X1"', "An order must be an object."),
        ('{"order_type": "nmo", "order_type": "bail"}', "A key stands twice in the same object."),
        ('{"metres": NaN}', "NaN is not a value of an order."),
        ('{"metres": -Infinity}', "-Infinity is not a value of an order."),
        ("[" * 10_000 + "]" * 10_000, "The JSON is nested too deeply to be an order."),
        ('{"metres": 1' + "0" * 5_000 + "}", "A number has too many digits"),
    ],
)
def test_what_is_no_order_at_all_is_refused_in_a_sentence(text: str, said: str) -> None:
    assert said in problem_of(text)


def test_a_problem_never_repeats_the_value() -> None:
    named = {"role": "respondent", "name": "Jonathan Smith", "date_of_birth": "12/03/85"}

    said = problem_with(parties=[named])

    assert "parties[0].date_of_birth: This is not a date" in said
    assert "Smith" not in said
    assert "12/03/85" not in said


@pytest.mark.parametrize(
    ("phone", "confidential", "withheld"),
    [
        ("07700 900123", False, False),
        ({"value": "07700 900123", "confidential": True}, True, False),
        ({"withheld": True}, False, True),
    ],
)
def test_a_phone_number_is_plain_confidential_or_withheld(
    phone: object, *, confidential: bool, withheld: bool
) -> None:
    party = {"role": "respondent", "name": "Jonathan Smith", "phones": [phone]}

    read = read_order({**order_json(), "parties": [party]}).parties[0].phones[0]

    assert (read.confidential, read.withheld) == (confidential, withheld)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({}, "Give the address, or say `withheld` or `no_fixed_address`."),
        ({"text": "4 Sample Street", "withheld": True}, "Give the address, or say"),
    ],
)
def test_an_address_is_given_or_said_to_be_withheld(address: dict[str, Any], said: str) -> None:
    party = {"role": "respondent", "name": "Jonathan Smith", "addresses": [address]}

    assert f"parties[0].addresses[0]: {said}" in problem_with(parties=[party])


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("2026-04-01T09:00", 0),
        ("2026-04-01T08:00Z", 0),
        ("2026-04-01T08:00:30.25+00:00", 30),
    ],
)
def test_when_a_former_system_recorded_it_is_read_in_london_time(
    written: str, seconds: int
) -> None:
    order = read_order({**order_json(), "events": [event(recorded_at=written)]})

    at = order.events[0].recorded_at
    assert at is not None
    assert at.isoformat() == f"2026-04-01T08:00:{seconds:02}+00:00"


def test_an_order_is_frozen_once_it_is_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read_order(order_json()).court_name = "Elsewhere"


def test_the_shape_has_the_keys_that_were_promised() -> None:
    promised = {
        "order_ref", "order_type", "made_in", "court_name", "case_numbers", "owning_force",
        "parties", "events", "awareness", "court_checks",
    }  # fmt: skip

    assert promised <= set(OrderIn.model_fields)
