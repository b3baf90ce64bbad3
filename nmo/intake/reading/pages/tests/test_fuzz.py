"""However a PDF is changed: its layer is read or refused, never a crash, never without end."""

import io
from functools import cache

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from reportlab.pdfgen.canvas import Canvas

from nmo.intake.reading.pages.layer.read import Layer, read_layer
from nmo.intake.reading.pages.of_pdf import opened
from nmo.intake.reading.pages.tests.made.files import made_pdf, written
from nmo.intake.tests.fuzzing import MANY, RUNS, Change, changed, changes, within_bounds
from nmo.intake.unpacking import PartKind, unpack

CHANGES = changes(
    b"99999999 0 obj", b"endobj", b"<<", b">>", b"[", b"]", b"(", b") Tj", b"/Kids [ 1 0 R ]",
    b"/Parent 1 0 R", b" 0 0 0 0 cm ", b" 1e38 0 0 1e38 0 0 cm ", b" BT ", b" ET ", b" q q q ",
    b"-2147483648", b"/Rotate 90", b"/Annots ", b"/Fields ", b"stream\r\n", b" 0 0 1 re f ",
)  # fmt: skip


@cache
def whole() -> bytes:
    """A filled-in order with struck words, its streams plain so that changes reach them."""
    packed = made_pdf(filled_in)
    room = io.BytesIO()
    with pikepdf.open(io.BytesIO(packed)) as pdf:
        pdf.save(
            room,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            static_id=True,
        )
    return room.getvalue()


def filled_in(canvas: Canvas) -> None:
    """The order with what people add to one."""
    written(canvas)
    canvas.line(70, 723, 300, 723)
    canvas.acroForm.textfield(name="name", value="Carl Ash", x=70, y=600, width=200)
    canvas.acroForm.checkbox(name="told", checked=True, x=70, y=560)


def layers(data: bytes) -> list[Layer]:
    """The layer of each page that opens, as the register comes to it: unpacked and mended first."""
    parts = [part for part in unpack("order.pdf", data).parts if part.kind is PartKind.PDF]
    return [layer for part in parts for layer in _layers(part.data)]


def _layers(data: bytes) -> list[Layer]:
    try:
        with opened(data) as document:
            return [read_layer(page, document.formenv) for page in document]
    except pypdfium2.PdfiumError:
        return []


def try_pdf(made: list[Change]) -> None:
    """Read the order so changed; each word has a place."""
    for layer in layers(changed(whole(), made)):
        boxes = [word.box for word in layer.words]
        assert all(box.left <= box.right and box.top <= box.bottom for box in boxes)


def test_unchanged_it_is_read() -> None:
    (layer,) = layers(whole())

    assert "Carl" in [word.text for word in layer.words]
    assert [tick.ticked for tick in layer.ticks] == [True]


@settings(max_examples=RUNS)
@given(CHANGES)
def test_no_pdf_breaks_its_reading(made: list[Change]) -> None:
    within_bounds(try_pdf, made)


@pytest.mark.prove
@settings(max_examples=MANY)
@given(CHANGES)
def test_no_pdf_of_very_many_breaks_its_reading(made: list[Change]) -> None:
    within_bounds(try_pdf, made)
