"""What an officer reads out to the respondent."""

from dataclasses import replace

import pytest

from nmo.law import History, parse_when, words_to_tell
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position

MADE = "made 2026-03-02T14:30 without_notice until 2027-03-01T16:00 says 1:no_contact_applicant"


def told(history: History, asked: str = "2026-06-01T12:00") -> str:
    return words_to_tell(history, position(history, parse_when(asked).at))


def with_words(history: History, *texts: str) -> History:
    (event,) = history.events
    (condition,) = event.conditions
    conditions = tuple(replace(condition, text=text) for text in texts)
    return replace(history, events=(replace(event, conditions=conditions),))


def test_a_non_molestation_order_is_read_out_in_the_courts_words() -> None:
    history = with_words(
        history_of("nmo", MADE),
        "use or threaten violence against the applicant",
        "The respondent must not contact the applicant, except through solicitors.",
    )

    assert told(history) == (
        "The Family Court at Leeds made a non-molestation order against you on 2 March 2026. "
        "It is in force. It says that you must not use or threaten violence against the "
        "applicant; you must not contact the applicant, except through solicitors. If you do so "
        "without reasonable excuse you commit a crime, with up to five years in prison. You may "
        "ask the court to change or cancel it."
    )


def test_words_that_do_not_read_on_are_quoted_whole() -> None:
    history = with_words(history_of("nmo", MADE), "Contact is forbidden except by post")

    assert 'It says: "Contact is forbidden except by post".' in told(history)


def test_a_requirement_is_read_out_as_one() -> None:
    history = with_words(history_of("dapo", MADE), "must attend the programme")

    assert "It says that you must attend the programme." in told(history)


def test_unread_words_are_not_made_up() -> None:
    assert "We have not read all of its words yet" in told(
        history_of("nmo", "made 2026-03-02T14:30 no_fixed_end unread")
    )


@pytest.mark.parametrize("asked", ["2026-03-01T12:00", "2027-03-01T16:00", "2026-03-02T12:00"])
def test_an_order_not_surely_in_force_is_never_said_to_be(asked: str) -> None:
    assert "It is in force" not in told(history_of("nmo", MADE), asked)


@pytest.mark.requirement(9)
def test_an_undertaking_is_read_out_as_what_he_gave() -> None:
    text = told(history_of("undertaking", MADE.replace("made", "undertaking_given")))

    assert text.startswith("You gave the Family Court at Leeds an undertaking on 2 March 2026.")
    assert "contempt of court" in text
    assert "crime" not in text


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("occupation", "an occupation order"),
        ("dvpn", "The police gave you a domestic violence protection notice on 2 March 2026."),
        ("spo", "The court at Leeds made a stalking protection order"),
        ("bail", "You were given bail conditions on 2 March 2026."),
    ],
)
def test_each_type_is_called_what_it_is(order: str, words: str) -> None:
    assert words in told(history_of(order, MADE))


@pytest.mark.parametrize(
    ("order", "terms", "consequence"),
    [
        ("occupation", "1:occupation", "If you break it you are in contempt of court and may be"),
        ("occupation", "1:occupation arrest", "If you break paragraph 1 you may be arrested."),
        ("dvpo", "1:no_contact_applicant", "If you break it you may be arrested and taken before"),
        ("bail", "1:no_contact_applicant", "If you break them you may be arrested."),
        ("licence", "1:no_contact_applicant", "If you break them you may be recalled to prison."),
        ("other", "1:no_contact_applicant", "Read it: it says what happens if you break it."),
    ],
)
def test_what_follows_from_a_breach_is_said_as_the_law_of_that_type_has_it(
    order: str, terms: str, consequence: str
) -> None:
    history = history_of(
        order, f"made 2026-05-20T14:30 on_notice until 2026-06-10T16:00 says {terms}"
    )

    assert consequence in told(history)
