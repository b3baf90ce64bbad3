"""The report as it is typed: when, which paragraphs, and what is asked back."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.http import QueryDict

from nmo.breaches.case import Alleged
from nmo.breaches.forms.alleged import as_chosen
from nmo.breaches.forms.paragraphs import NOT_SURE, Paragraph
from nmo.breaches.forms.report import ReportForm
from nmo.breaches.words import Certainty, Known
from nmo.law import speak_when, write_when

NOW = datetime(2026, 11, 20, 3, 0, 40, tzinfo=UTC)
TERMS = (
    Paragraph(number="1", words="The respondent must not use violence."),
    Paragraph(number="3", words="The respondent must not contact the applicant."),
)
ANSWERS = {
    "happened": "He rang eleven times.",
    "when": "now",
    "paragraphs": ["3"],
    "safe_now": "yes",
    "still_there": "no",
    "reporter": "protected_person",
}


def sent(now: datetime = NOW, terms: tuple[Paragraph, ...] = TERMS, **changes: Any) -> ReportForm:
    given = QueryDict(mutable=True)
    for name, value in {**ANSWERS, **changes}.items():
        given.setlist(name, value if isinstance(value, list) else [value])
    return ReportForm(given, now=now, paragraphs=terms)


def errors(form: ReportForm) -> dict[str, list[str]]:
    assert not form.is_valid()
    return {name: list(map(str, said)) for name, said in form.errors.items()}


def report(**changes: Any) -> Any:
    form = sent(**changes)
    assert form.is_valid(), form.errors
    return form.report(entry="secret", incident_number="417")


SIX = {
    "happened": "He rang eleven times.",
    "when": "exact",
    "started": "19 11 2026 11.40pm",
    "paragraphs": "3",
    "safe_now": "yes",
    "still_there": "no",
}


@pytest.mark.requirement(33)
@pytest.mark.parametrize("left_out", ["", *SIX])
def test_six_fields_are_enough_and_each_is_asked_for(left_out: str) -> None:
    """Who told is filled in already."""
    given = QueryDict(mutable=True)
    given.update({"reporter": "protected_person"} | SIX)
    given.pop(left_out, None)

    assert ReportForm(given, now=NOW, paragraphs=TERMS).is_valid() is (left_out == "")


def test_now_is_the_minute_in_which_the_page_was_opened() -> None:
    told = report(now_is="2026-11-20T02:51")

    assert write_when(told.started) == "2026-11-20T02:51"
    assert told.certainty is Certainty.ABOUT


def test_now_is_never_later_than_now() -> None:
    told = report(now_is="2027-01-01T00:00")

    assert write_when(told.started) == "2026-11-20T03:00"


def test_a_range_keeps_both_its_times() -> None:
    told = report(when="throughout", started="19 11 2026 9pm", ended="20 11 2026 1.30am")

    assert (write_when(told.started), write_when(told.ended)) == (
        "2026-11-19T21:00",
        "2026-11-20T01:30",
    )
    assert told.certainty is Certainty.THROUGHOUT


def test_a_day_alone_stays_a_day() -> None:
    told = report(when="between", started="19 11 2026")

    assert not told.started.whole
    assert told.ended is None


def test_a_range_of_times_asks_for_its_end() -> None:
    form = sent(when="between", started="19 11 2026 9pm")

    assert errors(form) == {"ended": ["Enter the time, like 12 3 2027 4pm, or the day alone"]}


def test_what_lies_in_the_future_is_refused_beside_its_time() -> None:
    form = sent(when="exact", started="21 11 2026 4pm")

    assert "This is in the future." in errors(form)["started"][0]


def test_a_day_alone_that_is_today_is_not_in_the_future() -> None:
    assert report(when="exact", started="20 11 2026").started.whole is False


def test_the_hour_that_came_twice_is_asked_about() -> None:
    form = sent(when="exact", started="25 10 2026 1.30am")

    assert "That hour came twice." in errors(form)["started_pass"][0]
    assert form.asks_for_pass == ("started",)


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("first", "1.30am BST on 25 October 2026"),
        ("second", "1.30am GMT on 25 October 2026"),
        (
            "not_known",
            "1.30am on 25 October 2026 (the clocks went back: first or second not said)",
        ),
    ],
)
def test_each_pass_of_that_hour_is_its_own_moment(which: str, said: str) -> None:
    told = report(when="exact", started="25 10 2026 1.30am", started_pass=which)

    assert speak_when(told.started) == said


def test_a_time_that_never_was_is_refused_with_what_to_do() -> None:
    form = sent(when="exact", started="29 3 2026 1.30am")

    assert "this time does not exist. Ask again when it was" in errors(form)["started"][0]


def test_not_sure_is_an_answer_and_stays_not_sure_beside_a_paragraph() -> None:
    unsure = report(paragraphs=[NOT_SURE])
    both = report(paragraphs=["3", NOT_SURE])

    assert (unsure.paragraphs, unsure.knows_conditions) == ((), False)
    assert (both.paragraphs, both.knows_conditions) == (("3",), False)


def test_no_paragraph_at_all_is_asked_about() -> None:
    assert "Tick a paragraph" in errors(sent(paragraphs=[]))["paragraphs"][0]


def test_where_no_paragraph_is_held_their_numbers_can_be_typed_or_left() -> None:
    told = report(terms=(), typed_paragraphs="1, 4")
    left = report(terms=())

    assert (told.paragraphs, told.knows_conditions) == (("1", "4"), True)
    assert (left.paragraphs, left.knows_conditions) == ((), False)


def test_not_known_is_an_answer_of_its_own() -> None:
    told = report(safe_now="not_known", still_there="not_known")

    assert told.safe_now is Known.NOT_KNOWN
    assert "safe_now" in errors(sent(safe_now=""))


@pytest.mark.parametrize("which", ["first", "second", "not_known"])
def test_that_hour_is_shown_again_as_it_was_typed(which: str) -> None:
    told = report(when="exact", started="25 10 2026 1.30am", started_pass=which)

    shown = as_chosen(Alleged(started=told.started))

    assert (shown["started"], shown["started_pass"]) == ("2026-10-25T01:30", which)


def test_any_other_hour_asks_for_no_pass_again() -> None:
    shown = as_chosen(Alleged(started=report(when="exact", started="25 10 2026 2.30am").started))

    assert "started_pass" not in shown
