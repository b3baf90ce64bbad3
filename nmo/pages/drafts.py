"""Entries that somebody has begun: what was typed is kept on the server, step by step.

So nothing is lost on an error, a lost session or a closed browser, and nothing typed stands in an
address. What is kept is the text as typed; the forms read it anew each time.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import Http404, QueryDict

from nmo.pages.models import Draft as DraftRow

# A page holds at most this much text; more is a mistake or an attack.
MOST_TYPED_CHARACTERS = 200_000
_NOT_TYPED = frozenset({"csrfmiddlewaretoken"})

Typed = Mapping[str, list[str]]


class NoSuchDraft(Http404):
    """There is no such draft, or it is somebody else's, or it has been saved already."""


class TooMuchTyped(BadRequest):
    """More was sent for one step than any form of ours asks for; what was kept before stays."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An entry as far as its owner has typed it, by step."""

    ref: str
    kind: str
    typed: Mapping[str, Typed]
    updated_at: datetime

    def has(self, step: str) -> bool:
        """Whether anything was sent for `step`."""
        return step in self.typed

    def given(self, step: str) -> QueryDict | None:
        """What was typed on `step`, as a form takes it; None if nothing was sent yet."""
        if step not in self.typed:
            return None
        given = QueryDict(mutable=True)
        for name, values in self.typed[step].items():
            given.setlist(name, values)
        return given


def start(*, owner: int, kind: str, now: datetime) -> Draft:
    """A new draft of the user `owner`. `kind` names the entry, such as "order"."""
    row = DraftRow(
        ref=secrets.token_urlsafe(16), owner_id=owner, kind=kind, started_at=now, updated_at=now
    )
    row.save(force_insert=True)
    return _value(row)


def draft_of(*, owner: int, kind: str, ref: str) -> Draft:
    """The draft `ref` of `owner`; NoSuchDraft for anyone else."""
    row = DraftRow.objects.filter(ref=ref, owner_id=owner, kind=kind).first()
    if row is None:
        raise NoSuchDraft
    return _value(row)


def drafts_of(*, owner: int, kind: str) -> tuple[Draft, ...]:
    """What `owner` has begun and not saved, the latest first."""
    rows = DraftRow.objects.filter(owner_id=owner, kind=kind).order_by("-updated_at")
    return tuple(_value(row) for row in rows)


def keep(*, owner: int, kind: str, ref: str, step: str, given: QueryDict, now: datetime) -> Draft:
    """Keep what was typed on `step`, right or wrong, in place of what was typed there before."""
    with transaction.atomic():
        row = (
            DraftRow.objects.select_for_update().filter(ref=ref, owner_id=owner, kind=kind).first()
        )
        if row is None:
            raise NoSuchDraft
        return _keep(row, step, given, now)


def keep_as(
    *, owner: int, kind: str, ref: str, step: str, given: QueryDict, now: datetime
) -> Draft:
    """Keep what was typed under a reference that a page of ours gave out, begun or not."""
    with transaction.atomic():
        begun = {"owner_id": owner, "kind": kind, "started_at": now, "updated_at": now}
        row, _ = DraftRow.objects.select_for_update().get_or_create(ref=ref, defaults=begun)
        if (row.owner_id, row.kind) != (owner, kind):
            raise NoSuchDraft
        return _keep(row, step, given, now)


def keep_from_signed_out(
    *, kind: str, ref: str, step: str, given: QueryDict, now: datetime
) -> None:
    """Keep what was sent by somebody whose session had ended, who finds it after signing in.

    Nothing is shown in return, and only the draft's owner ever sees it: the reference, which
    nobody else has, is all that is asked for. An unknown reference is passed over in silence.
    """
    with transaction.atomic():
        row = DraftRow.objects.select_for_update().filter(ref=ref, kind=kind).first()
        if row is not None:
            _keep(row, step, given, now)


def finish(*, owner: int, kind: str, ref: str) -> None:
    """Let go of a draft, because it was saved or given up."""
    DraftRow.objects.filter(ref=ref, owner_id=owner, kind=kind).delete()


def forget_untouched(*, since: datetime) -> int:
    """Let go of every draft that nobody has touched since then; how many there were."""
    return DraftRow.objects.filter(updated_at__lt=since).delete()[0]


def _keep(row: DraftRow, step: str, given: QueryDict, now: datetime) -> Draft:
    typed = {
        name: [value.replace("\0", "") for value in values]  # the database cannot hold this one
        for name, values in given.lists()
        if name not in _NOT_TYPED
    }
    if sum(len(value) for values in typed.values() for value in values) > MOST_TYPED_CHARACTERS:
        raise TooMuchTyped("Too much was typed on this page. Shorten it, or split it.")
    row.typed = row.typed | {step: typed}
    row.updated_at = max(now, row.updated_at)
    row.save(update_fields=["typed", "updated_at"])
    return _value(row)


def _value(row: DraftRow) -> Draft:
    return Draft(ref=row.ref, kind=row.kind, typed=row.typed, updated_at=row.updated_at)
