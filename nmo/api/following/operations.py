"""The change feed."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from nmo.access.calling import caller_of
from nmo.access.clock import now
from nmo.api.following.changes import changes_since
from nmo.api.following.shapes import ChangesOut
from nmo.api.problems import At, ProblemFound
from nmo.api.problems.kinds import INVALID
from nmo.audit.queries import UnknownCursor

router = Router(tags=["Changes"])

MOST = 1000
After = Annotated[
    str | None,
    Query(
        max_length=40,
        pattern=r"^[0-9]+-[0-9]+$",
        description="The cursor of the last change dealt with; without it, from the start.",
    ),
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="At most this many.")]


@router.get("/events", response=ChangesOut, operation_id="list_changes")
def list_changes(request: HttpRequest, after: After = None, limit: Limit = 100) -> ChangesOut:
    """What changed since, oldest first: none missed, none twice.

    Keep the cursor with what you copied, in one transaction; then a crash costs nothing. Ask again
    every few seconds while there is nothing new. Only kinds of record that the token may read are
    listed. docs/guide-api.md has the rules, docs/examples/follower.py a program that keeps them.
    """
    caller = caller_of(request)
    try:
        return changes_since(after, limit=limit, by=caller.actor, purpose=caller.purpose, now=now())
    except UnknownCursor as unknown:
        at = At(where="query", pointer="after", detail=str(unknown))
        raise ProblemFound(INVALID, detail=str(unknown), errors=[at]) from unknown
