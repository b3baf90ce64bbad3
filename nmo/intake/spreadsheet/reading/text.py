"""Which letters a CSV is written in: found out from all of it, and never guessed past a fault."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from nmo.intake.spreadsheet.errors import SpreadsheetRefused

_CHUNK = 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "cp1252": "Windows-1252"}


@dataclass(frozen=True)
class _Fault:
    """Where the bytes stop being letters: the line, and whether letters beyond ASCII came first."""

    line: int
    beyond_ascii: bool


def encoding_of(file: BinaryIO) -> str:
    """The encoding in which all of the file can be read.

    UTF-8 with or without its mark, UTF-16 (with its mark, or plainly of two bytes a letter),
    otherwise Windows-1252. Raises SpreadsheetRefused with the line that is neither.
    """
    file.seek(0)
    first = file.read(4096)
    marked = next((name for bom, name in _BOMS if first.startswith(bom)), None)
    tried = marked or _of_two_bytes(first) or "utf-8"
    fault = _fault(file, tried)
    if fault is None:
        return tried
    if tried != "utf-8" or fault.beyond_ascii:
        raise _not_decodable(fault.line, tried)
    fault = _fault(file, "cp1252")
    if fault is not None:
        raise _not_decodable(fault.line, "cp1252")
    return "cp1252"


def lines_of(file: BinaryIO, encoding: str) -> Iterator[str]:
    """The lines of the file as text, each with its end. Raises SpreadsheetRefused for a NUL."""
    for number, line in enumerate(_lines(file, encoding), 1):
        if "\0" in line:
            raise SpreadsheetRefused(
                f"Line {number} holds a character that is no text (NUL), so the file was not "
                "saved whole. Export it again. Nothing was imported."
            )
        yield line


def _lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    file.seek(0)
    reader = codecs.getreader(encoding)(file)
    waiting = ""
    while chunk := reader.read(_CHUNK):
        waiting += chunk
        lines = waiting.split("\n")
        waiting = lines.pop()
        for line in lines:
            yield line + "\n"
    if waiting:
        yield waiting


def _of_two_bytes(first: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of Western text is then a NUL."""
    if len(first) < 4 or len(first) % 2:
        first = first[: len(first) // 2 * 2]
    half = max(len(first) // 2, 1)
    if first[1::2].count(0) / half > 0.7:
        return "utf-16-le"
    if first[0::2].count(0) / half > 0.7:
        return "utf-16-be"
    return None


def _fault(file: BinaryIO, encoding: str) -> _Fault | None:
    """Where the file cannot be read in this encoding; None where all of it can."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)()
    line, beyond = 1, False
    while True:
        chunk = file.read(_CHUNK)
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(encoding, errors="ignore")
            return _Fault(line + before.count("\n"), beyond or not before.isascii())
        line += text.count("\n")
        beyond = beyond or not text.isascii()
        if not chunk:
            return None


def _not_decodable(line: int, encoding: str) -> SpreadsheetRefused:
    return SpreadsheetRefused(
        f"Line {line} is not written in {_NAMES.get(encoding, 'UTF-16')}, as the rest of the file "
        "seems to be, so its letters cannot be told. Save the file again as “CSV UTF-8” and try "
        "again. Nothing was imported."
    )
