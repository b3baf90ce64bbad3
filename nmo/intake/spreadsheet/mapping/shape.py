"""A mapping: which header gives which column, what is the same in every row, what words mean."""

from collections.abc import Collection
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field

from nmo.intake.spreadsheet.columns import Column

LONGEST_SOURCE = 100


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """How one source's spreadsheets are read.

    source: what the source calls itself; part of every reference that is made for its rows.
    sheet: which sheet of a workbook; empty for the only one.
    columns: the headers that give each column, in the order in which they are put together.
    constants: what is the same in every row, where the sheet has no column for it.
    values: what the source's own words in a column mean.
    """

    source: str = ""
    sheet: str = ""
    columns: Mapped[Column, tuple[str, ...]] = field(default_factory=dict)
    constants: Mapped[Column, str] = field(default_factory=dict)
    values: Mapped[Column, Mapped[str, str]] = field(default_factory=dict)

    @property
    def headers(self) -> frozenset[str]:
        """Every header that is used."""
        return frozenset(header for several in self.columns.values() for header in several)

    def unused(self, headers: Collection[str]) -> tuple[str, ...]:
        """Those of these headers that nothing is read from."""
        used = self.headers
        return tuple(header for header in headers if header not in used)

    def as_json(self) -> dict[str, object]:
        """As it is kept."""
        return {
            "source": self.source,
            "sheet": self.sheet,
            "columns": {column.value: list(names) for column, names in self.columns.items()},
            "constants": {column.value: text for column, text in self.constants.items()},
            "values": {column.value: dict(said) for column, said in self.values.items()},
        }
