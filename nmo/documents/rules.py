"""What a document is, told by its bytes and never by its name."""

from hashlib import sha256

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
WEBP = "image/webp"
ZIP = "application/zip"
UNKNOWN = "application/octet-stream"

PHOTOGRAPHS = frozenset({JPEG, PNG, WEBP})

_FIRST_BYTES = (
    (b"%PDF", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"PK\x03\x04", ZIP),
)
# Some scanners put bytes before the PDF mark; readers look for it in the first kilobyte.
_PDF_WITHIN_BYTES = 1024


def digest(content: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return sha256(content).hexdigest()


def media_type(content: bytes) -> str:
    """What kind of document these bytes are; `application/octet-stream` when not known."""
    for first, kind in _FIRST_BYTES:
        if content.startswith(first):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    return PDF if b"%PDF" in content[:_PDF_WITHIN_BYTES] else UNKNOWN
