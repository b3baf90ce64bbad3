"""Up to when the papers of each force are complete: what a check may say it looked in."""

from datetime import datetime

from django.db.models import Count, Min

from nmo.intake.models import IntakeItem
from nmo.intake.papers.queries.places import looks, places_set_up
from nmo.intake.papers.speech import papers_source
from nmo.intake.papers.states import UNREAD, WAITS_FOR_A_PERSON
from nmo.orders.queries import HeldBack


def complete_to() -> dict[str, HeldBack]:
    """By source, up to when every paper was settled or is found whole by checks, and the others.

    That is when the oldest other one was received, or when a look last took everything that lay in
    the mailbox or folder, if that is longer ago; None where no look ever did. A force of which
    nothing waits, and which has no such place, is left out. Requirements 13 and 16.
    """
    held_back = _papers()
    for source, read_at in _places():
        held = held_back.get(source)
        before = held.complete_to if held else read_at
        held_back[source] = HeldBack(
            complete_to=None if before is None or read_at is None else min(before, read_at),
            papers=held.papers if held else 0,
        )
    return held_back


def _papers() -> dict[str, HeldBack]:
    waiting = IntakeItem.objects.filter(
        state__in=[*UNREAD, *WAITS_FOR_A_PERSON], findable_at=None
    ).values_list("force__name")
    return {
        papers_source(force): HeldBack(complete_to=oldest, papers=count)
        for force, oldest, count in waiting.annotate(Min("received_at"), Count("pk"))
    }


def _places() -> list[tuple[str, datetime | None]]:
    """When each place was last read whole; a place never looked into is nobody's yet."""
    found = {
        place: (papers_source(force or "this register"), read_at)
        for place, force, read_at in looks().values_list("place", "force__name", "read_at")
    }
    never = (papers_source("this register"), None)
    return [found.get(place, never) for place in places_set_up()]
