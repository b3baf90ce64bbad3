"""A zip with two ends that differ: what is stated is the larger, as `zipfile` reads it."""

import io
import struct
import zipfile

import pytest

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.caps import Caps
from nmo.intake.feed.directory import members_of
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.reading.package import check_package
from nmo.intake.zip_end import directory_stated


def with_two_ends(files: int) -> io.BytesIO:
    """A zip of many files whose usual end says that it is one, and whose ZIP64 end is true."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        written.writestr("xl/worksheets/sheet1.xml", "")
        for number in range(files - 1):
            written.writestr(f"{number}", "")
    content = made.getvalue()
    end = content.rfind(b"PK\x05\x06")
    size, offset = struct.unpack("<2L", content[end + 12 : end + 20])
    true = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, files, files, size, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    usual = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, 46, offset, 0)
    return io.BytesIO(content[:end] + true + locator + usual)


def test_the_larger_of_two_ends_counts_as_it_does_for_the_library() -> None:
    made = with_two_ends(7)

    stated = directory_stated(made)

    assert stated is not None
    assert stated.entries == len(zipfile.ZipFile(made).infolist()) == 7
    assert stated.size > 7 * 46


def test_a_workbook_whose_usual_end_hides_a_large_directory_is_refused() -> None:
    with pytest.raises(SpreadsheetRefused, match="unpacks to far more"):
        check_package(with_two_ends(6_000))


def test_a_night_whose_usual_end_hides_a_large_directory_is_refused() -> None:
    with pytest.raises(FeedRefused, match="it holds 50 files"):
        members_of(with_two_ends(50), caps=Caps(members=10))
