"""PDFs are told by their bytes, mended where they can be, and what they carry is found."""

import io
import warnings
import zlib

import pikepdf
import pytest

from nmo.intake.unpacking import PartKind, TroubleCode, Unpacked, unpack
from nmo.intake.unpacking.caps import Caps
from nmo.intake.unpacking.tests.builders import a_pdf


def pages_of(unpacked: Unpacked) -> int:
    """The pages of the first part."""
    with pikepdf.open(io.BytesIO(unpacked.parts[0].data)) as pdf:
        return len(pdf.pages)


def written(pdf: pikepdf.Pdf) -> bytes:
    """The PDF as it is, nothing packed or unpacked."""
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


@pytest.mark.parametrize(
    "junk",
    [b"\r\n", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\nContent-Type: x\r\n\r\n", b"@PJL " * 500],
)
def test_junk_before_the_start_is_cut(junk: bytes) -> None:
    unpacked = unpack("order.bin", junk + a_pdf())

    assert unpacked.parts[0].kind is PartKind.PDF
    assert unpacked.parts[0].data == a_pdf()


def test_a_whole_pdf_is_handed_on_byte_for_byte() -> None:
    assert unpack("order.pdf", a_pdf()).parts[0].data == a_pdf()


def test_a_pdf_whose_table_of_objects_is_broken_is_mended() -> None:
    broken = a_pdf("one", "two").replace(b"startxref", b"startxxxx").replace(b"xref\n0", b"xrfe\n0")

    unpacked = unpack("order.pdf", broken)

    assert pages_of(unpacked) == 2
    assert not unpacked.troubles


def test_a_damaged_pdf_with_a_box_of_no_form_is_mended() -> None:
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page()
    box = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, Rect=[0, 0, 9, 9]
    )
    page.Annots = pikepdf.Array([pdf.make_indirect(box)])
    room = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(room)
    damaged = room.getvalue().replace(b"startxref", b"startxxxx")

    unpacked = unpack("order.pdf", damaged)

    assert [part.kind for part in unpacked.parts] == [PartKind.PDF]
    assert not unpacked.troubles


def test_a_pdf_cut_off_beyond_repair_is_a_trouble() -> None:
    unpacked = unpack("order.pdf", a_pdf()[:120])

    assert not unpacked.parts
    assert [trouble.code for trouble in unpacked.troubles] == [TroubleCode.CORRUPT_FILE]


def test_files_embedded_in_a_portfolio_are_parts_of_their_own() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("cover"))) as pdf:
        pdf.attachments["order.pdf"] = a_pdf("Non-molestation order")
        portfolio = written(pdf)

    unpacked = unpack("portfolio.pdf", portfolio)

    assert [(part.name, part.within) for part in unpacked.parts] == [
        ("portfolio.pdf", ""), ("order.pdf", "portfolio.pdf"),
    ]  # fmt: skip
    assert unpacked.parts[1].data == a_pdf("Non-molestation order")


def test_a_file_clipped_to_a_page_is_found() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("cover"))) as pdf:
        spec = pikepdf.AttachedFileSpec(pdf, a_pdf("order"), filename="order.pdf").obj
        clip = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FileAttachment,
            FS=pdf.make_indirect(spec), Rect=[0, 0, 9, 9],
        )  # fmt: skip
        pdf.pages[0].Annots = pikepdf.Array([clip])
        clipped = written(pdf)

    assert [part.name for part in unpack("a.pdf", clipped).parts] == ["a.pdf", "order.pdf"]


def test_an_embedded_bomb_is_not_unpacked() -> None:
    packed = zlib.compress(zlib.compress(bytes(50_000_000)))
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        pdf.attachments["bomb.pdf"] = b"x"
        twice = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        pdf.attachments["bomb.pdf"].obj.EF.F.write(packed, filter=twice)
        bomb = written(pdf)

    unpacked = unpack("a.pdf", bomb, caps=Caps(total_bytes=1_000_000))

    assert [part.name for part in unpacked.parts] == ["a.pdf"]
    assert [(one.part, one.code) for one in unpacked.troubles] == [("bomb.pdf", "too_large")]


def test_scripts_and_actions_are_not_run_and_change_nothing() -> None:
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("/bin/true"))
        pdf.Root.OpenAction = launch
        pdf.Root.AA = pikepdf.Dictionary(
            WC=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        )
        hostile = written(pdf)

    assert unpack("a.pdf", hostile).parts[0].data == hostile


def test_a_pdf_of_more_pages_than_any_order_is_told_of() -> None:
    unpacked = unpack("bundle.pdf", a_pdf(*["page"] * 4), caps=Caps(pages=3))

    assert [trouble.code for trouble in unpacked.troubles] == [TroubleCode.TOO_LARGE]
