"""A document as a PDF with a true text layer, and where each value stands in it."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TypeAlias

import pikepdf
from reportlab.lib.colors import Color, black
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from benchmarks.reading.paper.blocks import Document
from benchmarks.reading.paper.fonts import font, font_with
from benchmarks.reading.paper.markup import plain_words
from benchmarks.reading.paper.plain import plain_text
from benchmarks.reading.paper.setting import PAGE_HEIGHT, PAGE_WIDTH, Run, Setter, Sheet
from benchmarks.reading.paper.shapes import draw_shape

Box: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a value is printed: page from 1, box in shares of the page from its top left."""

    path: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn paper: its bytes and where its values stand; `lost` were on missing pages only."""

    data: bytes
    stands: tuple[Stand, ...]
    pages: int
    lost: frozenset[str]


def draw_pdf(document: Document, *, fillable: bool = True) -> Drawn:
    """Draw a document; its missing pages are counted in its footers but not drawn."""
    text = plain_words(plain_text(document.blocks))
    style = replace(document.style, font=font_with(document.style.font, text))
    document = replace(document, style=style)
    sheets = Setter(document, fillable=fillable).set()
    buffer = BytesIO()
    key = StandardEncryption(document.password, strength=128) if document.password else None
    canvas = Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, encrypt=key)
    stands: list[Stand] = []
    lost: set[str] = set()
    drawn = 0
    for number, sheet in enumerate(sheets, 1):
        if number in document.missing:
            lost |= {placed.path for placed in sheet.placed}
            continue
        drawn += 1
        _draw(canvas, document, sheet, number, len(sheets))
        stands += _stands(sheet, drawn)
        canvas.showPage()
    canvas.save()
    lost -= {stand.path for stand in stands}
    return Drawn(_finished(buffer.getvalue(), sheets), tuple(stands), drawn, frozenset(lost))


def _draw(canvas: Canvas, document: Document, sheet: Sheet, number: int, pages: int) -> None:
    if document.watermark:
        _watermark(canvas, document.watermark)
    for shape in sheet.shapes:
        draw_shape(canvas, shape)
    for run in sheet.runs:
        _text(canvas, document, run)
    style = document.style
    for text, y in ((document.header, 30.0), (document.footer, PAGE_HEIGHT - 28)):
        if text:
            printed = text.format(page=number, pages=pages)
            _text(canvas, document, Run(style.margin, y, printed, False, style.size * 0.85))
    for form_field in sheet.fields:
        shape = form_field.shape
        canvas.acroForm.textfield(
            name=form_field.name, x=shape.x, y=PAGE_HEIGHT - shape.y - shape.height,
            width=shape.width, height=shape.height, borderWidth=0, fontSize=9,
            fieldFlags="multiline" if shape.height > 30 else "",
        )  # fmt: skip


def _text(canvas: Canvas, document: Document, run: Run) -> None:
    canvas.setFillColor(black)
    canvas.setFont(font(document.style.font, bold=run.bold), run.size)
    canvas.drawString(run.x, PAGE_HEIGHT - run.y, run.text)


def _watermark(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    canvas.setFillColor(Color(0.86, 0.86, 0.86))
    canvas.setFont(font("sans", bold=True), 130)
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(50)
    canvas.drawCentredString(0, -40, words)
    canvas.restoreState()


def _stands(sheet: Sheet, page: int) -> list[Stand]:
    """One box for each run of a value: its pieces on one line joined, lines joined where near."""
    joined: dict[str, list[list[float]]] = {}
    for placed in sheet.placed:
        boxes = joined.setdefault(placed.path, [])
        box = [placed.left, placed.top, placed.right, placed.bottom]
        if boxes and _near(boxes[-1], box):
            last = boxes[-1]
            last[:] = [min(last[0], box[0]), min(last[1], box[1]),
                       max(last[2], box[2]), max(last[3], box[3])]  # fmt: skip
        else:
            boxes.append(box)
    return [Stand(path, page, _shares(*box)) for path, boxes in joined.items() for box in boxes]


def _shares(left: float, top: float, right: float, bottom: float) -> Box:
    return (
        round(left / PAGE_WIDTH, 4),
        round(top / PAGE_HEIGHT, 4),
        round(right / PAGE_WIDTH, 4),
        round(bottom / PAGE_HEIGHT, 4),
    )


def _near(last: list[float], box: list[float]) -> bool:
    same_line = abs(last[3] - box[3]) < 3
    return (same_line and box[0] - last[2] < 8) or 0 < box[3] - last[3] < 22


def _finished(data: bytes, sheets: list[Sheet]) -> bytes:
    values = {field.name: field.value for sheet in sheets for field in sheet.fields}
    if not values:
        return data
    with pikepdf.open(BytesIO(data)) as pdf:
        _fill(pdf, values)
        out = BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()


def _fill(pdf: pikepdf.Pdf, values: dict[str, str]) -> None:
    """Type the values in, as a program does that leaves their appearance to the viewer."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            name = str(annotation.get("/T", ""))
            if name in values:
                annotation["/V"] = pikepdf.String(values[name])
                del annotation["/AP"]
    pdf.Root.AcroForm["/NeedAppearances"] = True
