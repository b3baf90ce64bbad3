"""Cells that are merged: which rows and columns each stretch covers."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.reading.cells import column_of

_CHUNK = 1024 * 1024
_OVERLAP = 256
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]{0,120}?ref\s*=\s*[\"']"
    rb"(\$?[A-Za-z]{1,3}\$?\d{1,7}):(\$?[A-Za-z]{1,3}\$?\d{1,7})[\"']"
)


@dataclass(frozen=True, slots=True)
class Merged:
    """A stretch of merged cells; places from 0, rows as the program numbers them."""

    top: int
    bottom: int
    left: int
    right: int
    said: str


def merged_in(file: BinaryIO, part: str) -> list[Merged]:
    """The merged stretches of a sheet, from the top. They stand after its cells.

    Raises SpreadsheetRefused for more of them than anybody makes by hand.
    """
    found: list[Merged] = []
    for first, last in _references(file, part):
        found.append(
            Merged(
                top=_row_of(first),
                bottom=_row_of(last),
                left=column_of(first),
                right=column_of(last),
                said=f"{first}:{last}",
            )
        )
        if len(found) > CAPS.merged:
            raise SpreadsheetRefused(
                "The sheet has more merged cells than can be followed. Unmerge them and try again."
            )
    return sorted(found, key=lambda merged: merged.top)


def _row_of(reference: str) -> int:
    return int("".join(letter for letter in reference if letter.isdigit()))


def _references(file: BinaryIO, part: str) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(file) as package, package.open(part) as sheet:
        before = b""
        while chunk := sheet.read(_CHUNK):
            window = before + chunk
            end = 0
            for one in _MERGED.finditer(window):
                end = one.end()
                yield (
                    one[1].decode("ascii").replace("$", ""),
                    one[2].decode("ascii").replace("$", ""),
                )
            before = window[max(end, len(window) - _OVERLAP) :]
