"""Documents: kept byte for byte, once, and never handed out damaged."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from django.db import IntegrityError, ProgrammingError, connections, transaction

from nmo.documents.actions import DocumentEmpty, keep_document, keep_documents
from nmo.documents.models import Document
from nmo.documents.queries import DocumentDamaged, held_document

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EVERY_BYTE = bytes(range(256)) * 3
PAPER = b"%PDF-1.7\r\nsealed\x00\xff"

pytestmark = pytest.mark.django_db


@pytest.mark.requirement(12)
@pytest.mark.parametrize("content", [PAPER, EVERY_BYTE, b"\x00", b"\r\n \n"])
def test_a_document_comes_back_byte_for_byte_under_its_digest(content: bytes) -> None:
    kept = keep_document(content, now=NOW)

    held = held_document(kept.document_id)

    assert held is not None
    assert held.content == content
    assert held.sha256 == kept.sha256 == sha256(content).hexdigest()


@pytest.mark.requirement(12)
def test_the_same_bytes_are_kept_once_however_often_they_come() -> None:
    first = keep_document(PAPER, now=NOW)

    again = keep_documents([PAPER, b"other", PAPER], now=NOW.replace(day=23))

    assert again[0] == again[2] == first
    assert again[1] != first
    assert Document.objects.count() == 2
    assert Document.objects.get(pk=first.document_id).received_at == NOW


def test_a_single_byte_makes_another_document() -> None:
    one, other = keep_documents([PAPER, PAPER + b"\n"], now=NOW)

    assert one.document_id != other.document_id


def test_an_empty_file_is_refused_with_what_to_do_and_nothing_is_kept() -> None:
    with pytest.raises(DocumentEmpty, match="Send it again"):
        keep_documents([PAPER, b""], now=NOW)

    assert not Document.objects.exists()


def test_no_documents_are_kept_of_no_files() -> None:
    assert keep_documents([], now=NOW) == []


def test_a_number_that_no_document_has_is_none() -> None:
    assert held_document(999_999) is None


@pytest.mark.requirement(12)
@pytest.mark.parametrize(
    "attempt",
    [
        lambda: Document.objects.update(content=b"forged"),
        lambda: Document.objects.all().delete(),
    ],
)
def test_the_serving_role_can_neither_change_nor_delete_a_document(
    attempt: Callable[[], object],
) -> None:
    kept = keep_document(PAPER, now=NOW)

    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        attempt()

    held = held_document(kept.document_id)
    assert held is not None
    assert held.content == PAPER


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"sha256": "A" * 64}, "document_sha256_is_hex"),
        ({"sha256": "a" * 63}, "document_sha256_is_hex"),
        ({"size_bytes": 0}, "document_is_not_empty"),
    ],
)
def test_a_document_that_cannot_be_is_refused(changes: dict[str, object], constraint: str) -> None:
    columns = {"sha256": "a" * 64, "content": b"x", "size_bytes": 1, "received_at": NOW}

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Document.objects.create(**columns | changes)


def test_two_rows_never_share_a_digest() -> None:
    kept = keep_document(PAPER, now=NOW)

    with pytest.raises(IntegrityError, match="sha256"), transaction.atomic():
        Document.objects.create(sha256=kept.sha256, content=b"x", size_bytes=1, received_at=NOW)


@pytest.mark.requirement(12)
@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_a_document_that_was_damaged_in_the_database_is_never_handed_out() -> None:
    kept = keep_document(PAPER, now=NOW)
    with connections["owner"].cursor() as cursor:
        damage = "UPDATE documents_document SET content = %s WHERE id = %s"
        cursor.execute(damage, [PAPER + b"!", kept.document_id])

    with pytest.raises(DocumentDamaged, match="does not match its SHA-256"):
        held_document(kept.document_id)
