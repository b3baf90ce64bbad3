"""Papers of an order, made as a court's printer makes them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from nmo.breaches.case_file import PaperInFile
from nmo.documents.rules import digest, media_type
from nmo.orders.words import DocumentKind

ATTACHED = datetime(2026, 9, 2, 13, 30, tzinfo=UTC)


def a_pdf(*pages: Sequence[str]) -> bytes:
    """A PDF of these lines, page by page, as a court's printer makes one."""
    room = BytesIO()
    canvas = Canvas(room, pagesize=A4, invariant=1)
    for lines in pages:
        text = canvas.beginText(72, 770)
        text.setFont("Times-Roman", 12)
        text.setLeading(18)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return room.getvalue()


def order_pages(place: str = "") -> list[list[str]]:
    """What a standard order prints; with a place where one is given."""
    stay = f"3. The respondent must not go to {place}." if place else "3. He must not approach her."
    return [
        [
            "IN THE FAMILY COURT AT TESTFORD                    Case LS26F00417", "",
            "NON-MOLESTATION ORDER (Family Law Act 1996, s.42)", "",
            "IMPORTANT NOTICE TO THE RESPONDENT, JONATHAN SMITH, born 12/03/1985",
            "You must obey this order. If you do anything which you are forbidden from",
            "doing you will commit a criminal offence and may be sent to prison.", "",
            "Made on 1 September 2026 at 2.30pm by a District Judge, without notice.",
        ],
        [
            "IT IS ORDERED THAT", "",
            "1. The respondent must not use or threaten violence against the applicant.",
            "2. The respondent must not contact the applicant by any means, nor get",
            "   anybody else to do so, except through solicitors.",
            stay, "",
            "This order lasts until 4.00pm on 1 September 2027.",
            "The respondent may ask the court to change or end it on 48 hours’ notice.",
        ],
    ]  # fmt: skip


def paper(number: int, kind: DocumentKind, content: bytes, name: str = "") -> PaperInFile:
    """A document of the order."""
    return PaperInFile(
        number=number,
        kind=kind,
        name=name or f"paper-{number}.pdf",
        sha256=digest(content),
        media_type=media_type(content),
        content=content,
        attached_at=ATTACHED,
        source="the court’s feed",
    )


def the_papers() -> tuple[PaperInFile, ...]:
    """The order, its variation and the statement of service."""
    variation = a_pdf(
        [
            "IN THE FAMILY COURT AT TESTFORD",
            "",
            "The order of 1 September 2026 is varied.",
            "4. The respondent must not publish anything about the applicant.",
        ]
    )
    service = a_pdf(
        ["STATEMENT OF SERVICE", "", "I handed the order to the respondent on 3 September."]
    )
    return (
        paper(1, DocumentKind.ORDER, a_pdf(*order_pages()), "order.pdf"),
        paper(2, DocumentKind.ORDER, variation, "variation.pdf"),
        paper(3, DocumentKind.STATEMENT_OF_SERVICE, service, "service.pdf"),
    )
