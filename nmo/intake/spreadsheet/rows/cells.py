"""The cells of a row by the register's columns: put together, translated, faults refused."""

from collections.abc import Mapping as Mapped
from dataclasses import dataclass

from nmo.intake.spreadsheet.columns import Column

Cells = Mapped[Column, str]


@dataclass(frozen=True, slots=True)
class Given:
    """What a row gives, by column; a column that is blank is left out."""

    number: int
    cells: Cells

    def text(self, column: Column) -> str:
        """The words of a cell, spaces put right; empty when it is blank."""
        return " ".join(self.cells.get(column, "").split())

    def several(self, column: Column) -> list[str]:
        """The values of a cell that may hold several, by position; blank ones keep their place."""
        text = self.cells.get(column, "")
        return [" ".join(part.split()) for part in text.split("|")] if text else []

    def present(self, column: Column) -> list[str]:
        """The values of a cell that are not blank."""
        return [value for value in self.several(column) if value]
