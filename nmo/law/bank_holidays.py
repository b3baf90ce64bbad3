"""The bank holidays of England and Wales since the first domestic violence protection notices.

In doubt is 26 December where it is a Saturday, as in 2026. The Act makes it a bank holiday
(Banking and Financial Dealings Act 1971, sch.1 para.1: "if it be not a Sunday"); gov.uk names the
Monday after it. A proclamation puts that Monday in its place (s.1(2), as in 2009) or beside it
(s.1(3), as in 2015). Until somebody confirms which it is, the Saturday counts like any other day:
nobody is held a day too long, and no time before a court is missed.

Source: gov.uk/bank-holidays, the list up to 2028 as published by November 2026. A year that is
added there is added here; a later bank holiday counts as an ordinary day until then.
"""

from datetime import date

_BY_YEAR = {
    2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
    2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}
BANK_HOLIDAYS = frozenset(
    date.fromisoformat(f"{year}-{day}") for year, days in _BY_YEAR.items() for day in days.split()
)
DAY_IN_DOUBT = (
    "Saturday 26 December is counted: the Act may leave it out as a bank holiday, which is to be "
    "confirmed."
)


def is_in_doubt(day: date) -> bool:
    """Whether the day may be a bank holiday though the list names only the Monday after it."""
    return (day.month, day.day) == (12, 26) and day.weekday() == 5
