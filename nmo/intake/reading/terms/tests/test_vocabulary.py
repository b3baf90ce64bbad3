"""Verbs and nouns of every kind, each put into the sentences that orders put them into."""

import csv
from pathlib import Path

import pytest

from nmo.intake.reading.terms import read_terms
from nmo.intake.reading.terms.tests.builders import order_text
from nmo.intake.reading.terms.wording.types import types_in

VOCABULARY = Path(__file__).parent / "vocabulary.csv"
VERBS = ("The respondent must not {words}.", "You are not allowed to {words}.")
NOUNS = (
    "1. No {words}.",
    "1. The respondent is prohibited from any {words}.",
    "1. The respondent is prohibited from the following:\n(a) Any {words};",
)
FRAME = """Non-molestation order
The property in this order is: 12 Mill Lane, Leeds LS6 2AB
The court orders:
{words}
"""


def rows(form: str) -> list[tuple[str, str]]:
    with VOCABULARY.open(encoding="utf-8", newline="") as file:
        return [(row["kind"], row["words"]) for row in csv.DictReader(file) if row["form"] == form]


def kinds(words: str) -> set[str]:
    found = read_terms(order_text(FRAME.format(words=words))).prohibitions
    return {str(kind) for one in found for kind in one.types}


@pytest.mark.parametrize("frame", VERBS)
def test_no_verb_of_a_kind_is_missed(frame):
    missed = [
        words
        for kind, words in rows("verb")
        if kind not in kinds(f"1. {frame.format(words=words)}")
    ]
    assert missed == []


@pytest.mark.parametrize("frame", NOUNS)
def test_no_noun_of_a_kind_is_missed(frame):
    missed = [words for kind, words in rows("noun") if kind not in kinds(frame.format(words=words))]
    assert missed == []


@pytest.mark.parametrize(
    "words",
    ["No order as to costs.", "No admissions are made by the respondent as to violence.",
     "No further evidence is to be filed.", "No power of arrest is attached to this order."],
)  # fmt: skip
def test_a_no_that_forbids_nobody_anything_is_no_prohibition(words):
    assert read_terms(order_text(FRAME.format(words=f"1. {words}"))).prohibitions == ()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The respondent must not throw the applicant out of the property.", "violence"),
        ("The respondent must not stop the applicant from living at the property.", "approach"),
        ("The respondent must not pursue any application against the applicant by post.", "damage"),
        ("You must not take photographs of the applicant's car.", "damage"),
        ("The respondent must not keep any intimate recording of the applicant.", "surveillance"),
        ("The respondent must not attend any shop where the applicant happens to be.", "exclusion"),
        ("The respondent must not hide the applicant's keys.", "surveillance"),
    ],
)
def test_a_guess_gives_way_where_another_kind_knows_the_words(words, kind):
    assert kind not in types_in(words)
