"""What can be refused about a spreadsheet, each with what to do."""

from collections.abc import Sequence


class SpreadsheetRefused(ValueError):
    """The file is refused whole: nothing of it was imported. The text is one plain sentence."""


class WhichSheet(SpreadsheetRefused):
    """The workbook has several sheets, or hidden ones: somebody has to say which is meant."""

    def __init__(self, sheets: Sequence[str], hidden: Sequence[str]) -> None:
        self.sheets = tuple(sheets)
        self.hidden = tuple(hidden)
        named = ", ".join(f"“{name}”{' (hidden)' * (name in hidden)}" for name in sheets)
        super().__init__(
            f"The workbook holds more than one sheet with something on it: {named}. Say which is "
            "meant. Nothing was read from any of them."
        )


class MappingRefused(SpreadsheetRefused):
    """The mapping cannot be used with this file; the text says what to change in it."""


class RowNotReadable(ValueError):
    """One row gives no order that can be recorded; the text says why, without its values.

    column: the column of the register that is at fault; empty where it is the whole row.
    """

    def __init__(self, text: str, column: str = "") -> None:
        self.column = column
        self.text = text
        super().__init__(f"{column}: {text}" if column else text)


class ImportNotFound(LookupError):
    """No import of a spreadsheet has that reference, or it is another force's."""


class ImportNotReady(ValueError):
    """The import is at another step than the one asked for; the text says at which."""
