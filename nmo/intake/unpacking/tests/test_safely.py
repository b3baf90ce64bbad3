"""A hostile file is a trouble, and everything else that came with it is there."""

import io
import zlib

import docx

from nmo.intake.unpacking import PartKind, TroubleCode, unpack, unpack_safely
from nmo.intake.unpacking.safely import Allowed
from nmo.intake.unpacking.tests.builders import a_locked_pdf, a_mail, a_pdf, a_picture, a_zip


def test_the_same_comes_out_as_without_limits() -> None:
    mail = a_mail(
        "The password is Harbour9.", a_pdf=a_locked_pdf("Harbour9"), b_zip=a_zip({"c.txt": b"c"})
    )
    mail.add_attachment(a_mail(order_pdf=a_pdf()))

    assert unpack_safely("mail.eml", mail.as_bytes()) == unpack("mail.eml", mail.as_bytes())


def test_a_pdf_that_would_fill_the_memory_is_told_of_and_the_order_is_there() -> None:
    mail = a_mail(bomb_pdf=a_pdf_that_unpacks_to(256), order_pdf=a_pdf())

    unpacked = unpack_safely("mail.eml", mail.as_bytes(), allowed=Allowed(mebibytes=100))

    assert [part.name for part in unpacked.parts if part.kind is PartKind.PDF] == ["order.pdf"]
    assert [one.part for one in unpacked.troubles] == ["bomb.pdf"]
    assert unpacked.troubles[0].code in (TroubleCode.LIMIT_REACHED, TroubleCode.CORRUPT_FILE)


def test_when_no_time_is_left_everything_unopened_is_told_of() -> None:
    unpacked = unpack_safely("a.pdf", a_pdf(), allowed=Allowed(seconds_in_all=0))

    assert [(one.part, one.code) for one in unpacked.troubles] == [("a.pdf", "limit_reached")]


def a_pdf_that_unpacks_to(mebibytes: int) -> bytes:
    """A PDF whose list of objects is packed to a thousandth of its size, twice over."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(bytes(1024 * 1024)) for _ in range(mebibytes)) + packer.flush()
    packed = zlib.compress(once, 9)
    return (
        b"%PDF-1.7\n1 0 obj\n<< /Type /XRef /Size 1000000 /W [1 8 8] /Root 2 0 R /Length "
        + str(len(packed)).encode()
        + b" /Filter [/FlateDecode /FlateDecode] >>\nstream\n"
        + packed
        + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    )


def test_photographs_of_an_order_in_a_word_file_are_pictures_to_read() -> None:
    document = docx.Document()
    document.add_paragraph("See below.")
    for size in ((1240, 1754), (200, 80)):
        document.add_picture(io.BytesIO(a_picture(*size)))
    written = io.BytesIO()
    document.save(written)

    parts = unpack("order.docx", written.getvalue()).parts

    assert [part.kind for part in parts] == [PartKind.WORD, PartKind.PICTURE]
    assert parts[1].within == "order.docx"
