"""What a file is, told by its bytes and never by its name or by what a mail says of it."""

import re
import zipfile
from collections.abc import Callable
from enum import StrEnum
from io import BytesIO

from nmo.intake.zip_end import directory_stated

_PDF = re.compile(rb"%PDF-\d")
_PDF_WITHIN = 8 * 1024  # junk before the start of a PDF
_LOOKED_AT = 64 * 1024


class FileKind(StrEnum):
    """Each kind of file that is told from the others."""

    PDF = "pdf"
    PICTURE = "picture"
    MODERN_PICTURE = "modern_picture"  # HEIC and AVIF
    WORD = "word"
    OPEN_DOCUMENT = "open_document"
    OFFICE = "office"  # a spreadsheet or slides
    RICH_TEXT = "rich_text"
    OLD_WORD = "old_word"
    OUTLOOK = "outlook"
    LOCKED_OFFICE = "locked_office"
    OLE = "ole"
    ZIP = "zip"
    OTHER_ARCHIVE = "other_archive"  # 7z, rar, gzip
    MAIL = "mail"
    WINMAIL = "winmail"
    LOCKED_MAIL = "locked_mail"
    SIGNED = "signed"
    HTML = "html"
    TEXT = "text"
    HARMLESS = "harmless"  # cards, invitations, keys: they hold no paper
    EMPTY = "empty"
    UNKNOWN = "unknown"


_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\0")
_HARMLESS = (
    b"BEGIN:VCARD",
    b"BEGIN:VCALENDAR",
    b"-----BEGIN PGP SIGNATURE-----",
    b"-----BEGIN PGP PUBLIC KEY",
    b"-----BEGIN CERTIFICATE-----",
)
_STARTS: tuple[tuple[FileKind, tuple[bytes, ...]], ...] = (
    (FileKind.PICTURE, _PICTURES),
    (FileKind.OTHER_ARCHIVE, _ARCHIVES),
    (FileKind.WINMAIL, (b"\x78\x9f\x3e\x22",)),
    (FileKind.RICH_TEXT, (b"{\\rtf",)),
    (FileKind.LOCKED_MAIL, (b"-----BEGIN PGP MESSAGE-----", b"\x76\xe8\x04\x60\xc4\x11\xe3\x86")),
    (FileKind.HARMLESS, _HARMLESS),
)
_MODERN_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    (FileKind.OUTLOOK, "__properties_version1.0"),  # before what may be attached to it
    (FileKind.LOCKED_OFFICE, "EncryptedPackage"),
    (FileKind.OLD_WORD, "WordDocument"),
)
_WORD_MAIN = re.compile(rb"(?:wordprocessingml\.|ms-word\.)(?:document|template)[\w.]*main\+xml")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?[^\n]*\n(?:[ \t][^\n]*\n)*")
_OF_MAIL = frozenset({
    b"from", b"to", b"subject", b"received", b"message-id", b"return-path", b"delivered-to",
    b"mime-version", b"reply-to", b"cc", b"date", b"content-type", b"dkim-signature", b"sender",
})  # fmt: skip
_ONLY_OF_MAIL = _OF_MAIL - {b"date", b"content-type"}
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|table|p|meta)\b", re.IGNORECASE)
_CONTROL = frozenset(range(32)) - set(b"\t\n\r\f\x1b") | {127}
_PKCS7 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07"
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> FileKind:
    """What these bytes are. A PDF may have some junk before its start: see `without_junk`."""
    if not data.strip(b"\0 \t\r\n"):
        return FileKind.EMPTY
    if _PDF.match(data):
        return FileKind.PDF
    for told in _TELLERS:
        kind = told(data)
        if kind:
            return kind
    return _of_text(data)


def without_junk(data: bytes) -> bytes:
    """A PDF from its own first byte on; some programs write a line of their own before it."""
    start = _PDF.search(data, 0, _PDF_WITHIN)
    return data[start.start() :] if start else data


def looks_like_mail(data: bytes) -> bool:
    """Whether it begins with lines that only a mail has, two of them or more."""
    start = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:From [^\n]*\n)?").match(data)
    place, names = start.end() if start else 0, set()
    while line := _HEADER.match(data, place, _LOOKED_AT):
        names.add(line[1].lower())
        place = line.end()
    return len(names & _OF_MAIL) >= 2 and bool(names & _ONLY_OF_MAIL)


def _by_start(data: bytes) -> FileKind | None:
    for kind, starts in _STARTS:
        if data.startswith(starts):
            return kind
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        return FileKind.PICTURE
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return FileKind.PICTURE
    if data[4:8] == b"ftyp" and data[8:12] in _MODERN_BRANDS:
        return FileKind.MODERN_PICTURE
    return None


def _of_ole(data: bytes) -> FileKind | None:
    if not data.startswith(_OLE):
        return None
    for kind, stream in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return kind
    return FileKind.OLE


def _of_zip(data: bytes) -> FileKind | None:
    """A zip, and which: Word files and OpenDocument are zips too."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    stated = directory_stated(BytesIO(data))
    if stated is None or stated.size > len(data):
        return FileKind.ZIP
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            return _of_members(opened)
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError, EOFError):
        return FileKind.ZIP


def _of_members(opened: zipfile.ZipFile) -> FileKind:
    names = set(opened.NameToInfo)
    if "[Content_Types].xml" in names:
        with opened.open("[Content_Types].xml") as types:
            return FileKind.WORD if _WORD_MAIN.search(types.read(_LOOKED_AT)) else FileKind.OFFICE
    if "content.xml" in names and "mimetype" in names:
        with opened.open("mimetype") as mimetype:
            is_text = mimetype.read(100).startswith(b"application/vnd.oasis.opendocument.text")
        return FileKind.OPEN_DOCUMENT if is_text else FileKind.OFFICE
    return FileKind.ZIP


def _of_mail(data: bytes) -> FileKind | None:
    return FileKind.MAIL if looks_like_mail(data) else None


def _of_late_pdf(data: bytes) -> FileKind | None:
    return FileKind.PDF if _PDF.search(data, 0, _PDF_WITHIN) else None


def _of_signature(data: bytes) -> FileKind | None:
    """What is signed or encrypted as mails are (PKCS #7): DER with its object identifier."""
    if data[:1] != b"\x30" or _PKCS7 not in data[:32]:
        return None
    return FileKind.SIGNED if _PKCS7 + b"\x02" in data[:32] else FileKind.LOCKED_MAIL


_TELLERS: tuple[Callable[[bytes], FileKind | None], ...] = (
    _by_start, _of_ole, _of_zip, _of_mail, _of_late_pdf, _of_signature,
)  # fmt: skip


def _of_text(data: bytes) -> FileKind:
    first = data[:_LOOKED_AT]
    if first.startswith(_UNICODE_MARKS):
        return FileKind.TEXT
    if sum(byte in _CONTROL for byte in first) > len(first) // 100:
        return FileKind.UNKNOWN
    return FileKind.HTML if _HTML.search(first[:4096]) else FileKind.TEXT
