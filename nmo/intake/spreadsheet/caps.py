"""How large a spreadsheet may be: far above any force's list, far below what could hurt."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Caps:
    """The limits that a file is held to while it is read; sizes in bytes."""

    file_bytes: int = 480 * MEBIBYTE  # what the database gives back in one piece
    uploaded_bytes: int = 96 * MEBIBYTE  # by page; larger files are imported by command
    members: int = 5_000
    part_bytes: int = 640 * MEBIBYTE  # one part of a workbook, unpacked
    strings_bytes: int = 160 * MEBIBYTE  # the texts of a workbook, which are held in memory
    other_bytes: int = 32 * MEBIBYTE  # its names of sheets, its styles
    rows: int = 1_100_000  # more than Excel's sheet holds; blank ones are not counted
    columns: int = 1_000
    cell_characters: int = 40_000  # a cell of Excel holds 32,767
    merged: int = 100_000
    silent_bytes: int = 4 * MEBIBYTE  # of a sheet, without any element coming to an end


CAPS = Caps()
