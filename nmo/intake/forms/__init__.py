"""What a person fills in on the pages of intake."""

from nmo.intake.forms.feed import UploadForm
from nmo.intake.forms.spreadsheets import ColumnsForm, SheetForm, SpreadsheetForm, WordsForm

__all__ = ["ColumnsForm", "SheetForm", "SpreadsheetForm", "UploadForm", "WordsForm"]
