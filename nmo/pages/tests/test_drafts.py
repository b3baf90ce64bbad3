from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError
from django.http import HttpResponseRedirect, QueryDict
from django.test import RequestFactory

from nmo.pages import drafts
from nmo.pages.models import Draft
from nmo.pages.rescue import keeps_typing

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


def keep(ref: str, text: str, *, owner: int = 7) -> drafts.Draft:
    given = QueryDict(text)
    return drafts.keep(owner=owner, kind="order", ref=ref, step="court", given=given, now=LATER)


def test_what_was_typed_comes_back_as_it_was_typed():
    draft = drafts.start(owner=7, kind="order", now=NOW)

    keep(draft.ref, "court=Leeds&code=a&code=b&csrfmiddlewaretoken=x")

    given = drafts.draft_of(owner=7, kind="order", ref=draft.ref).given("court")
    assert given.getlist("code") == ["a", "b"]
    assert "csrfmiddlewaretoken" not in given


def test_a_character_that_the_database_cannot_hold_loses_nothing_else():
    draft = drafts.start(owner=7, kind="order", now=NOW)

    keep(draft.ref, "court=Le%00eds")

    assert drafts.draft_of(owner=7, kind="order", ref=draft.ref).given("court")["court"] == "Leeds"


def test_nobody_reads_or_changes_another_persons_draft():
    draft = drafts.start(owner=7, kind="order", now=NOW)

    with pytest.raises(drafts.NoSuchDraft):
        drafts.draft_of(owner=8, kind="order", ref=draft.ref)
    with pytest.raises(drafts.NoSuchDraft):
        keep(draft.ref, "court=York", owner=8)
    drafts.finish(owner=8, kind="order", ref=draft.ref)
    assert drafts.drafts_of(owner=7, kind="order") == (draft,)


def test_what_a_signed_out_session_sends_waits_for_the_owner():
    draft = drafts.start(owner=7, kind="order", now=NOW)

    drafts.keep_from_signed_out(
        kind="order", ref=draft.ref, step="court", given=QueryDict("court=Leeds"), now=LATER
    )

    assert drafts.draft_of(owner=7, kind="order", ref=draft.ref).given("court")["court"] == "Leeds"


def test_a_step_sent_after_the_session_ended_is_kept_before_signing_in():
    draft = drafts.start(owner=7, kind="order", now=NOW)

    @keeps_typing("order", lambda: LATER)
    def ask_to_sign_in(request, ref, name):
        return HttpResponseRedirect("/sign-in")

    ask_to_sign_in(RequestFactory().post("/", {"court": "Leeds"}), draft.ref, "court")

    assert drafts.draft_of(owner=7, kind="order", ref=draft.ref).given("court")["court"] == "Leeds"


def test_what_is_sent_to_an_unknown_draft_is_passed_over():
    drafts.keep_from_signed_out(
        kind="order", ref="none", step="court", given=QueryDict("court=Leeds"), now=NOW
    )

    assert not Draft.objects.exists()


def test_too_much_text_is_refused_and_the_draft_stays():
    draft = drafts.start(owner=7, kind="order", now=NOW)
    keep(draft.ref, "court=Leeds")

    with pytest.raises(drafts.TooMuchTyped, match="Shorten it"):
        keep(draft.ref, "court=" + "a" * 200_001)

    assert drafts.draft_of(owner=7, kind="order", ref=draft.ref).given("court")["court"] == "Leeds"


def test_a_draft_nobody_touched_is_let_go():
    drafts.start(owner=7, kind="order", now=NOW)
    kept = drafts.start(owner=7, kind="order", now=LATER)

    assert drafts.forget_untouched(since=LATER) == 1
    assert drafts.drafts_of(owner=7, kind="order") == (kept,)


def test_the_database_refuses_a_draft_touched_before_it_was_begun():
    with pytest.raises(IntegrityError):
        Draft.objects.create(ref="a", owner_id=7, kind="order", started_at=LATER, updated_at=NOW)
