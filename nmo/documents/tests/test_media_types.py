"""What a document is, told by its bytes."""

import pytest

from nmo.documents.rules import JPEG, PDF, PNG, UNKNOWN, WEBP, ZIP, media_type


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7", PDF),
        (b"\n" * 1000 + b"%PDF-1.4", PDF),
        (b"\n" * 1024 + b"%PDF-1.4", UNKNOWN),
        (b"\xff\xd8\xff\xe0", JPEG),
        (b"\x89PNG\r\n\x1a\n", PNG),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", WEBP),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", UNKNOWN),
        (b"PK\x03\x04", ZIP),
        (b"<script>", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_the_bytes_say_what_a_document_is(content: bytes, kind: str) -> None:
    assert media_type(content) == kind
