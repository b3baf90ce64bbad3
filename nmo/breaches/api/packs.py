"""Evidence packs: making one, and taking one that was made."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.breaches.api.examples import A_PACK
from nmo.breaches.api.router import ONE, router
from nmo.breaches.api.shapes.done import PackMadeOut
from nmo.breaches.api.shapes.given import PackAsked
from nmo.breaches.pack.keeping import make_pack as make
from nmo.breaches.pack.keeping import pack_file

PackNumber = Annotated[int, Path(ge=1, le=32_767)]
A_PDF = {
    "responses": {
        200: {
            "description": "The pack as it was made, byte for byte.",
            "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@router.post(
    f"{ONE}/packs", response={201: PackMadeOut}, operation_id="make_pack", openapi_extra=A_PACK
)
def make_pack(request: HttpRequest, breach_ref: str, asked: PackAsked) -> PackMadeOut:
    """Make the evidence pack of the breach as it stands now; it takes some seconds.

    It is kept as it is, with what it says of its own making. Nothing about the breach changes.
    A token makes and takes the form for disclosure; the prosecutor's form, with its sensitive
    schedule, is made and taken on the page of the breach by a person (403).
    """
    caller = caller_of(request)
    made = make(breach_ref, asked.kind, by=caller.actor, now=now(), purpose=caller.purpose)
    return PackMadeOut(
        breach_ref=breach_ref, number=made.number, kind=asked.kind, sha256=made.sha256
    )


@router.get(f"{ONE}/packs/{{number}}", response=None, operation_id="read_pack", openapi_extra=A_PDF)
def read_pack(request: HttpRequest, breach_ref: str, number: PackNumber) -> HttpResponse:
    """A pack that was made, byte for byte; taking it is recorded as a disclosure."""
    caller = caller_of(request)
    held = pack_file(breach_ref, number, by=caller.actor, now=now(), purpose=caller.purpose)
    answer = HttpResponse(held.content, content_type="application/pdf")
    answer["Content-Disposition"] = "attachment"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
