"""Papers that come as pictures: drawn, worn by a channel, bound into a PDF or sent as they are."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from random import Random

import numpy as np
import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.reading.channels.arriving import Came
from benchmarks.reading.channels.fax import faxed
from benchmarks.reading.channels.layer import write_bad_layer
from benchmarks.reading.channels.photograph import photographed
from benchmarks.reading.channels.scan import heavily, lightly
from benchmarks.reading.channels.worn import Worn
from benchmarks.reading.paper.blocks import Document
from benchmarks.reading.paper.pdf import Drawn, Stand, draw_pdf
from benchmarks.reading.paper.setting import PAGE_HEIGHT, PAGE_WIDTH
from benchmarks.reading.told import Json

WEAR = {"light": lightly, "layered": lightly, "heavy": heavily, "fax": faxed, "photo": photographed}
# Of a hundred heavy scans so many are made at a size that no paper has.
ABSURD_SIZES = 20
ABSURD = 96 / 200


def scanned(document: Document, channel: str, dice: Random) -> Came:
    """A document as the pictures of its pages."""
    drawn = draw_pdf(document, fillable=False)
    worn = list(_worn(drawn, channel, dice))
    stands = tuple(moved for nth, page in enumerate(worn, 1) for moved in _moved(drawn, page, nth))
    if channel == "photo":
        stem = document.name.removesuffix(".jpg")
        names = [f"{stem} {nth}.jpg" for nth in range(1, len(worn) + 1)]
        files = tuple((name, page.data) for name, page in zip(names, worn, strict=True))
        return Came(files, _of_photographs(names, stands), drawn.lost)
    larger = 1 / ABSURD if channel == "heavy" and dice.randrange(100) < ABSURD_SIZES else 1.0
    data = _bound(worn, larger, dice if channel == "layered" else None, drawn)
    evidence = tuple(
        (s.path, {"doc": document.name, "page": s.page, "bbox": list(s.box)}) for s in stands
    )
    return Came(((document.name, data),), evidence, drawn.lost)


def _worn(drawn: Drawn, channel: str, dice: Random) -> Iterator[Worn]:
    noise = np.random.default_rng(dice.getrandbits(64))
    pdf = pypdfium2.PdfDocument(drawn.data)
    for nth in range(len(pdf)):
        yield WEAR[channel](partial(_picture, pdf[nth]), dice, noise, nth)


def _picture(page: pypdfium2.PdfPage, dpi: float) -> np.ndarray:
    """The page in grey, one byte a pixel."""
    image = page.render(scale=dpi / 72, grayscale=True).to_pil()
    return np.asarray(image.convert("L"))


def _moved(drawn: Drawn, page: Worn, number: int) -> Iterator[Stand]:
    """Where the values of a page stand on its picture; nowhere where it lies on its side."""
    if page.turned:
        return
    for stand in drawn.stands:
        if stand.page == number:
            yield replace(stand, box=page.move(stand.box))


def _of_photographs(names: list[str], stands: tuple[Stand, ...]) -> tuple[tuple[str, Json], ...]:
    """Several photographs are one paper: its page counts, whichever name it is given."""
    return tuple(
        (s.path, {"doc": names[s.page - 1], "page": s.page, "bbox": list(s.box), "page_of": names})
        for s in stands
    )


def _bound(worn: list[Worn], larger: float, layer: Random | None, drawn: Drawn) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    layers = pypdfium2.PdfDocument(drawn.data) if layer else None
    for nth, page in enumerate(worn):
        wide, high = PAGE_WIDTH * larger, PAGE_HEIGHT * larger
        if page.turned in (90, 270):
            wide, high = high, wide
        canvas.setPageSize((wide, high))
        if layers is not None and layer is not None:
            write_bad_layer(canvas, layers[nth], layer)
        canvas.drawImage(ImageReader(BytesIO(page.data)), 0, 0, wide, high)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
