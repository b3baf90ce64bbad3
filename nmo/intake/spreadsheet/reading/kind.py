"""What a file is, told by its bytes and never by its name."""

from typing import BinaryIO

from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_LOOKED_AT = 4 * 1024 * 1024

_OTHER_KINDS = (
    (b"%PDF", "The file is a PDF, not a spreadsheet. Read it and record its orders by hand."),
    (b"\x89PNG", "The file is a picture, not a spreadsheet."),
    (b"\xff\xd8\xff", "The file is a picture, not a spreadsheet."),
    (b"{\\rtf", "The file is a text document, not a spreadsheet. Save its table as CSV."),
    (b"<!DOCTYPE", "The file is a web page, not a spreadsheet. Open it and save it as XLSX."),
    (b"<html", "The file is a web page, not a spreadsheet. Open it and save it as XLSX."),
    (b"<?xml", "The file is XML, not a spreadsheet. Open it in Excel and save it as XLSX."),
)


def kind_of(file: BinaryIO) -> str:
    """ "csv" or "xlsx"; raises SpreadsheetRefused, with what to do, for anything else."""
    size = file.seek(0, 2)
    if not size:
        raise SpreadsheetRefused("The file is empty. Choose the spreadsheet as it was saved.")
    if size > CAPS.file_bytes:
        raise SpreadsheetRefused(
            f"The file is larger than {CAPS.file_bytes // 1024 // 1024} MB. Split it into parts "
            "and import each of them."
        )
    file.seek(0)
    first = file.read(16)
    if first.startswith(_OLE):
        raise SpreadsheetRefused(_of_old_kind(file))
    if first.startswith(_ZIP):
        return "xlsx"
    for start, refusal in _OTHER_KINDS:
        if first.lower().startswith(start.lower()):
            raise SpreadsheetRefused(refusal)
    return "csv"


def _of_old_kind(file: BinaryIO) -> str:
    file.seek(0)
    if _ENCRYPTED in file.read(_LOOKED_AT):
        return (
            "The workbook is protected with a password. Open it in Excel, take the password off "
            "(File, Info, Protect Workbook), save it, and try again."
        )
    return (
        "The file is of the old kind of Excel (.xls). Open it in Excel, save it as an Excel "
        "Workbook (.xlsx), and try again."
    )
