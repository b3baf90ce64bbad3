"""What a birth date tells at most, as a term of SQL: the levels of `comparing.births`.

In `line` and `dated` 0 stands for a part that is not known.
"""

from nmo.matching.weights import Weights

WHOLE = "{0}.year > 0 AND {0}.month > 0 AND {0}.day > 0"
APART = ((1, "years_apart_1"), (3, "years_apart_3"), (6, "years_apart_6"))
SLIPS = ("one_digit", "transposed", "year_slip", "year_and_month", "year_and_day", "month_and_day")
FIRST_OF_JANUARY = ("first_of_january_year_slip", "first_of_january_digits_apart")
# Two neighbouring digits exchanged where day and month, or month and year, meet.
ACROSS = ((90, 810), (9_000, 81_000))


def born_bits(table: Weights) -> str:
    """The bits of a row of `dated` for one of `line`; 0 where either holds no birth date.

    A slip in one part, or across two, is taken for the kind of slip that weighs most.
    """
    bits = table.born
    return f"""CAST(CASE
        WHEN dated.person IS NULL OR line.year + line.month = 0 THEN 0.0
        WHEN line.aged THEN {_aged(table)}
        WHEN {WHOLE.format("line")} AND {WHOLE.format("dated")} THEN {_whole(table)}
        WHEN line.year = 0 OR dated.year = 0 THEN {bits["part_equal_month_and_day"]}
        WHEN line.year <> dated.year
            THEN {_apart("abs(line.year - dated.year)", bits["differs"], table)}
        WHEN line.month = 0 OR dated.month = 0 THEN {bits["years_apart_0"]}
        ELSE {bits["part_equal_year_and_month"]} END AS DOUBLE)"""


def _whole(table: Weights) -> str:
    bits = table.born
    same = {part: f"line.{part} = dated.{part}" for part in ("year", "month", "day")}
    slip = max(bits[level] for level in SLIPS)
    asked, held = (f"({each}.month = 1 AND {each}.day = 1)" for each in ("line", "dated"))
    number = "abs({0}.year * 10000 + {0}.month * 100 + {0}.day - {1})"
    apart = number.format("line", "dated.year * 10000 - dated.month * 100 - dated.day")
    across = " OR ".join(f"({apart} <= {most} AND {apart} % {of} = 0)" for of, most in ACROSS)
    return f"""CASE
        WHEN {" AND ".join(same.values())} THEN
            CASE WHEN {held} THEN {bits["equal_first_of_january"]} ELSE {bits["equal"]} END
        WHEN {same["year"]} AND line.month = dated.day AND line.day = dated.month
            THEN {bits["swapped"]}
        WHEN {asked} AND {held} AND {_may_be_a_slip("abs(line.year - dated.year)")}
            THEN {max(bits[level] for level in FIRST_OF_JANUARY)}
        WHEN {asked} AND {held} THEN {bits["first_of_january_other_year"]}
        WHEN {same["year"]} AND ({asked} OR {held}) THEN {bits["first_of_january_same_year"]}
        WHEN ({same["year"]} AND {same["month"]}) OR ({same["year"]} AND {same["day"]})
            OR ({same["month"]} AND {same["day"]}) THEN {slip}
        WHEN {across} THEN {bits["transposed"]}
        WHEN {same["year"]} THEN {bits["same_year"]} ELSE {bits["differs"]} END"""


def _may_be_a_slip(years: str) -> str:
    """One digit of a year differs, or two neighbours are exchanged."""
    return f"({years} < 10 OR {years} % 10 = 0 OR {years} % 9 = 0)"


def _aged(table: Weights) -> str:
    """The birthday of this year may be past or to come."""
    apart = "least(abs(line.year - dated.year), abs(line.year - 1 - dated.year))"
    bits = table.born
    return f"""CASE WHEN dated.year = 0 THEN 0.0 WHEN {apart} = 0 THEN {bits["years_apart_0"]}
        ELSE {_apart(apart, bits["years_apart_more"], table)} END"""


def _apart(years: str, more: float, table: Weights) -> str:
    within = " ".join(f"WHEN {years} <= {most} THEN {table.born[level]}" for most, level in APART)
    return f"CASE {within} ELSE {max(more, table.born['years_apart_more'])} END"
