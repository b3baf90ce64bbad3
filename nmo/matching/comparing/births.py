"""Two birth dates compared, or a birth date with an age."""

from datetime import date

from nmo.matching.births import BirthDate, age_on
from nmo.matching.comparing.levels import Compared
from nmo.matching.weights import Weights

CLOSE = frozenset(("equal", "equal_first_of_january", "swapped", "one_digit"))
DIFFERING = frozenset(("same_year", "differs", "years_apart_6", "years_apart_more"))


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
    if _digits_apart(asked, held) == 1:
        return "one_digit"
    same = (asked.year == held.year, asked.month == held.month, asked.day == held.day)
    levels = {
        (True, True, False): "year_and_month",
        (True, False, True): "year_and_day",
        (False, True, True): "month_and_day",
        (True, False, False): "same_year",
    }
    return levels.get(same, "differs")


def _digits_apart(one: BirthDate, other: BirthDate) -> int:
    mine, theirs = _digits(one), _digits(other)
    return sum(a != b for a, b in zip(mine, theirs, strict=True))


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
