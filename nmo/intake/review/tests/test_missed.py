"""What a person types of what reading missed, one a line."""

import pytest

from nmo.intake.reading.answer import ApplicantRead, ChildRead, ZoneRead
from nmo.intake.review.missed import (
    NotRead,
    applicants_typed,
    children_typed,
    places_typed,
)


@pytest.mark.parametrize(
    ("typed", "place", "metres"),
    [
        ("4 12 Mill Lane, Leeds, 100 metres", "12 Mill Lane, Leeds", 100),
        ("4. 12 Mill Lane, Leeds, 100m", "12 Mill Lane, Leeds", 100),
        ("(4) 12 Mill Lane, Leeds", "12 Mill Lane, Leeds", None),
        ("4 Flat 100", "Flat 100", None),
    ],
)
def test_a_place_is_typed_behind_its_paragraph_and_before_its_distance(
    typed: str, place: str, metres: int | None
) -> None:
    assert places_typed(typed) == (ZoneRead(para="4", place=place, distance_m=metres),)


def test_a_place_without_its_paragraph_is_asked_for_again() -> None:
    with pytest.raises(NotRead, match="number of its paragraph"):
        places_typed("Mill Lane, Leeds")


def test_children_are_typed_with_their_birth_or_without() -> None:
    assert children_typed("Robin Poe, 14 3 2015\n\nSam Poe\nAlex Poe,") == (
        ChildRead(name="Robin Poe", dob="2015-03-14"),
        ChildRead(name="Sam Poe"),
        ChildRead(name="Alex Poe"),
    )


def test_a_birth_that_is_no_day_is_never_dropped_in_silence() -> None:
    with pytest.raises(NotRead, match="behind “Robin Poe”"):
        children_typed("Robin Poe, 31 2 2015")


def test_a_name_too_long_for_the_register_is_refused_not_cut() -> None:
    with pytest.raises(NotRead, match="one name a line"):
        applicants_typed("A" * 301)


def test_each_protected_person_has_a_line() -> None:
    typed = applicants_typed(" Leanne Pike \n\nHuw Pike")

    assert typed == (ApplicantRead(name="Leanne Pike"), ApplicantRead(name="Huw Pike"))
