"""The mail that papers come in: plain or with HTML, with a logo, forwarded, oddly labelled."""

import hashlib
import html
import struct
import zipfile
import zlib
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from random import Random

from benchmarks.reading.making import Cover
from benchmarks.reading.paper.plain import plain_text

DATE = "Mon, 02 Nov 2026 09:15:00 +0000"
TO = "protective.orders@force.example"
BODIES = (
    "Please see attached.",
    "Order attached for your records, please acknowledge receipt.",
    "Good morning\n\nPlease find attached the papers in the above matter.\n\nKind regards",
)
DISCLAIMER = (
    "\n--\nThis e-mail and any attachments are confidential and intended for the addressee only. "
    "If you are not the addressee you must not use, copy or disclose it.\n"
)
WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
KINDS = {"pdf": ("application", "pdf"), "jpg": ("image", "jpeg"), "docx": WORD}
UNKNOWN = ("application", "octet-stream")


def mail_of(cover: Cover, files: Sequence[tuple[str, bytes]], pack_id: str, dice: Random) -> bytes:
    """The mail with its files, as it arrives."""
    mail = _new(cover, pack_id)
    words = plain_text(cover.body) if cover.body else dice.choice(BODIES) + "\n"
    if dice.random() < 0.3:
        words += DISCLAIMER
    mail.set_content(words, cte="base64")
    if dice.random() < 0.3:
        mail.add_alternative(_html(words), subtype="html", cte="quoted-printable")
    if files and dice.random() < 0.05:
        files = [("papers.zip", _zipped(files))]
    for name, data in files:
        main, sub = UNKNOWN if dice.random() < 0.15 else _kind(name)
        way = "inline" if dice.random() < 0.1 else "attachment"
        mail.add_attachment(data, maintype=main, subtype=sub, filename=name, disposition=way)
    if dice.random() < 0.25:
        mail.add_attachment(_logo(), maintype="image", subtype="png", filename="image001.png",
                            disposition="inline", cid="<logo@maker.example>")  # fmt: skip
    if cover.forwarded or dice.random() < 0.15:
        mail = _forwarded(mail, pack_id)
    _with_boundary(mail, pack_id)
    return mail.as_bytes()


def _new(cover: Cover, message_id: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = cover.sender, TO, cover.subject
    mail["Date"], mail["Message-ID"] = DATE, f"<{message_id}@maker.example>"
    return mail


def _forwarded(mail: EmailMessage, pack_id: str) -> EmailMessage:
    outer = _new(Cover(f"FW: {mail['Subject']}", "enquiries@station.example"), f"fw-{pack_id}")
    outer.set_content("Forwarded for your attention.\n")
    outer.add_attachment(mail)
    return outer


def _with_boundary(mail: EmailMessage, seed: str) -> None:
    for nth, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"=={nth}{hashlib.sha256(seed.encode()).hexdigest()[:24]}==")


def _html(words: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in words.split("\n\n"))
    return f"<html><body>{paragraphs}</body></html>\n"


def _kind(name: str) -> tuple[str, str]:
    return KINDS.get(name.rsplit(".", 1)[-1].lower(), UNKNOWN)


def _zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files:
            packed.writestr(zipfile.ZipInfo(name, (2026, 11, 2, 9, 15, 0)), data)
    return buffer.getvalue()


def _logo() -> bytes:
    """A small blue picture: no document."""
    rows = b"".join(b"\0" + b"\x1d\x70\xb8" * 40 for _ in range(24))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 40, 24, 8, 2, 0, 0, 0)),
              (b"IDAT", zlib.compress(rows)), (b"IEND", b""))  # fmt: skip
    written = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + written
