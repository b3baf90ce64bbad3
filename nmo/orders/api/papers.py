"""The papers of an order, byte for byte."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Header, Path, Query

from nmo.access.calling import bytes_of, caller_of, takes_bytes
from nmo.access.clock import now
from nmo.documents.rules import JPEG, PDF, PNG, UNKNOWN, WEBP
from nmo.orders.actions import attach_document
from nmo.orders.api.router import BESIDE, about_an_order, router
from nmo.orders.api.shapes import EntryOut
from nmo.orders.queries import paper
from nmo.orders.words import DocumentKind

MOST_BYTES = 40_000_000
PaperNumber = Annotated[int, Path(ge=1, le=2**62)]
FileName = Annotated[
    str,
    Header(
        alias="NMO-File-Name",
        max_length=255,
        pattern=r"^[ -~]*$",
        description="What the file is called.",
    ),
]
BINARY = {
    "responses": {
        200: {
            "description": "The paper as it came, in its own media type.",
            "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@router.post(f"{BESIDE}/papers", response={201: EntryOut}, operation_id="attach_paper")
@takes_bytes(PDF, JPEG, PNG, WEBP, UNKNOWN, most=MOST_BYTES)
@about_an_order
def attach_paper(
    request: HttpRequest,
    order_ref: str,
    kind: Annotated[DocumentKind, Query(description="What it is to the order.")],
    file_name: FileName = "",
) -> EntryOut:
    """Hang a further paper on the order. The body is the file as it is."""
    number = attach_document(
        order_ref,
        bytes_of(request),
        kind=kind,
        name=file_name,
        by=caller_of(request).actor,
        now=now(),
    )
    return EntryOut(order_ref=order_ref, number=number)


@router.get(
    f"{BESIDE}/papers/{{number}}", response=None, operation_id="read_paper", openapi_extra=BINARY
)
def read_paper(request: HttpRequest, order_ref: str, number: PaperNumber) -> HttpResponse:
    """A paper of the order, byte for byte as it came; opening it is recorded."""
    caller = caller_of(request)
    held = paper(order_ref, number, by=caller.actor, purpose=caller.purpose, now=now())
    answer = HttpResponse(held.content, content_type=held.media_type)
    answer["Content-Disposition"] = "attachment"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
