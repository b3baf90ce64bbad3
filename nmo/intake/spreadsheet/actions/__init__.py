"""Every write about spreadsheets."""

from nmo.intake.spreadsheet.actions.beginning import approve_import, begin_import
from nmo.intake.spreadsheet.actions.choosing import ask_to_try, choose_columns, choose_sheet
from nmo.intake.spreadsheet.actions.importing import run_import
from nmo.intake.spreadsheet.actions.mappings import save_mapping
from nmo.intake.spreadsheet.actions.receiving import receive_spreadsheet
from nmo.intake.spreadsheet.actions.stopping import refuse, stop
from nmo.intake.spreadsheet.actions.trying import try_received, try_unkept
from nmo.intake.spreadsheet.actions.undoing import undo_spreadsheet

__all__ = [
    "approve_import",
    "ask_to_try",
    "begin_import",
    "choose_columns",
    "choose_sheet",
    "receive_spreadsheet",
    "refuse",
    "run_import",
    "save_mapping",
    "stop",
    "try_received",
    "try_unkept",
    "undo_spreadsheet",
]
