"""What is drawn without words: rules, frames, boxes to tick, a crest, a seal, a plan."""

from reportlab.lib.colors import Color, black
from reportlab.pdfgen.canvas import Canvas

from benchmarks.reading.paper.fonts import font
from benchmarks.reading.paper.setting import PAGE_HEIGHT, Shape

SEAL_WORDS = ("THE FAMILY", "COURT", "Y LLYS TEULU")


def draw_shape(canvas: Canvas, shape: Shape) -> None:
    """Draw one shape where it stands."""
    canvas.setStrokeColor(black)
    canvas.setLineWidth(0.8)
    _DRAW[shape.kind](canvas, shape)


def _frame(canvas: Canvas, shape: Shape) -> None:
    canvas.rect(shape.x, PAGE_HEIGHT - shape.y - shape.height, shape.width, shape.height)


def _rule(canvas: Canvas, shape: Shape) -> None:
    canvas.line(shape.x, PAGE_HEIGHT - shape.y, shape.x + shape.width, PAGE_HEIGHT - shape.y)


def _ticked(canvas: Canvas, shape: Shape) -> None:
    _frame(canvas, shape)
    bottom, right = PAGE_HEIGHT - shape.y - shape.height, shape.x + shape.width
    canvas.setLineWidth(1.3)
    canvas.line(shape.x + 2, bottom + 2, right - 2, bottom + shape.height - 2)
    canvas.line(shape.x + 2, bottom + shape.height - 2, right - 2, bottom + 2)


def _crest(canvas: Canvas, shape: Shape) -> None:
    """A made-up device: two supporters and a crown."""
    x, y = shape.x, PAGE_HEIGHT - shape.y - shape.height
    canvas.setFillColor(black)
    canvas.ellipse(x + 20, y + 8, x + 40, y + 36, fill=0)
    canvas.ellipse(x + 2, y + 6, x + 14, y + 40, fill=1)
    canvas.ellipse(x + 46, y + 6, x + 58, y + 40, fill=1)
    for nth in range(5):
        canvas.circle(x + 18 + 6 * nth, y + 42 + 3 * (nth % 2), 2.4, fill=1)


def _seal(canvas: Canvas, shape: Shape) -> None:
    x, y = shape.x + shape.width / 2, PAGE_HEIGHT - shape.y - shape.height / 2
    canvas.circle(x, y, shape.width / 2)
    canvas.circle(x, y, shape.width / 2 - 4)
    canvas.setFillColor(black)
    canvas.setFont(font("sans", bold=False), 6)
    for nth, words in enumerate(SEAL_WORDS):
        canvas.drawCentredString(x, y + 12 - 11 * nth, words)


def _plan(canvas: Canvas, shape: Shape) -> None:
    _frame(canvas, shape)
    x, y = shape.x, PAGE_HEIGHT - shape.y - shape.height
    canvas.setStrokeColor(Color(0.5, 0.5, 0.5))
    for nth in range(1, 7):
        canvas.line(x, y + 44 * nth, x + shape.width, y + 40 * nth)
        canvas.line(x + 66 * nth, y, x + 60 * nth, y + shape.height)
    canvas.setStrokeColor(Color(0.8, 0, 0))
    canvas.setLineWidth(2)
    canvas.rect(x + 130, y + 90, 190, 130)


_DRAW = {
    "frame": _frame, "box": _frame, "rule": _rule, "strike": _rule, "ticked": _ticked,
    "crest": _crest, "seal": _seal, "plan": _plan,
}  # fmt: skip
