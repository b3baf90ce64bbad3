"""A page with one form: what was typed is kept although opening the page writes nothing.

The page carries a mark of ours, signed, that says whose entry it is. Whoever sends the form, with a
session or without one any more, has what was typed kept under that mark for its owner, who finds it
when the page is opened again. The mark is the entry's secret too: what is sent twice is one entry.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.signing import BadSignature, dumps, loads
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.crypto import get_random_string

from nmo.pages import drafts

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]

FIELD = "kept_as"  # the hidden field that carries the mark
STEP = "form"
LASTS = timedelta(days=2)  # of the mark; what is kept lasts as long as any draft
_SALT = "nmo.pages.kept"
_LENGTH = 22


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One entry: its owner, what it is about, and the reference that is its secret."""

    owner: int
    kind: str
    ref: str
    typed: QueryDict | None = None
    typed_at: datetime | None = None

    @property
    def mark(self) -> str:
        """What the hidden field holds."""
        return dumps([self.owner, self.kind, self.ref], salt=_SALT)


def entry_on(given: QueryDict, *, owner: int, kind: str, afresh: bool = False) -> Kept:
    """The entry that a page shows: the one that was sent, the one begun before, or a new one.

    given: what was sent; empty when the page is opened. afresh: leave what was begun alone.
    """
    marked = read_mark(given)
    if marked and (marked.owner, marked.kind) == (owner, kind):
        return marked
    begun = () if afresh or given else drafts.drafts_of(owner=owner, kind=kind)
    for draft in begun:
        if draft.has(STEP):
            return Kept(
                owner=owner,
                kind=kind,
                ref=draft.ref,
                typed=draft.given(STEP),
                typed_at=draft.updated_at,
            )
    return Kept(owner=owner, kind=kind, ref=get_random_string(_LENGTH))


def read_mark(given: Mapping[str, str]) -> Kept | None:
    """The entry that something sent belongs to; None where it carries no mark of ours."""
    try:
        owner, kind, ref = loads(given.get(FIELD, ""), salt=_SALT, max_age=LASTS)
    except (BadSignature, ValueError):
        return None
    return Kept(owner=owner, kind=kind, ref=ref)


def keep(given: QueryDict, *, now: datetime) -> bool:
    """Keep what was sent for the owner of its mark; whether there was one."""
    marked = read_mark(given)
    if marked is None:
        return False
    typed = given.copy()
    typed.pop(FIELD, None)
    drafts.keep_as(
        owner=marked.owner, kind=marked.kind, ref=marked.ref, step=STEP, given=typed, now=now
    )
    return True


def let_go(entry: Kept) -> None:
    """It was saved."""
    drafts.finish(owner=entry.owner, kind=entry.kind, ref=entry.ref)


def keeps_what_is_sent(
    clock: Callable[[], datetime],
) -> Callable[[View[Parameters]], View[Parameters]]:
    """Keep what is sent before anything else is asked: a sign-in, a reason, a permission.

    To stand above the decorator that asks for a sign-in. Whoever saves it lets it go.
    """

    def around(view: View[Parameters]) -> View[Parameters]:
        @wraps(view)
        def kept(
            request: HttpRequest, /, *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> HttpResponse:
            if request.method == "POST":
                keep(request.POST, now=clock())
            return view(request, *args, **kwargs)

        return kept

    return around
