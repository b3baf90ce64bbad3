"""How long an evidence pack takes to make: for benchmarks/breaches.py.

Thirty pages of exhibits, as courts and servers send them: an order printed by a computer, one that
was scanned, and statements scanned finely. Made by the action itself: read, drawn, laid out, kept
and recorded.
"""

import os
import random
import statistics
import time
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

PRINTED, SCANNED, SCANNED_FINELY = 12, 10, 8  # pages
EXHIBITS = PRINTED + SCANNED + SCANNED_FINELY
A_LINE = "The respondent must not go to any place where he believes the applicant to be."
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, kw_only=True)
class PackFigure:
    """One pack, made again and again; the first is that of a process that made none before.

    processor_s: of the process and of those that it starts, the database's not counted.
    """

    exhibit_pages: int
    pages: int
    megabytes: float
    first_s: float
    wall_s: float
    slowest_s: float
    processor_s: float


def measure_pack(ref: str, order_ref: str, *, by: Any, times: int = 7) -> PackFigure:
    """Give the order thirty pages of papers, then make the pack of its breach so many times."""
    import pypdfium2

    from nmo.access.clock import now
    from nmo.access.tests.builders import AT_AN_INCIDENT
    from nmo.breaches.pack.keeping import make_pack, pack_file
    from nmo.breaches.words import PackKind

    attach(order_ref)
    taken, processor = [], []
    for _ in range(times):
        wall, spent = time.perf_counter(), processor_seconds()
        made = make_pack(ref, PackKind.PROSECUTION, by=by, now=now(), purpose=AT_AN_INCIDENT)
        taken.append(time.perf_counter() - wall)
        processor.append(processor_seconds() - spent)
    pdf = pack_file(ref, made.number, by=by, now=now(), purpose=AT_AN_INCIDENT).content
    return PackFigure(
        exhibit_pages=EXHIBITS,
        pages=len(pypdfium2.PdfDocument(pdf)),
        megabytes=round(len(pdf) / 1e6, 1),
        first_s=round(taken[0], 2),
        wall_s=round(statistics.median(taken[1:]), 2),
        slowest_s=round(max(taken[1:]), 2),
        processor_s=round(statistics.median(processor[1:]), 2),
    )


def attach(order_ref: str) -> None:
    """Attach the papers, unless the order has them."""
    from nmo.access.clock import now
    from nmo.access.operator import operator_actor
    from nmo.orders.actions import attach_document
    from nmo.orders.queries import order_ids_of, papers_of
    from nmo.orders.words import DocumentKind

    if papers_of(order_ids_of({order_ref})[order_ref]):
        return
    for kind, content in (
        (DocumentKind.ORDER, printed(PRINTED)),
        (DocumentKind.ORDER, scanned(SCANNED, dpi=200)),
        (DocumentKind.STATEMENT_OF_SERVICE, scanned(SCANNED_FINELY, dpi=300)),
    ):
        attach_document(
            order_ref, content, kind=kind, name="paper.pdf", by=operator_actor(), now=now()
        )


def printed(pages: int) -> bytes:
    """A PDF of text."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    room = BytesIO()
    canvas = Canvas(room, pagesize=A4, invariant=1)
    for page in range(pages):
        for line in range(38):
            canvas.drawString(72, 770 - 18 * line, f"{page}.{line} {A_LINE}")
        canvas.showPage()
    canvas.save()
    return room.getvalue()


def scanned(pages: int, *, dpi: int) -> bytes:
    """A PDF of pictures of paper, with the noise of a scanner."""
    from PIL import Image

    made = [_a_scan(number, dpi) for number in range(pages)]
    room = BytesIO()
    first: Image.Image = made[0]
    first.save(room, "PDF", save_all=True, append_images=made[1:], resolution=dpi)
    return room.getvalue()


def _a_scan(number: int, dpi: int) -> Any:
    from PIL import Image, ImageDraw, ImageFont

    size = (round(8.27 * dpi), round(11.69 * dpi))
    page = Image.new("L", size, 250)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(size=dpi // 7)
    for line in range(45):
        place = (dpi * 0.8, dpi * (1 + line / 5))
        draw.text(place, f"{number}.{line} {A_LINE}", fill=30, font=font)
    noise = Image.frombytes("L", size, random.Random(number).randbytes(size[0] * size[1]))
    return Image.blend(page, noise, 0.06)


def processor_seconds() -> float:
    """What this process and those it started have taken of the processor."""
    own = os.times()
    started = (_of(each) for each in Path("/proc").glob("[0-9]*/stat"))
    return own.user + own.system + own.children_user + own.children_system + sum(started)


def _of(stat: Path) -> float:
    """The same of another process, where it is a child of this one."""
    try:
        words = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0  # it has just ended
    mine = int(words[1]) == os.getpid()
    return sum(map(int, words[11:15])) / _TICK if mine else 0.0
