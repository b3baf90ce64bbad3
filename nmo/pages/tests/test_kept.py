"""A page with one form keeps what was typed, whoever's session ends when."""

from datetime import UTC, datetime

import pytest
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory

from nmo.pages import drafts, kept
from nmo.pages.models import Draft

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
NOTHING = QueryDict()


def typed(entry: kept.Kept, text: str) -> QueryDict:
    given = QueryDict(text, mutable=True)
    given[kept.FIELD] = entry.mark
    return given


def opened(*, owner: int = 7, kind: str = "breach-x", **options: bool) -> kept.Kept:
    return kept.entry_on(NOTHING, owner=owner, kind=kind, **options)


def test_opening_a_page_writes_nothing() -> None:
    opened()

    assert not Draft.objects.exists()


def test_what_was_typed_is_there_when_the_page_is_opened_again() -> None:
    first = opened()
    kept.keep(typed(first, "happened=He+rang&means=a&means=b"), now=NOW)

    again = opened()

    assert again.ref == first.ref
    assert again.typed is not None
    assert again.typed["happened"] == "He rang"
    assert again.typed.getlist("means") == ["a", "b"]
    assert kept.FIELD not in again.typed


def test_what_was_typed_last_counts() -> None:
    first = opened()
    kept.keep(typed(first, "happened=one"), now=NOW)
    kept.keep(typed(first, "happened=two"), now=NOW)

    again = opened()

    assert again.typed is not None
    assert again.typed["happened"] == "two"
    assert Draft.objects.count() == 1


def test_nobody_elses_page_and_no_other_page_shows_it() -> None:
    kept.keep(typed(opened(), "happened=He+rang"), now=NOW)

    assert opened(owner=8).typed is None
    assert opened(kind="breach-y").typed is None


def test_whoever_starts_afresh_leaves_what_was_begun_alone() -> None:
    first = opened()
    kept.keep(typed(first, "happened=He+rang"), now=NOW)

    other = opened(afresh=True)

    assert other.typed is None
    assert other.ref != first.ref
    assert opened().typed is not None


def test_what_carries_no_mark_of_ours_is_not_kept() -> None:
    forged = QueryDict(f"happened=x&{kept.FIELD}=WzcsIngiLCJ5Il0:1:forged")

    assert not kept.keep(forged, now=NOW)
    assert not Draft.objects.exists()


def test_a_mark_for_somebody_elses_draft_changes_nothing() -> None:
    kept.keep(typed(opened(), "happened=mine"), now=NOW)
    mine = opened()
    theirs = kept.Kept(owner=8, kind=mine.kind, ref=mine.ref)

    with pytest.raises(drafts.NoSuchDraft):
        kept.keep(typed(theirs, "happened=theirs"), now=NOW)

    again = opened().typed
    assert again is not None
    assert again["happened"] == "mine"


def test_a_page_sent_after_the_session_ended_is_kept_for_its_owner() -> None:
    entry = opened()
    request = RequestFactory().post("/x", dict(typed(entry, "happened=He+rang").items()))
    view = kept.keeps_what_is_sent(lambda: NOW)(lambda _request: HttpResponse("to sign in"))

    view(request)

    again = opened().typed
    assert again is not None
    assert again["happened"] == "He rang"


def test_what_was_saved_is_let_go() -> None:
    entry = opened()
    kept.keep(typed(entry, "happened=He+rang"), now=NOW)

    kept.let_go(entry)

    assert opened().typed is None
