"""What a file is, is told by its bytes and never by its name."""

import struct
import zlib
from io import BytesIO

import docx
import pytest

from nmo.intake.unpacking import PartKind, TroubleCode, unpack
from nmo.intake.unpacking.kinds import FileKind, kind_of
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_picture, a_zip


def a_word_file() -> bytes:
    """A Word file of one paragraph."""
    written = BytesIO()
    document = docx.Document()
    document.add_paragraph("Non-molestation order")
    document.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (a_pdf(), FileKind.PDF),
        (a_pdf() + a_zip({"a": b"b"}), FileKind.PDF),
        (a_zip({"order.pdf": a_pdf()}), FileKind.ZIP),
        (a_word_file(), FileKind.WORD),
        (a_zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}),
         FileKind.OPEN_DOCUMENT),
        (b"{\\rtf1 order}", FileKind.RICH_TEXT),
        (a_mail().as_bytes(), FileKind.MAIL),
        (b"Delivered-To: a@b.example\r\nFrom: b\r\n\r\n%PDF-1.4", FileKind.MAIL),
        (b"<!DOCTYPE html><p>order", FileKind.HTML),
        (b"The respondent must not:\n1. harass", FileKind.TEXT),
        (b"To: the respondent\nYou must not", FileKind.TEXT),
        ("Gŵyl".encode("utf-16"), FileKind.TEXT),
        (bytes(range(256)), FileKind.UNKNOWN),
        (b" \r\n\0", FileKind.EMPTY),
        (b"PK\x03\x04 cut off", FileKind.ZIP),
    ],
)  # fmt: skip
def test_each_kind_is_told_by_its_bytes(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_a_photograph_is_a_picture_whatever_its_kind(kind: str) -> None:
    (part,) = unpack("order.pdf", a_picture(300, 300, kind)).parts

    assert part.kind is PartKind.PICTURE


def test_a_photograph_that_cannot_be_opened_here_is_told_of() -> None:
    heic = b"\0\0\0\x18ftypheic\0\0\0\0" + bytes(64)

    (trouble,) = unpack("IMG_0417.HEIC", heic).troubles

    assert trouble.code is TroubleCode.NOT_READABLE
    assert "JPEG" in trouble.text


def test_a_photograph_that_was_cut_off_is_told_of() -> None:
    unpacked = unpack("a.jpg", a_picture(2000, 2000, "JPEG")[:9000])

    assert [trouble.code for trouble in unpacked.troubles] == [TroubleCode.CORRUPT_FILE]


def test_a_picture_of_absurd_size_is_not_opened() -> None:
    lying = bytearray(a_picture(10, 10))
    lying[16:24] = struct.pack(">II", 30_000, 30_000)
    lying[29:33] = struct.pack(">I", zlib.crc32(lying[12:29]))

    assert [one.code for one in unpack("a.png", bytes(lying)).troubles] == [TroubleCode.TOO_LARGE]


def test_a_word_file_is_a_part_and_a_spreadsheet_a_trouble() -> None:
    sheet = a_zip({"[Content_Types].xml": b"spreadsheetml.sheet.main+xml", "xl/workbook.xml": b""})

    assert [part.kind for part in unpack("a.bin", a_word_file()).parts] == [PartKind.WORD]
    assert [one.code for one in unpack("a.docx", sheet).troubles] == [TroubleCode.NOT_READABLE]
