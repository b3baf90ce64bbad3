"""Reading a spreadsheet: CSV or XLSX, as a bounded stream of rows of text."""

from nmo.intake.spreadsheet.reading.opening import open_table
from nmo.intake.spreadsheet.reading.table import Row, Table

__all__ = ["Row", "Table", "open_table"]
