"""Papers that were read, ready to be reviewed, for tests."""

from datetime import timedelta
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from nmo.access import Actor
from nmo.access.tests.builders import NOON
from nmo.intake.papers.actions import begin_reading, keep_reading
from nmo.intake.papers.actions.receiving import PaperReceived, receive_paper
from nmo.intake.papers.reader import ReadOut
from nmo.intake.papers.words import Way
from nmo.intake.review.actions import confirm, find_orders
from nmo.intake.review.as_read import pack_of
from nmo.intake.review.parts import parts_of, services_of
from nmo.intake.review.put import Put

LATER = NOON + timedelta(seconds=40)


def a_pdf(words: str = "An order") -> bytes:
    """A page of a PDF with these words."""
    kept = BytesIO()
    canvas = Canvas(kept, invariant=1)
    canvas.drawString(80, 700, words)
    canvas.save()
    return kept.getvalue()


def a_paper(
    answer: dict[str, Any],
    *,
    by: Actor,
    name: str = "order.pdf",
    way: Way = Way.PAGE,
    content: bytes | None = None,
    find: bool = True,
) -> str:
    """A paper that was received and read with this answer; its orders found where wanted."""
    content = content or a_pdf(str(answer.get("pack_id", "")))
    received = PaperReceived(name=name, content=content, way=way)
    item = receive_paper(received, ask=lambda _: None, by=by, now=NOON)
    begin_reading(item.ref, by=by, now=NOON)
    keep_reading(
        item.ref,
        ReadOut(answer=answer, reader="test"),
        seconds=1.0,
        tell=lambda _: None,
        by=by,
        now=NOON,
    )
    if find:
        find_orders(item.ref, by=by, now=NOON)
    return item.ref


def as_read(answer: dict[str, Any], place: int = 0, **changes: Any) -> Put:
    """What a person puts who changes nothing of that part."""
    pack = pack_of(answer)
    part = parts_of(pack)[place]
    services = tuple(service for _, service in services_of(pack, part))
    given = {"order": part.order, "services": services, **changes}
    return Put(part=part.key, seen=1, **given)


def confirmed(answer: dict[str, Any], *, by: Actor, **changes: Any) -> list[str]:
    """The orders of a paper that came, was read, and was confirmed as it was read."""
    ref = a_paper(answer, by=by)
    return confirm(ref, as_read(answer, **changes), by=by, now=LATER)
