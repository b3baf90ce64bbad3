"""A confidential place is taken out of the court's words, however they write it."""

from datetime import UTC, datetime

import pytest

from nmo.law import Condition, shown_words


def secret(place: str | None, text: str) -> str:
    condition = Condition(
        paragraph="6",
        text=text,
        codes=(),
        place=place,
        place_confidential=True,
        known_from=datetime(2026, 3, 2, 14, 30, tzinfo=UTC),
    )
    return shown_words(condition, text)


@pytest.mark.requirement(20)
@pytest.mark.parametrize(
    ("place", "text", "shown"),
    [
        (
            "12 Test Row Leeds ZZ6 3AB",
            "go to 12 Test Row, Leeds, ZZ6 3AB",
            "go to [place withheld]",
        ),
        ("12 Test Row, Leeds", "go to 12, Test Row", "go to [place withheld]"),
        ("12 Test Row, Leeds", "enter TEST ROW at all", "enter [place withheld] at all"),
        ("Flat 2, 12 Test-Row", "enter 12 Test Row", "enter [place withheld]"),
        ("Row 3, ZZ6 3AB", "enter ZZ63AB", "enter [place withheld]"),
        ("St Ann’s School", "enter St Ann's school", "enter [place withheld]"),
        ("the school", "go near the school", "go near [place withheld]"),
        (None, "go to 12 Test Row, Leeds or ZZ6 3AB", "go to [place withheld] or [place withheld]"),
    ],
)
def test_a_confidential_place_is_not_read_from_the_words(
    place: str | None, text: str, shown: str
) -> None:
    assert secret(place, text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "go within 100 metres of the property where the applicant lives",
        "go to any school of the relevant child",
        "go to any place until 12 March 2027",
        "use or threaten violence against the applicant",
    ],
)
def test_words_that_tell_of_no_place_stay_as_the_court_wrote_them(text: str) -> None:
    assert secret("100 Test Row, Leeds", text) == text
