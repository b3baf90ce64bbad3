"""Drafts that nobody touches are let go."""

from datetime import UTC, datetime, timedelta

import pytest

from nmo.pages.drafts import drafts_of, start
from nmo.pages.tasks import UNTOUCHED_FOR, forget_untouched_drafts

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_only_a_draft_untouched_for_thirty_days_is_let_go() -> None:
    start(owner=1, kind="order", now=NOON - UNTOUCHED_FOR - timedelta(minutes=1))
    kept = start(owner=1, kind="order", now=NOON - UNTOUCHED_FOR + timedelta(minutes=1))

    forget_untouched_drafts(int(NOON.timestamp()))

    assert [draft.ref for draft in drafts_of(owner=1, kind="order")] == [kept.ref]
