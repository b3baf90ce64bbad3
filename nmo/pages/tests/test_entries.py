from datetime import UTC, datetime

import pytest
from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from nmo.pages import drafts
from nmo.pages.entries import EntryPages
from nmo.pages.forms import Form
from nmo.pages.steps import Entry, Step

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class Court(Form):
    court = forms.CharField(label="Court")
    children = forms.BooleanField(label="There are children", required=False)


class Child(Form):
    name = forms.CharField(label="Name")


Children = forms.formset_factory(Child, extra=1)
PAGES = EntryPages(
    title="A new order",
    address=lambda ref, name: f"/orders/record/{ref}/{name}",
    entry=Entry(
        kind="order",
        steps=(
            Step(name="court", title="Which court?", form=Court),
            Step(
                name="children",
                title="Which children?",
                form=Children,
                asked=lambda forms: forms["court"]["children"].value(),
            ),
        ),
    ),
)


@pytest.fixture
def draft() -> drafts.Draft:
    return drafts.start(owner=7, kind="order", now=NOW)


def send(draft: drafts.Draft, name: str, **typed: str) -> HttpResponse:
    request = RequestFactory().post("/", typed)
    return PAGES.step(request, owner=7, ref=draft.ref, name=name, now=NOW)


def check(draft: drafts.Draft, method: str = "get", save=None) -> HttpResponse:
    request = getattr(RequestFactory(), method)("/")
    return PAGES.check(request, owner=7, ref=draft.ref, save=save or (lambda _: HttpResponse()))


def test_a_right_step_leads_to_the_next_that_is_asked(draft):
    answer = send(draft, "court", court="Leeds", children="on")

    assert answer.url == f"/orders/record/{draft.ref}/children"


def test_a_step_that_is_not_asked_is_passed_over(draft):
    answer = send(draft, "court", court="Leeds")

    assert answer.url == f"/orders/record/{draft.ref}/check"


def test_a_wrong_step_comes_back_with_what_was_typed_and_keeps_it(draft):
    answer = send(draft, "court", court="", children="on")

    assert b"Error: Which court?" in answer.content
    assert b"Enter court" in answer.content
    kept = drafts.draft_of(owner=7, kind="order", ref=draft.ref)
    assert kept.given("court")["children"] == "on"


def test_another_of_the_same_is_added_without_complaint(draft):
    send(draft, "court", court="Leeds", children="on")

    answer = send(
        draft,
        "children",
        **{"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-name": "Sam"},
        add_another="1",
    )

    page = answer.content.decode()
    assert 'value="Sam"' in page
    assert 'name="form-1-name"' in page
    assert "There is a problem" not in page


def test_every_answer_is_shown_to_be_checked(draft):
    send(draft, "court", court="Leeds", children="on")
    send(
        draft,
        "children",
        **{"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-name": "Sam"},
    )

    page = check(draft).content.decode()

    assert "Check your answers before saving" in page
    assert all(text in page for text in ("Leeds", "Yes", "Sam"))
    assert f"/orders/record/{draft.ref}/court" in page


def test_an_entry_that_is_not_complete_goes_back_to_what_is_open(draft):
    assert check(draft).url == f"/orders/record/{draft.ref}/court"


def test_saving_gets_the_forms_and_lets_the_draft_go(draft):
    send(draft, "court", court="Leeds")
    saved = []

    def save(forms):
        saved.append(forms["court"].cleaned_data["court"])
        return HttpResponseRedirect("/orders/1")

    assert check(draft, "post", save).url == "/orders/1"
    assert saved == ["Leeds"]
    assert drafts.drafts_of(owner=7, kind="order") == ()


def test_a_save_that_fails_keeps_the_draft(draft):
    send(draft, "court", court="Leeds")

    def fail(_):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        check(draft, "post", fail)
    assert len(drafts.drafts_of(owner=7, kind="order")) == 1
