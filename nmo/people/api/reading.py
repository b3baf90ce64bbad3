"""Reading a person and a photograph."""

from django.http import Http404, HttpRequest, HttpResponse

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.people.api.router import router, this_person
from nmo.people.pictures import PictureUnreadable, safe_picture
from nmo.people.queries import person_in_full, photograph_document
from nmo.people.shapes import PersonOut

PICTURE = {
    "responses": {
        200: {
            "description": "A JPEG made anew, without place, time or camera.",
            "content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@router.get(
    "/photographs/{row}",
    response={200: None},
    operation_id="read_photograph",
    openapi_extra=PICTURE,
)
def read_photograph(request: HttpRequest, row: int) -> HttpResponse:
    """A photograph, by its row."""
    caller = caller_of(request)
    held = photograph_document(row, by=caller.actor, purpose=caller.purpose, now=now())
    if held is None:
        raise Http404
    try:
        picture = safe_picture(held.content)
    except PictureUnreadable as bad:
        raise Http404 from bad
    return HttpResponse(picture, content_type="image/jpeg")


@router.get("/{path:person_ref}", response=PersonOut, operation_id="read_person")
@this_person
def read_person(request: HttpRequest, person_ref: str) -> PersonOut:
    """Everything that is held of a person, each fact with its source.

    What is confidential is named and not shown. A person under restricted handling is not opened
    for another system: 403.
    """
    caller = caller_of(request)
    return person_in_full(person_ref, by=caller.actor, purpose=caller.purpose, now=now())
