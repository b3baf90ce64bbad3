"""Finding the headers: below a title, in one row or in two, each told from the others."""

from collections.abc import Sequence
from itertools import islice

from nmo.intake.spreadsheet.columns import OURS, Column, folded
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.mapping.words import column_of, meaning_of
from nmo.intake.spreadsheet.reading.table import Row, Source, Table

_LOOKED_AT = 12  # rows: below that no list begins
Place = tuple[int, int]  # the first and the last of the rows that hold the headers


def with_headers(source: Source) -> Table:
    """The table under the row, or the two rows, whose words are most like headers of orders.

    A title above is left out and told; of two rows the upper one's groups stand before the lower
    one's names ("Respondent" over "Name"). Raises SpreadsheetRefused: nothing, or nothing below.
    """
    rows = list(islice(source.rows(), _LOOKED_AT))
    if not rows:
        raise SpreadsheetRefused("The file holds nothing. Choose the one with the orders.")
    first, last = max(_places(rows), key=lambda place: _fit(rows, place))
    if last == len(rows) - 1:
        raise SpreadsheetRefused(
            "The file has headers but no rows under them. Choose the one with the orders."
        )
    headers = told_apart(_without_end(_headers(rows, (first, last)), rows[last:]))
    was_rejected = {folded(header) for header in headers} >= OURS
    return Table(
        source=source,
        headers=tuple(header.removeprefix("'") for header in headers) if was_rejected else headers,
        header_row=rows[last].number,
        skipped=tuple(row.number for row in rows[:first]),
        exact_width=len(rows[last].cells) if source.kind == "csv" else None,
        was_rejected=was_rejected,
    )


def _without_end(headers: list[str], rows: Sequence[Row]) -> list[str]:
    """The headers up to the last one that has words, or anything under it in the first rows."""
    width = max(
        (place + 1 for row in rows for place, cell in enumerate(row.cells) if cell.strip()),
        default=0,
    )
    return (headers + [""] * width)[:width]


def _places(rows: Sequence[Row]) -> list[Place]:
    single = [(place, place) for place in range(len(rows))]
    double = [(place, place + 1) for place in range(len(rows) - 2)]
    return [*single, *double]


def _fit(rows: Sequence[Row], place: Place) -> tuple[int, int]:
    """How many columns the headers there would give; the first of the best counts."""
    found: set[Column] = set()
    party = "respondent"
    for header in _headers(rows, place):
        meant = meaning_of(header) if header else None
        if meant is None:
            continue
        party = meant.party or party
        column = meant.column or (column_of(party, meant.detail) if meant.detail else None)
        if column is not None:
            found.add(column)
    return (len(found), -(place[0] + place[1] * 2))


def _headers(rows: Sequence[Row], place: Place) -> list[str]:
    first, last = place
    lower = [" ".join(cell.split()) for cell in rows[last].cells]
    if first == last:
        return lower
    groups = _carried([" ".join(cell.split()) for cell in rows[first].cells], len(lower))
    return [f"{group} {name}".strip() for group, name in zip(groups, lower, strict=False)]


def _carried(upper: list[str], width: int) -> list[str]:
    """Each group's name over all the columns up to the next group."""
    groups, name = [], ""
    for place in range(width):
        name = (upper[place] if place < len(upper) else "") or name
        groups.append(name)
    return groups


def told_apart(headers: Sequence[str]) -> tuple[str, ...]:
    """The headers without any twice, and none without words: by the column's letters."""
    seen: set[str] = set()
    told: list[str] = []
    for place, header in enumerate(headers):
        said = "".join(letter for letter in header if letter.isprintable())[:200]
        if not said:
            said = f"(column {letters_of(place)})"
        elif folded(said) in seen:
            said = f"{said} (column {letters_of(place)})"
        seen.add(folded(said))
        told.append(said)
    return tuple(told)


def letters_of(place: int) -> str:
    """The letters by which a spreadsheet program names the column at that place, from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
