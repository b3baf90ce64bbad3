"""Two birth dates compared, or a birth date with an age."""

from datetime import date

from rapidfuzz.distance import OSA, Hamming

from nmo.matching.births import BirthDate, age_on
from nmo.matching.comparing.levels import Compared
from nmo.matching.weights import Weights

EQUAL = frozenset(("equal", "equal_first_of_january"))
CLOSE = EQUAL | frozenset(("swapped", "one_digit", "transposed", "year_slip"))
DIFFERING = frozenset(
    ("same_year", "first_of_january_other_year", "differs", "years_apart_6", "years_apart_more")
)
# A year is miscounted by one or two, or by a decade or a century when it is written in two
# digits: that says more than another digit that differs.
USUAL_YEAR_SLIPS = frozenset((1, 2, 10, 100))
# Whose day is not known is estimated in years, and those are miscounted and mistyped as others.
YEARS_OF_FIRST_OF_JANUARY = {
    "year_slip": "first_of_january_year_slip",
    "one_digit": "first_of_january_digits_apart",
    "transposed": "first_of_january_digits_apart",
    None: "first_of_january_other_year",
}


def compare_births(asked: BirthDate, held: BirthDate, table: Weights) -> Compared | None:
    """How far two birth dates agree; None where one says nothing that the other says too."""
    whole = asked.is_whole and held.is_whole
    level = _whole_level(asked, held) if whole else _part_level(asked, held)
    return Compared(level, table.born[level]) if level else None


def compare_age(age: int, held: BirthDate, *, today: date, table: Weights) -> Compared | None:
    """How far an age in years agrees with a birth date; None without a year."""
    theirs = age_on(held, today)
    if theirs is None:
        return None
    level = _apart(abs(age - theirs))
    return Compared(level, table.born[level])


def _whole_level(asked: BirthDate, held: BirthDate) -> str:
    if asked == held:
        return "equal_first_of_january" if held.is_first_of_january else "equal"
    if asked.swapped() == held:
        return "swapped"
    return _level_on_first_of_january(asked, held) or _slip(asked, held) or _parts(asked, held)


def _level_on_first_of_january(asked: BirthDate, held: BirthDate) -> str | None:
    """1 January may stand for a day that is not known, on either side or on both."""
    same_year = asked.year == held.year
    if asked.is_first_of_january and held.is_first_of_january:
        return YEARS_OF_FIRST_OF_JANUARY[_slip(asked, held)]
    one = asked.is_first_of_january or held.is_first_of_january
    return "first_of_january_same_year" if one and same_year else None


def _slip(asked: BirthDate, held: BirthDate) -> str | None:
    same_birthday = (asked.month, asked.day) == (held.month, held.day)
    if same_birthday and abs((asked.year or 0) - (held.year or 0)) in USUAL_YEAR_SLIPS:
        return "year_slip"
    mine, theirs = _digits(asked), _digits(held)
    if Hamming.distance(mine, theirs) == 1:
        return "one_digit"
    if Hamming.distance(mine, theirs) == 2 and OSA.distance(mine, theirs) == 1:
        return "transposed"
    return None


def _parts(asked: BirthDate, held: BirthDate) -> str:
    same = (asked.year == held.year, asked.month == held.month, asked.day == held.day)
    levels = {
        (True, True, False): "year_and_month",
        (True, False, True): "year_and_day",
        (False, True, True): "month_and_day",
        (True, False, False): "same_year",
    }
    return levels.get(same, "differs")


def _digits(born: BirthDate) -> str:
    return f"{born.year or 0:04}{born.month or 0:02}{born.day or 0:02}"


def _part_level(asked: BirthDate, held: BirthDate) -> str | None:
    """Only the parts that both state are compared."""
    year = _agree(asked.year, held.year)
    month = _agree(asked.month, held.month)
    day = _agree(asked.day, held.day)
    if year is None:
        if month is None or day is None:
            return None
        return "part_equal_month_and_day" if month and day else "differs"
    if year and month:
        return "part_equal_year_and_month"
    if month is False or day is False:
        return "same_year" if year else "differs"
    return _apart(abs((asked.year or 0) - (held.year or 0)))


def _agree(one: int | None, other: int | None) -> bool | None:
    return None if one is None or other is None else one == other


def _apart(years: int) -> str:
    for most in (0, 1, 3, 6):
        if years <= most:
            return f"years_apart_{most}"
    return "years_apart_more"
