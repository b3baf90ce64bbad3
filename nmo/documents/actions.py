"""Keeping documents, inside the action of whoever received them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.documents.models import Document
from nmo.documents.rules import digest, media_type


class DocumentEmpty(ValueError):
    """A document of no bytes was offered."""


@dataclass(frozen=True)
class KeptDocument:
    """Where a document is kept: its number here and the digest that proves it."""

    document_id: int
    sha256: str


def keep_documents(contents: Sequence[bytes], *, now: datetime) -> list[KeptDocument]:
    """Keep each document byte for byte and say where, in the order given.

    The same bytes are stored once. Runs in the caller's transaction: the audit entry is that of
    the action by which the document came (requirement 12).
    """
    if not all(contents):
        raise DocumentEmpty("The file is empty. Send it again, or choose another file.")
    rows = {digest(content): content for content in contents}
    Document.objects.bulk_create(
        [
            Document(
                sha256=sha256,
                content=content,
                size_bytes=len(content),
                media_type=media_type(content),
                received_at=now,
            )
            for sha256, content in rows.items()
        ],
        ignore_conflicts=True,
    )
    numbers = dict(Document.objects.filter(sha256__in=rows).values_list("sha256", "id"))
    return [KeptDocument(numbers[sha256], sha256) for sha256 in map(digest, contents)]


def keep_document(content: bytes, *, now: datetime) -> KeptDocument:
    """Keep one document: see `keep_documents`."""
    return keep_documents([content], now=now)[0]
