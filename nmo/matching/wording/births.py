"""Birth dates and ages compared, in words."""

from nmo.matching.births import BirthDate
from nmo.matching.understanding.births import MONTHS as MONTH_NAMES
from nmo.matching.wording.said import Said

MONTHS = [names[0].title() for names in MONTH_NAMES]
BIRTHS = {
    "equal": Said("same date of birth", "Same date of birth, {held}."),
    "equal_first_of_january": Said(
        "same date of birth, 1 January",
        "Same date of birth, {held}. 1 January is often written when the day is not known.",
    ),
    "swapped": Said(
        "day and month of birth the other way round",
        "{held} / {asked}: day and month of birth the other way round.",
    ),
    "one_digit": Said(
        "date of birth one digit apart", "Date of birth differs in one digit: {held} / {asked}."
    ),
    "transposed": Said(
        "two digits of the date of birth swapped",
        "Two digits of the date of birth the other way round: {held} / {asked}.",
    ),
    "year_slip": Said(
        "same birthday, the year a usual slip apart",
        "Same birthday, the year one, two, ten or a hundred apart: {held} / {asked}.",
    ),
    "first_of_january_same_year": Said(
        "same year of birth, once 1 January",
        "Same year of birth: {held} / {asked}. 1 January is often written when the day is not "
        "known.",
    ),
    "first_of_january_year_slip": Said(
        "1 January, the year a usual slip apart",
        "1 January, the year one, two, ten or a hundred apart: {held} / {asked}.",
    ),
    "first_of_january_digits_apart": Said(
        "1 January, the year one or two digits apart",
        "1 January, the year one or two digits apart: {held} / {asked}.",
    ),
    "first_of_january_other_year": Said(
        "1 January of another year", "1 January of another year: {held} / {asked}."
    ),
    "year_and_month": Said(
        "same year and month of birth",
        "Same year and month of birth, another day: {held} / {asked}.",
    ),
    "year_and_day": Said(
        "same year and day of birth", "Same year and day of birth, another month: {held} / {asked}."
    ),
    "month_and_day": Said(
        "same birthday, another year", "Same birthday, another year: {held} / {asked}."
    ),
    "same_year": Said(
        "same year of birth only", "Same year of birth, another day: {held} / {asked}."
    ),
    "differs": Said("another date of birth", "Another date of birth: {held} / {asked}."),
    "part_equal_year_and_month": Said(
        "same year and month of birth", "Same year and month of birth: {held} / {asked}."
    ),
    "part_equal_month_and_day": Said("same birthday", "Same birthday: {held} / {asked}."),
    "years_apart_0": Said(
        "age or year of birth fits", "Age or year of birth fits: {held} / {asked}."
    ),
    "years_apart_1": Said(
        "age or year of birth within one year",
        "Age or year of birth within one year: {held} / {asked}.",
    ),
    "years_apart_3": Said(
        "age or year of birth within three years",
        "Age or year of birth within three years: {held} / {asked}.",
    ),
    "years_apart_6": Said(
        "age or year of birth four to six years apart",
        "Age or year of birth four to six years apart: {held} / {asked}.",
    ),
    "years_apart_more": Said(
        "age or year of birth too far apart",
        "Age or year of birth too far apart: {held} / {asked}.",
    ),
    "not_asked": Said("no date of birth asked", "No date of birth or age given."),
    "not_held": Said(
        "no date of birth on the register", "No date of birth on the register to compare."
    ),
}


def spoken(born: BirthDate) -> str:
    """A birth date as people say it: "12 March 1985", "March 1985", "1985"."""
    month = MONTHS[born.month - 1] if born.month else None
    parts = (born.day if month else None, month, born.year)
    return " ".join(str(part) for part in parts if part is not None)


def birth_sentence(level: str, held: BirthDate, asked: BirthDate | None, age: int | None) -> str:
    """The level in a sentence with both values; an age stands for a birth date not asked for."""
    asked_for = spoken(asked) if asked else f"age {age}"
    return BIRTHS[level].sentence.format(held=spoken(held), asked=asked_for)
