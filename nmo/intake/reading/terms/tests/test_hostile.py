"""Papers made to keep the reader busy: a pattern runs back and forth over them only so often."""

from time import process_time

import pytest

from nmo.intake.reading.terms.operative.blocks import BEFORE_HEADING
from nmo.intake.reading.terms.places.patterns import pattern

LETTERS = 20_000
SECONDS = 4.0


def took(run) -> float:
    begun = process_time()
    run()
    return process_time() - begun


def test_a_line_of_signs_before_a_heading_is_passed_over_quickly():
    signs = "| " * (LETTERS // 2) + "x"
    assert took(lambda: BEFORE_HEADING.fullmatch(signs)) < SECONDS


@pytest.mark.parametrize(
    ("name", "again"), [("distance", "a "), ("distance", "hundred and "), ("in_schedule", "the ")]
)
def test_words_said_again_and_again_are_passed_over_quickly(name, again):
    words = again * (LETTERS // len(again))
    assert took(lambda: [*pattern(name).finditer(words)]) < SECONDS
