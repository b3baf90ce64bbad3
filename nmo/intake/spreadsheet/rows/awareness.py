"""What shows that the respondent knew, as a row has it. Pure."""

from datetime import datetime

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.rows.cells import Given
from nmo.intake.spreadsheet.rows.coded import code_of
from nmo.intake.spreadsheet.rows.moments import DayOf, read_when
from nmo.law import Method, When

Entry = dict[str, object]


def awareness_of(given: Given, made: When, *, now: datetime, day_of: DayOf) -> tuple[Entry, ...]:
    """Each entry, with its method or the words there are; words are graded *reported*.

    Raises RowNotReadable: a way without its day, a day before the order was made or to come.
    """
    days = given.several(Column.AWARE_ON)
    ways, givers = given.several(Column.AWARE_HOW), given.several(Column.AWARE_BY)
    entries = []
    for place in range(max(len(days), len(ways), len(givers))):
        day, way, giver = (_at(values, place) for values in (days, ways, givers))
        if day:
            entries.append(_entry(day, way, giver, made, now=now, day_of=day_of))
        elif way or giver:
            raise RowNotReadable(
                "It is empty, but how or by whom he was told is not. Give the day, so that the "
                "evidence is not lost; or move those words to the notes.",
                Column.AWARE_ON,
            )
    return tuple(entries)


def _entry(day: str, way: str, giver: str, made: When, *, now: datetime, day_of: DayOf) -> Entry:
    at = read_when(day, Column.AWARE_ON, day_of)
    if at.day < made.day:
        raise RowNotReadable(
            "It is before the order was made, so he cannot have known of it then. Check both.",
            Column.AWARE_ON,
        )
    if at.at > now:
        raise RowNotReadable("It is in the future. Check the date.", Column.AWARE_ON)
    method = code_of(Column.AWARE_HOW, way)
    if method is None:
        return {
            "at": at,
            "method": Method.OTHER,
            "by": giver,
            "original_words": way,
            "evidenced": False,
        }
    return {"at": at, "method": method, "by": giver}


def _at(values: list[str], place: int) -> str:
    return values[place] if place < len(values) else ""
