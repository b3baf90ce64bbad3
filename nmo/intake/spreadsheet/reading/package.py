"""The zip that a workbook is, judged by its directory before anything of it is unpacked."""

import zipfile
from typing import BinaryIO

from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.zip_end import directory_stated

_SHEETS = "xl/worksheets/"
_STRINGS = "xl/sharedstrings"
_ENCRYPTED = 0x1
# What other programs keep in a zip of their own, by a member that only they have.
_OTHERS = {
    "content.xml": "an OpenDocument spreadsheet (.ods)",
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "word/document.xml": "a Word document",
    "Index/Document.iwa": "a Numbers spreadsheet",
}


def check_package(file: BinaryIO) -> None:
    """Refuse a zip that is no workbook, or one that unpacks to more than any list of orders.

    `zipfile` never unpacks a member beyond the size that the directory states, so the sizes can be
    relied on. Raises SpreadsheetRefused.
    """
    _check_count(file)
    try:
        with zipfile.ZipFile(file) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError):
        raise damaged() from None
    names = {member.filename for member in members}
    for name, kind in _OTHERS.items():
        if name in names:
            raise SpreadsheetRefused(
                f"The file is {kind}. Open it, save its table as an Excel Workbook (.xlsx) or as "
                "CSV, and try again."
            )
    if not any(name.lower().startswith(_SHEETS) for name in names):
        raise SpreadsheetRefused(
            "The file is a zip without any sheet in it. Choose the spreadsheet itself."
        )
    for member in members:
        _check_member(member)


def _check_count(file: BinaryIO) -> None:
    """Look at the zip's own count first: the directory itself may be made to fill the memory."""
    stated = directory_stated(file)
    if stated is None:
        raise damaged()
    if stated.entries > CAPS.members or stated.size > CAPS.other_bytes:
        raise too_large_unpacked()


def _check_member(member: zipfile.ZipInfo) -> None:
    name = member.filename.lower()
    if member.flag_bits & _ENCRYPTED:
        raise SpreadsheetRefused("The workbook is locked with a password. Take it off, save again.")
    if name.startswith(_SHEETS):
        most = CAPS.part_bytes
    else:
        most = CAPS.strings_bytes if name.startswith(_STRINGS) else CAPS.other_bytes
    read = name.startswith(_SHEETS) or name.endswith((".xml", ".rels"))
    if read and member.file_size > most:
        raise too_large_unpacked()


def too_large_unpacked() -> SpreadsheetRefused:
    """It unpacks to far more than it seems to hold."""
    return SpreadsheetRefused(
        "The workbook unpacks to far more than a list of orders holds. Copy the rows and columns "
        "that hold the orders into a new workbook, save it, and try again. Nothing was imported."
    )


def damaged() -> SpreadsheetRefused:
    """It is cut off, broken, or made by a program that does not keep to the format."""
    return SpreadsheetRefused(
        "The workbook cannot be opened: it is cut off, damaged, or not saved as Excel saves. Open "
        "it in Excel or LibreOffice, save it again as an Excel Workbook (.xlsx), and try again."
    )
