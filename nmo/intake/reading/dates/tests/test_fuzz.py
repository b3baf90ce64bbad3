"""Whatever is written: days and times are found or not, never a crash, never without end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.intake.reading.dates import clocks_in, days_in, lengths_in, moments_in
from nmo.intake.tests.fuzzing import MANY, RUNS, within_bounds

PIECES = (
    "12", "31", "29", "0", "2027", "1900", "99999999999", "twenty", "-first", "first", "ail", "th",
    " ", ".", "/", "-", ":", ",", "(", ")", "'", "\n", "\t", "l2", "O1", "²", "١٢", "４",
    "March", "Mawrth", "february", "May", "Monday", "dydd", " of ", " day ", " the ", " and ",
    " at ", " on ", " until ", " o'clock", " am", "p.m.", " hours", "hrs", "midnight", "noon",
    " months", " year", " mis", " weeks from ", " date: ", " time: ", " y ",
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), st.integers(1, 4)),
    max_size=40,
).map(lambda pieces: "".join(piece * times for piece, times in pieces))
# The same a thousand times over: what takes the square of its length shows itself.
OFTEN = st.tuples(TEXTS, st.integers(1, 1_000)).map(lambda made: (made[0] * made[1])[:20_000])


def try_text(text: str) -> None:
    """Look for everything; each stands where it is said to stand."""
    for look in (days_in, clocks_in, lengths_in, moments_in):
        for seen in look(text):
            assert 0 <= seen.start < seen.end <= len(text)


@settings(max_examples=RUNS)
@given(st.one_of(TEXTS, OFTEN))
def test_no_text_breaks_the_search_for_dates(text: str) -> None:
    within_bounds(try_text, text)


@pytest.mark.prove
@settings(max_examples=MANY)
@given(st.one_of(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, OFTEN))
def test_no_text_of_very_many_breaks_the_search_for_dates(text: str) -> None:
    within_bounds(try_text, text)
