"""Questions to ask of a small register."""

from datetime import datetime
from typing import Any

from nmo.access import Actor, Role
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.checks.actions import ask
from nmo.checks.answer import Answer
from nmo.checks.question import Fields, read_question
from nmo.law import london_day
from nmo.orders.tests.builders import NOW, desk_officer, recorded_order, somebody

__all__ = ["AT_AN_INCIDENT", "NOW", "asked", "desk_officer", "officer", "recorded_order"]


def officer(username: str = "pc99") -> Actor:
    """A response officer, the same one every time."""
    held = User.objects.filter(username=username).first()
    return actor_for(held, now=NOW) if held else somebody(Role.RESPONSE_OFFICER, username=username)


def asked(
    text: str = "",
    *,
    by: Actor | None = None,
    now: datetime = NOW,
    at: datetime | None = None,
    **fields: Any,
) -> Answer:
    """The answer to a question asked at an incident."""
    question = read_question(text, Fields(**fields), today=london_day(now))
    return ask(question, by=by or officer(), purpose=AT_AN_INCIDENT, now=now, at=at)
