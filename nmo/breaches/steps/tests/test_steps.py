"""Every kind of step as data, and what is read of what was given."""

import inspect
from datetime import UTC, datetime
from enum import StrEnum

import pytest

from nmo.breaches.steps import words
from nmo.breaches.steps.reading import STARTING_BOOK, choices_of
from nmo.breaches.steps.rule import FieldKind
from nmo.breaches.steps.table import CHOICES, STEPS, missing_words, read_values, words_of
from nmo.breaches.words import StepKind
from nmo.reference.book import Approved, Books
from nmo.reference.values import OutcomeCode
from nmo.reference.words import Kind


def lists() -> list[type[StrEnum]]:
    found = inspect.getmembers(words, inspect.isclass)
    return [each for _, each in found if issubclass(each, StrEnum) and each is not StrEnum]


@pytest.mark.parametrize("closed", lists(), ids=lambda closed: closed.__name__)
def test_every_choice_has_its_words_and_every_word_its_choice(closed: type[StrEnum]) -> None:
    assert set(CHOICES[closed.__name__]) == {member.value for member in closed}
    assert all(words_of(member) for member in closed)


def test_every_closed_list_is_asked_for_by_a_step() -> None:
    asked = [field.choices for rule in STEPS.values() for field in rule.fields]

    assert [name for name, choices in CHOICES.items() if choices not in asked] == []


@pytest.mark.parametrize("kind", StepKind)
def test_what_is_asked_for_only_somewhere_names_a_field_and_its_choices(kind: StepKind) -> None:
    rule = STEPS[kind]
    fields = {field.name: field for field in rule.fields}
    conditions = [field.only_if for field in rule.fields] + [rule.words_only_if]

    for only in filter(None, conditions):
        assert set(only.among) <= set(fields[only.field].choices)
    for field in rule.fields:
        chosen = field.kind in {FieldKind.CHOICE, FieldKind.SEVERAL}
        assert bool(choices_of(field, STARTING_BOOK)) == chosen


@pytest.mark.parametrize("kind", StepKind)
def test_every_step_says_what_it_is_and_why(kind: StepKind) -> None:
    rule = STEPS[kind]

    assert rule.title
    assert rule.detail.endswith((".", ")", "?"))
    assert rule.permission.value.startswith("breach.")
    assert bool(rule.words_label) or not (rule.words_required or rule.words_only_if)


@pytest.mark.requirement(35)
def test_not_arresting_asks_for_its_reason_and_words() -> None:
    decision = {"decision": "not_arrested_reason_recorded"}

    assert set(read_values(StepKind.ARREST_DECISION, decision).problems) == {"reason"}
    assert "Grounds" in missing_words(StepKind.ARREST_DECISION, decision, " ")
    assert missing_words(StepKind.ARREST_DECISION, {"decision": "arrested"}, "") == ""


def test_values_are_kept_as_closed_words_numbers_and_times() -> None:
    read = read_values(
        StepKind.COURT_DATE,
        {"court": "magistrates_court", "hearing": "first", "on": " 2026-12-03T10:00 "},
    )

    assert read.values["on"] == "2026-12-03T10:00"
    assert read.problems == {}


def test_what_a_program_gives_is_read_as_what_a_form_gives() -> None:
    form = {"found": "suspect_gone", "spoke_to_her_alone": "yes", "video_reference": ""}
    program = {"found": "suspect_gone", "spoke_to_her_alone": True, "video_reference": None}

    assert read_values(StepKind.ATTENDED, form) == read_values(StepKind.ATTENDED, program)


def test_nothing_given_is_dropped_in_silence() -> None:
    decision = {"decision": "arrested", "arrested_for": "both", "pnc_reference": "W1", "x": "y"}

    problems = read_values(StepKind.ARREST_DECISION, decision).problems

    assert set(problems) == {"pnc_reference", "x"}


@pytest.mark.parametrize(
    ("kind", "field", "given"),
    [
        (StepKind.GRADED, "grade", "soon"),
        (StepKind.BAIL_CONDITIONS, "covers", "no_contact_applicant,anything"),
        (StepKind.CRIME_RECORDED, "crime_reference", "x" * 61),
        (StepKind.CRIME_RECORDED, "crime_reference", "1\n2"),
        (StepKind.COURT_DATE, "on", "2027-03-28T01:30"),
        (StepKind.IN_PRISON, "released_on", "soon"),
        (StepKind.ATTENDED, "body_worn_video", "perhaps"),
        (StepKind.ASSIGNED, "officer", "-3"),
        (StepKind.ASSIGNED, "officer", "²"),
        (StepKind.ASSIGNED, "officer", "9" * 30),
        (StepKind.OUTCOME, "code", "23"),
    ],
)
def test_a_value_that_cannot_be_read_is_a_problem_of_its_field(kind, field, given) -> None:
    read = read_values(kind, {field: given, "release_date": "known"})

    assert read.problems[field]
    assert field not in read.values


@pytest.mark.requirement(38)
def test_type_0_is_offered_nowhere_and_said_to_be_no_outcome() -> None:
    code = STEPS[StepKind.OUTCOME].fields[0]
    offered = choices_of(code, STARTING_BOOK)

    assert "0" not in offered
    assert {*map(str, range(1, 23)), "1A", "2A", "3A"} == set(offered)
    assert "not an outcome" in read_values(StepKind.OUTCOME, {"code": "0"}).problems["code"]


@pytest.mark.requirement(38)
def test_an_outcome_that_was_added_to_the_settings_is_offered() -> None:
    value = OutcomeCode(name="A type to come", source=STARTING_BOOK.outcome_codes["1"].source)
    begins = datetime(2027, 1, 1, tzinfo=UTC)
    added = Approved(
        number=1,
        kind=Kind.OUTCOME_CODE,
        code="23",
        value=value,
        from_at=begins,
        known_from=begins,
    )

    read = read_values(StepKind.OUTCOME, {"code": "23"}, book=Books((added,)).at(begins))

    assert read.values == {"code": "23"}
