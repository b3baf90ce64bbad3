"""A mapping fitted to a table: which cells of each row give which column."""

from collections.abc import Mapping as Mapped
from dataclasses import dataclass

from nmo.intake.spreadsheet.columns import ESSENTIAL, Column
from nmo.intake.spreadsheet.errors import MappingRefused, RowNotReadable, SpreadsheetRefused
from nmo.intake.spreadsheet.mapping.shape import Mapping
from nmo.intake.spreadsheet.reading.table import Row, Table
from nmo.intake.spreadsheet.rows.cells import Given

_BETWEEN = {
    Column.RESPONDENT_NAME: " ",
    Column.APPLICANT_NAME: " ",
    Column.RESPONDENT_ADDRESS: ", ",
    Column.APPLICANT_ADDRESS: ", ",
    Column.MADE_ON: " ",
    Column.ENDS_AT: " ",
    Column.AWARE_ON: " ",
    Column.RESPONDENT_DATE_OF_BIRTH: " ",
    Column.APPLICANT_DATE_OF_BIRTH: " ",
}
SEVERAL = "|"


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """A mapping fitted to one table; `given` reads a row by it."""

    mapping: Mapping
    headers: tuple[str, ...]
    places: Mapped[Column, tuple[int, ...]]
    meanings: Mapped[Column, Mapped[str, str]]
    was_rejected: bool

    @property
    def unused(self) -> tuple[str, ...]:
        """The headers that nothing is read from."""
        return self.mapping.unused(self.headers)

    def header_of(self, column: str) -> str:
        """What the file calls a column: its header; the column's own name where it has none."""
        headers = next((said for one, said in self.mapping.columns.items() if one == column), ())
        return " and ".join(headers) or column

    def given(self, row: Row) -> Given:
        """What the row gives, by column. Raises RowNotReadable for a cell that cannot be taken."""
        if row.wrong:
            raise RowNotReadable(row.wrong)
        cells: dict[Column, str] = dict(self.mapping.constants)
        for column, places in self.places.items():
            if row.faults:
                self._refuse_faults(row, column, places)
            text = self._text(row, column, places)
            if text:
                cells[column] = self._meant(column, text) if column in self.meanings else text
        return Given(row.number, cells)

    def _refuse_faults(self, row: Row, column: Column, places: tuple[int, ...]) -> None:
        for place in places:
            if row.faults and place in row.faults:
                raise RowNotReadable(row.faults[place], column)

    def _text(self, row: Row, column: Column, places: tuple[int, ...]) -> str:
        if len(places) == 1:
            return self._cell(row.cells[places[0]])
        parts = {place: self._cell(row.cells[place]) for place in places}
        if column is Column.NOTES:
            named = (f"{self.headers[place]}: {text}" for place, text in parts.items() if text)
            return "\n".join(named)
        return _BETWEEN.get(column, SEVERAL).join(text for text in parts.values() if text)

    def _cell(self, text: str) -> str:
        text = text.strip()
        return text[1:] if self.was_rejected and text.startswith("'") else text

    def _meant(self, column: Column, text: str) -> str:
        """The text with the source's own words translated, each of several."""
        words = self.meanings[column]
        whole = words.get(text.casefold())
        if whole is not None:
            return whole
        parts = (part.strip() for part in text.split(SEVERAL))
        return SEVERAL.join(words.get(part.casefold(), part) for part in parts)


def fitted(mapping: Mapping, table: Table) -> Fitted:
    """The mapping fitted to this table. Raises MappingRefused: it names a header that is not
    there, or a column twice; SpreadsheetRefused: no row could give an order.
    """
    by_header = {header.casefold(): place for place, header in enumerate(table.headers)}
    missing = [header for header in mapping.headers if header.casefold() not in by_header]
    if missing:
        raise MappingRefused(
            f"The mapping reads from “{sorted(missing)[0][:80]}”, but the file has no such header. "
            "Look at the headers, and correct or take out that line of the mapping."
        )
    both = [column for column in mapping.columns if column in mapping.constants]
    if both:
        raise MappingRefused(f"The mapping gives {both[0]} both a header and a constant.")
    refuse_without_essentials(mapping)
    return Fitted(
        mapping=mapping,
        headers=table.headers,
        places={
            column: tuple(by_header[header.casefold()] for header in headers)
            for column, headers in mapping.columns.items()
        },
        meanings={
            column: {said.strip().casefold(): meant for said, meant in words.items()}
            for column, words in mapping.values.items()
        },
        was_rejected=table.was_rejected,
    )


def refuse_without_essentials(mapping: Mapping) -> None:
    """Refuse a file no row of which could give an order. Raises SpreadsheetRefused."""
    lacks = _lacks(mapping)
    if lacks:
        raise SpreadsheetRefused(
            f"No column gives {' or '.join(lacks)}, without which there is no order. Say which "
            "header gives it. Nothing was imported."
        )


def gives_orders(mapping: Mapping) -> bool:
    """Whether a row could give an order by this mapping."""
    return not _lacks(mapping)


def _lacks(mapping: Mapping) -> list[str]:
    given = {*mapping.columns, *mapping.constants}
    return [str(column) for column in ESSENTIAL if column not in given]
