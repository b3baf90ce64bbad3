"""Reading documents back, checked against their digest."""

from dataclasses import dataclass

from nmo.documents.models import Document
from nmo.documents.rules import digest


class DocumentDamaged(Exception):
    """The stored bytes no longer have the digest under which they were stored."""


@dataclass(frozen=True)
class HeldDocument:
    """A document with its bytes."""

    content: bytes
    media_type: str
    sha256: str


def held_document(document_id: int) -> HeldDocument | None:
    """The document with that number, or None; a damaged one is never handed out.

    The slice through whose record the document was reached checks the permission and writes the
    audit entry: a document has no meaning, and so no access rule, of its own.
    """
    row = Document.objects.filter(pk=document_id).first()
    if row is None:
        return None
    content = bytes(row.content)
    if digest(content) != row.sha256:
        raise DocumentDamaged(f"Document {document_id} does not match its SHA-256.")
    return HeldDocument(content, row.media_type, row.sha256)
