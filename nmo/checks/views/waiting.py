"""A question on its way to its answer.

The question comes by POST and waits in the session of whoever asked, so that no address holds
anything about a person; the answer is looked up once, when its own address is opened, and a
reload or a way back finds it there.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from nmo.access import Actor
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.checks.actions import ask
from nmo.checks.answer import Answer
from nmo.checks.errors import CheckNotFound
from nmo.checks.queries import check_shown
from nmo.checks.question import AskedAs, Fields, read_question
from nmo.law import london_day
from nmo.people.refs import new_ref

WAITING = "check_waiting"


def to_answer(
    request: HttpRequest, asked: AskedAs, at: datetime | None = None
) -> HttpResponseRedirect:
    """On to the answer, at an address of its own that says nothing."""
    ref = new_ref("C")
    request.session[WAITING] = {
        "ref": ref,
        "text": asked.text,
        "fields": asked.fields.given,
        "at": at.isoformat() if at else None,
    }
    return HttpResponseRedirect(reverse("checks:shown", args=[ref]))


def answer_at(request: HttpRequest, ref: str) -> Answer:
    """The answer that stands at this address, looked up and recorded if it waits to be.

    Raises CheckNotFound, NotPermitted, and whatever the database raises.
    """
    by, purpose, moment = actor_of(request), purpose_of(request), now()
    waiting = request.session.get(WAITING)
    try:
        return check_shown(ref, by=by, purpose=purpose, now=moment)
    except CheckNotFound:
        if waiting is None or waiting["ref"] != ref:
            raise
    try:
        return _ask(request, waiting, by, moment)
    except IntegrityError:  # asked twice at the same time: the other one was quicker
        return check_shown(ref, by=by, purpose=purpose, now=moment)


def _ask(request: HttpRequest, waiting: Mapping[str, Any], by: Actor, moment: datetime) -> Answer:
    fields = Fields(**waiting["fields"])
    asked = read_question(waiting["text"], fields, today=london_day(moment))
    at = datetime.fromisoformat(waiting["at"]) if waiting["at"] else None
    purpose = purpose_of(request)
    return ask(asked, by=by, purpose=purpose, now=moment, at=at, ref=waiting["ref"])
