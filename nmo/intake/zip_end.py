"""What a zip states of its own directory, looked at before the directory is read.

A directory may be made to fill the memory of whoever reads it whole.
"""

from dataclasses import dataclass
from typing import BinaryIO

_END, _END_BYTES = b"PK\x05\x06", 22
_END64, _END64_BYTES = b"PK\x06\x06", 56
_LOCATOR, _LOCATOR_BYTES = b"PK\x06\x07", 20
_LONGEST_COMMENT = 0xFFFF


@dataclass(frozen=True, kw_only=True)
class Directory:
    """How many files the zip says it holds, and how many bytes its directory takes."""

    entries: int
    size: int


def directory_stated(file: BinaryIO) -> Directory | None:
    """The larger of what the two ends of a zip state; None where the file does not end as a zip.

    Beside the usual end there may be that of ZIP64, which `zipfile` believes whatever the usual
    one says.
    """
    before = _END64_BYTES + _LOCATOR_BYTES
    file.seek(max(0, file.seek(0, 2) - _END_BYTES - _LONGEST_COMMENT - before))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < _END_BYTES:
        return None
    entries, size = _number(tail, end + 10, 2), _number(tail, end + 12, 4)
    end64 = end - before
    is_zip64 = end64 >= 0 and tail.startswith(_LOCATOR, end - _LOCATOR_BYTES)
    if is_zip64 and tail.startswith(_END64, end64):
        entries = max(entries, _number(tail, end64 + 32, 8))
        size = max(size, _number(tail, end64 + 40, 8))
    return Directory(entries=entries, size=size)


def _number(data: bytes, start: int, length: int) -> int:
    return int.from_bytes(data[start : start + length], "little")
