"""Small PDFs as the tests need them."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

A4 = (595, 842)
LINES = (
    "In the Family Court sitting at Carlisle",
    "Case number: CA26F00123",
    "The respondent must not use or threaten violence against the applicant.",
    "The respondent must not go to, enter or attempt to enter the property.",
    "This order applies until 1 June 2027 at 4:00 PM",
)


def made_pdf(draw: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """A PDF of one page on which the function draws."""
    room = BytesIO()
    canvas = Canvas(room, pagesize=size)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return room.getvalue()


def written(canvas: Canvas) -> None:
    """The lines of a short order."""
    canvas.setFont("Helvetica", 11)
    for nth, line in enumerate(LINES):
        canvas.drawString(70, 760 - nth * 20, line)


def pdf_of_picture(picture: Image.Image, under: str = "") -> bytes:
    """A PDF whose page is the picture, with words nobody sees where some are given."""

    size = picture.width / 2, picture.height / 2

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, *size)
        text = canvas.beginText(20, size[1] - 20)
        text.setTextRenderMode(3)
        text.setFont("Helvetica", 10)
        for line in under.splitlines():
            text.textLine(line)
        canvas.drawText(text)

    return made_pdf(draw, size)


def small_scan(lines: tuple[str, ...] = LINES) -> Image.Image:
    """A small page of a few lines at 100 dpi, quickly read."""
    from PIL import ImageDraw, ImageFont

    picture = Image.new("L", (1240, 700), 250)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 32)
    for nth, line in enumerate(lines):
        draw.text((80, 80 + nth * 60), line, font=font, fill=20)
    return picture
