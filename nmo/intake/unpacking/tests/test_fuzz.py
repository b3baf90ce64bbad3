"""Whatever the bytes are: no uncaught exception, everything accounted for, limits kept."""

import io
import zipfile
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.intake.reading.page import PaperKind
from nmo.intake.tests.fuzzing import MANY, RUNS, Change, changed, changes, within_bounds
from nmo.intake.unpacking import (
    PartKind,
    Unpacked,
    unpack,
    words,
    words_of_plain_text,
    words_of_rich_text,
    words_of_word_file,
)
from nmo.intake.unpacking.caps import Caps
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_picture, a_zip, attach
from nmo.intake.unpacking.tests.word_files import a_level, a_num, add, blank, listed, with_lists

CAPS = Caps(total_bytes=4_000_000, file_bytes=2_000_000, found=40, mails=10, depth=4)
CHANGES = changes(
    b"\r\n\r\n", b"--=", b"Content-Type: message/rfc822\r\n", b"=?utf-8?b?", b"\0",
    b"Content-Transfer-Encoding: base64\r\n", b"<w:p>", b"</w:p>", b'w:val="9999999999"',
    b"PK\x03\x04", b"%PDF-1.7", b"\xff\xd8\xff", b"<!--", b"filename*0*=utf-8''%",
)  # fmt: skip


@cache
def a_whole_mail() -> bytes:
    """A mail with something of every kind."""
    inner = a_mail("Forwarded. Password: x1y2", order_pdf=a_pdf("inner"))
    mail = a_mail("See attached.")
    mail.add_alternative("<p>See <b>attached</b><ol><li>one</ol>", "html")
    attach(mail, "order.pdf", a_pdf())
    attach(mail, "photo.png", a_picture(60, 90))
    attach(mail, "orders.zip", a_zip({"a/order.pdf": a_pdf("zipped"), "note.txt": b"A note."}))
    attach(mail, "order.rtf", b"{\\rtf1 must \\strike not\\strike0  go}")
    mail.add_attachment(inner)
    return mail.as_bytes()


@cache
def word_parts() -> dict[str, bytes]:
    """The parts of a Word file with numbers, a table and a box to tick."""
    document = blank()
    with_lists(
        document, [a_level(0, "decimal", "%1.") + a_level(1, "lowerRoman", "%1(%2)")], [a_num()]
    )
    for level in (0, 1, 1, 0):
        listed(document, "must not", level)
    document.add_table(rows=2, cols=2).cell(0, 0).text = "Case No"
    add(document, "<w:p><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt></w:p>")
    written = io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as opened:
        parts = {name: opened.read(name) for name in _READ}
    return parts | {"word/styles.xml": STYLES}


_READ = (
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/numbering.xml",
    "word/_rels/document.xml.rels",
)  # fmt: skip
STYLES = (
    b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:b/></w:rPr></w:style>'
    b'<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Normal"/><w:pPr><w:numPr>'
    b'<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)


def is_sound(unpacked: Unpacked) -> None:
    """What holds of everything that was ever unpacked."""
    assert unpacked.parts or unpacked.troubles or unpacked.mails
    assert sum(len(part.data) for part in unpacked.parts) <= 2 * CAPS.total_bytes
    assert len(unpacked.mails) <= CAPS.mails
    named = [part.name for part in unpacked.parts if part.kind is not PartKind.MAIL_BODY]
    assert len(set(named)) == len(named)
    for part in unpacked.parts:
        assert -1 <= part.mail < len(unpacked.mails)
        assert part.name.isprintable()
        assert not {"/", "\\"} & set(part.name)
    assert all(trouble.text and trouble.part for trouble in unpacked.troubles)
    assert words.FAILED not in [trouble.text for trouble in unpacked.troubles]


def try_mail(made: list[Change]) -> None:
    """Unpack the mail so changed."""
    is_sound(unpack("mail.eml", changed(a_whole_mail(), made), is_mail=True, caps=CAPS))


def try_word(part: str, made: list[Change]) -> None:
    """Read the Word file with one part so changed."""
    parts = word_parts()
    packed = a_zip(parts | {part: changed(parts[part], made)})
    paper = words_of_word_file("order.docx", packed)
    assert paper.pages or paper.doubts or part == "word/document.xml"  # all of its words gone
    is_sound(unpack("order.docx", packed, caps=CAPS))


WORD_PARTS = st.sampled_from([
    "word/document.xml", "word/document.xml", "word/numbering.xml", "word/styles.xml",
    "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml",
])  # fmt: skip


@settings(max_examples=RUNS)
@given(CHANGES)
def test_no_mail_breaks_unpacking(made: list[Change]) -> None:
    within_bounds(try_mail, made)


@settings(max_examples=RUNS)
@given(WORD_PARTS, CHANGES)
def test_no_word_file_breaks_reading(part: str, made: list[Change]) -> None:
    within_bounds(try_word, part, made)


@settings(max_examples=RUNS)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)), st.text())
def test_no_bytes_break_unpacking(data: bytes, name: str) -> None:
    within_bounds(try_bytes, name, data)


def try_bytes(name: str, data: bytes) -> None:
    """Unpack them, and read them as text of either kind."""
    is_sound(unpack(name, data, caps=CAPS))
    words_of_rich_text(name, b"{\\rtf1 " + data + b"}")
    words_of_plain_text(name, data.decode("latin-1"), PaperKind.PLAIN_TEXT)


@settings(max_examples=RUNS)
@given(
    CHANGES, st.sampled_from([a_pdf("one", "two"), a_zip({"a.txt": b"words", "b.pdf": a_pdf()})])
)
def test_no_pdf_or_zip_breaks_unpacking(made: list[Change], data: bytes) -> None:
    within_bounds(lambda: is_sound(unpack("file", changed(data, made), caps=CAPS)))


@pytest.mark.prove
@settings(max_examples=MANY)
@given(CHANGES)
def test_no_mail_of_very_many_breaks_unpacking(made: list[Change]) -> None:
    within_bounds(try_mail, made)


@pytest.mark.prove
@settings(max_examples=MANY)
@given(WORD_PARTS, CHANGES)
def test_no_word_file_of_very_many_breaks_reading(part: str, made: list[Change]) -> None:
    within_bounds(try_word, part, made)
