"""What a person types of what reading missed, one a line."""

import pytest

from nmo.intake.reading.answer import ApplicantRead, ChildRead, ZoneRead
from nmo.intake.review.missed import (
    LineNotTaken,
    applicants_typed,
    children_typed,
    paragraphs_typed,
    placed,
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


def test_a_place_of_no_paragraph_is_asked_for_again() -> None:
    for typed in ("Mill Lane, Leeds", "77 Mill Lane, Leeds"):
        with pytest.raises(LineNotTaken, match=r"There is no paragraph (Mill|77)"):
            placed(places_typed(typed), ["1", "2"])


def test_a_place_without_anything_behind_its_number_is_asked_for_again() -> None:
    with pytest.raises(LineNotTaken, match="number of its paragraph"):
        places_typed("4")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("4", "4"),
        ("4.", "4"),
        ("(4)", "4"),
        ("iv", "(iv)"),
        ("(iv)", "(iv)"),
        ("1(a)", "1(a)"),
        ("1.2", "1.2"),
        ("a1", "A1"),
        ("A", "A"),
    ],
)
def test_a_place_goes_to_its_paragraph_however_the_order_numbers_it(
    typed: str, printed: str
) -> None:
    (zone,) = placed(places_typed(f"{typed} 12 Mill Lane, Leeds"), ["99", printed])

    assert (zone.para, zone.place) == (printed, "12 Mill Lane, Leeds")


@pytest.mark.parametrize("number", ["11", "1.2", "A1", "1(a)", "4a"])
def test_a_missed_paragraph_keeps_its_number(number: str) -> None:
    (paragraph,) = paragraphs_typed(f"{number} must not post about her")

    assert (paragraph.para, paragraph.text) == (number, "must not post about her")


def test_a_missed_paragraph_that_begins_with_a_small_word_has_no_number() -> None:
    (paragraph,) = paragraphs_typed("A person must not be sent to her")

    assert paragraph.para == ""


def test_children_are_typed_with_their_birth_or_without() -> None:
    assert children_typed("Robin Poe, 14 3 2015\n\nSam Poe\nAlex Poe,") == (
        ChildRead(name="Robin Poe", dob="2015-03-14"),
        ChildRead(name="Sam Poe"),
        ChildRead(name="Alex Poe"),
    )


def test_a_birth_that_is_no_day_is_never_dropped_in_silence() -> None:
    with pytest.raises(LineNotTaken, match="behind “Robin Poe”"):
        children_typed("Robin Poe, 31 2 2015")


def test_a_name_too_long_for_the_register_is_refused_not_cut() -> None:
    with pytest.raises(LineNotTaken, match="one name a line"):
        applicants_typed("A" * 301)


def test_each_protected_person_has_a_line() -> None:
    typed = applicants_typed(" Leanne Pike \n\nHuw Pike")

    assert typed == (ApplicantRead(name="Leanne Pike"), ApplicantRead(name="Huw Pike"))
