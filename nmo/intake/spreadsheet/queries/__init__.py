"""Every read about spreadsheets: each force sees its own."""

from nmo.intake.spreadsheet.queries.columns import ColumnsAsked, columns_asked, sheets_asked
from nmo.intake.spreadsheet.queries.imports import ImportShown, import_shown, imports_shown
from nmo.intake.spreadsheet.queries.rejected import rejected_rows

__all__ = [
    "ColumnsAsked",
    "ImportShown",
    "columns_asked",
    "import_shown",
    "imports_shown",
    "rejected_rows",
    "sheets_asked",
]
