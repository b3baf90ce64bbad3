"""How old something is, in words."""

from datetime import date

import pytest

from nmo.people.speech import age_in_words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 11, 23), "today"),
        (date(2026, 11, 22), "today"),
        (date(2026, 11, 21), "1 day ago"),
        (date(2026, 10, 23), "30 days ago"),
        (date(2026, 10, 22), "1 month ago"),
        (date(2025, 11, 23), "11 months ago"),
        (date(2025, 11, 22), "1 year ago"),
        (date(2022, 2, 28), "4 years ago"),
    ],
)
def test_an_age_is_said_in_its_largest_whole_unit(on: date, words: str) -> None:
    assert age_in_words(on, date(2026, 11, 22)) == words
