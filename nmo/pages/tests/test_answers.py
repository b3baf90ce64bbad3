"""Answers as "check your answers" speaks them."""

import pytest

from nmo.pages.answers import lines_of
from nmo.pages.forms import DayField, Form, MomentField


class Asked(Form):
    """A day of birth and a moment."""

    born = DayField(what="the date of birth", born=True, label="Born")
    made = MomentField(what="when it was made", label="Made", required=False)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2/3/2026", "2 March 2026"),
        ("2 3 2026 2.30pm", "2.30pm on 2 March 2026"),
        ("2 3 2026 midnight", "midnight on 2 March 2026"),
        ("2026-10-25T01:30+01:00", "1.30am (+01:00) on 25 October 2026"),
        ("someday", "someday"),
        ("", ""),
    ],
)
def test_a_moment_is_said_in_full_so_that_a_swapped_month_is_seen(typed: str, said: str) -> None:
    lines = {line.key: line.value for line in lines_of(Asked({"born": "1 2 85", "made": typed}))}

    assert lines["Made"] == said


def test_a_birth_in_a_two_digit_year_is_said_in_its_century() -> None:
    lines = {line.key: line.value for line in lines_of(Asked({"born": "1 2 85"}))}

    assert lines["Born"] == "1 February 1985"


class AskedOfNothing(Asked):
    """A form whose moment means nothing beside the rest."""

    def idle(self) -> tuple[str, ...]:
        """The moment."""
        return ("made",)


def test_what_means_nothing_beside_the_other_answers_is_not_read_back() -> None:
    assert [line.key for line in lines_of(AskedOfNothing({"born": "1 2 85"}))] == ["Born"]
