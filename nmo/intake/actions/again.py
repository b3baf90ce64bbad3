"""A row about an order that is held already: seen before, or different from what came last.

Nothing that is recorded is altered by a file: what is new is kept on the row, and a person
decides. One thing is entered at once: an end where the register knew none.
"""

from collections.abc import Mapping

from django.db import transaction

from nmo.intake.actions.files import Papers
from nmo.intake.actions.run import Run
from nmo.intake.feed.columns import Column
from nmo.intake.feed.manifest import Row
from nmo.intake.feed.orders import RowRead
from nmo.intake.models import FeedRow
from nmo.intake.words import RowResult
from nmo.law import EndType
from nmo.orders.actions import enter_terms
from nmo.orders.errors import OrderRefused

# What counts as a change of the row; its PDF's name is its identity.
COMPARED = [column for column in Column if column is not Column.FILE_NAME]


def compared(run: Run, row: Row, read: RowRead, papers: Papers) -> tuple[RowResult, list[str]]:
    """What has changed since the order last came, in the row or in its PDF."""
    told = [RowResult.NEW, RowResult.CHANGED]
    ref = read.paper.order_ref
    last = FeedRow.objects.filter(order_ref=ref, result__in=told).order_by("-id").first()
    if last is None:
        reason = "The order was recorded here otherwise than from the feed. Compare the two."
        return RowResult.CHANGED, [reason, *papers.notes]
    changed = changed_columns(last.cells, row.cells)
    if not changed and not papers.differ:
        return RowResult.SEEN, list(papers.notes)
    return RowResult.CHANGED, [*_reasons(run, read, changed), *papers.notes]


def changed_columns(was: Mapping[str, str], now: Mapping[Column, str]) -> list[Column]:
    """The columns that both layouts have and whose words differ."""
    return [
        column
        for column in COMPARED
        if column in was and column in now and was[column].split() != now[column].split()
    ]


def _reasons(run: Run, read: RowRead, changed: list[Column]) -> list[str]:
    if not changed:
        return []
    reasons = [
        f"Changed since it last came: {', '.join(changed)}. What is recorded was not altered: "
        "look at what is new, and correct the order if the court is right.",
        *read.notes,
    ]
    if Column.EXPIRY in changed and _end_entered(run, read):
        reasons.append("Its end was not known and has come now, so it was entered.")
    return reasons


def _end_entered(run: Run, read: RowRead) -> bool:
    """Whether the register did not know the end and knows it now."""
    ends = read.order.events[0].ends
    if ends is None or ends.end_type is EndType.UNKNOWN:
        return False
    try:
        with transaction.atomic():
            enter_terms(read.paper.order_ref, 0, conditions=(), ends=ends, by=run.by, now=run.now)
    except OrderRefused:
        return False  # a person has entered it from the paper: theirs stands
    return True
