"""Mails and files for the tests, made of real bytes."""

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def a_pdf(*pages: str) -> bytes:
    """A PDF with one line of text a page."""
    written = io.BytesIO()
    canvas = Canvas(written, invariant=True)
    for words in pages or ("Non-molestation order",):
        canvas.drawString(72, 720, words)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def a_locked_pdf(password: str, owner: str = "the clerk's own") -> bytes:
    """The same, locked with a password."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(user=password, owner=owner))
    return written.getvalue()


def a_picture(width: int = 1240, height: int = 1754, kind: str = "PNG") -> bytes:
    """A blank picture of that many pixels."""
    written = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(written, kind)
    return written.getvalue()


def a_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files, packed."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return written.getvalue()


def a_mail(body: str = "Please find the order attached.", **attached: bytes) -> EmailMessage:
    """A mail of a court; each attachment as octet-stream, `_` in its name for a dot."""
    mail = EmailMessage()
    mail["From"] = "Family Court <family@court.example>"
    mail["To"] = "orders@force.example"
    mail["Subject"] = "Order"
    mail["Date"] = "Mon, 20 Jul 2026 10:15:00 +0100"
    mail["Message-ID"] = "<order-1@court.example>"
    mail.set_content(body)
    for name, data in attached.items():
        attach(mail, name.replace("_", "."), data)
    return mail


def attach(mail: EmailMessage, name: str, data: bytes, **how: str) -> None:
    """Attach bytes under a name, as octet-stream, which says nothing of what they are."""
    mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name, **how)
