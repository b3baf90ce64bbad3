"""The PDFs of the courts' feed, offered for reading: the feed itself says nothing of the terms."""

from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast, Concat

from nmo.access.acting import together
from nmo.access.actors import Actor
from nmo.documents.queries import held_document
from nmo.intake.models import FeedFile, IntakeArrival
from nmo.intake.papers.actions import (
    AskForReading,
    OrderFound,
    PaperReceived,
    note_orders,
    receive_paper,
)
from nmo.intake.papers.words import Way
from nmo.intake.words import FileResult

HANGS_ON_AN_ORDER = (FileResult.ATTACHED, FileResult.TWIN)
AT_A_TIME = 50
_PLACE = "feed file "  # and its number, which names it for ever


def waiting_in_feed(force_id: int, *, at_most: int = AT_A_TIME) -> list[FeedFile]:
    """The PDFs of the force's nights that were not offered for reading yet, newest night first."""
    return list(_waiting(force_id).order_by("-batch__night", "pk")[:at_most])


def feed_papers_waiting(force_id: int) -> int:
    """How many rows of the feed wait for a reading of their PDF."""
    return _waiting(force_id).count()


def _waiting(force_id: int) -> QuerySet[FeedFile]:
    place = Concat(Value(_PLACE), Cast("pk", CharField()), output_field=CharField())
    offered = IntakeArrival.objects.filter(place=OuterRef("place_here"))
    files = FeedFile.objects.filter(
        batch__force_id=force_id, result__in=HANGS_ON_AN_ORDER, document__isnull=False
    )
    return files.annotate(place_here=place).filter(~Exists(offered))


def offer_feed_papers(
    *, ask: AskForReading, by: Actor, now: datetime, at_most: int = AT_A_TIME
) -> int:
    """Take up to `at_most` of them in as papers, each with its order; how many there were.

    Raises NotPermitted.
    """
    files = waiting_in_feed(by.force_id, at_most=at_most)
    for file in files:
        held = held_document(file.document_id or 0)
        assert held is not None
        paper = PaperReceived(
            name=file.name, content=held.content, way=Way.FEED, place=f"{_PLACE}{file.pk}"
        )
        with together():
            item = receive_paper(paper, ask=ask, by=by, now=now)
            note_orders(item.ref, [OrderFound(order_ref=file.order_ref)], by=by, now=now)
    return len(files)
