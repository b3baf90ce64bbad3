"""The pages of an entry: one for each step, and one on which everything is checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.forms import BaseFormSet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from nmo.pages import drafts
from nmo.pages.drafts import Draft
from nmo.pages.forms.problems import AnyForm, without_problems
from nmo.pages.steps import Entry, Forms, Step
from nmo.pages.views import render

ADD_ANOTHER = "add_another"
MOST_FORMS = 200


@dataclass(frozen=True, kw_only=True)
class EntryPages:
    """The pages of one kind of entry.

    address: of a step of a draft, by the draft's reference and the step's name; "check" is the
    page on which everything is checked, and no step may be called so.
    more: what the slice's own templates name besides, such as the paper that is read from.
    """

    entry: Entry
    title: str
    address: Callable[[str, str], str]
    check_template: str = "pages/check.html"
    more: Mapping[str, object] = field(default_factory=dict)

    def begin(self, *, owner: int, now: datetime) -> HttpResponse:
        """Start a draft and go to its first step. For POST only: it writes."""
        draft = drafts.start(owner=owner, kind=self.entry.kind, now=now)
        return self._go(draft, self.entry.steps[0].name)

    def step(
        self, request: HttpRequest, *, owner: int, ref: str, name: str, now: datetime
    ) -> HttpResponse:
        """Show one step, or keep what was typed on it and go on when it is right."""
        draft = drafts.draft_of(owner=owner, kind=self.entry.kind, ref=ref)
        step = self.entry.step(name)
        if step is None:
            raise Http404
        if request.method != "POST":
            return self._show(request, draft, step, step.form(draft.given(name)))
        given = _with_another(step, request.POST) if ADD_ANOTHER in request.POST else request.POST
        draft = drafts.keep(
            owner=owner, kind=self.entry.kind, ref=ref, step=name, given=given, now=now
        )
        form = step.form(given)
        if ADD_ANOTHER in request.POST:
            return self._show(request, draft, step, without_problems(form))
        if not form.is_valid():
            return self._show(request, draft, step, form)
        return self._onwards(draft, step)

    def check(
        self,
        request: HttpRequest,
        *,
        owner: int,
        ref: str,
        save: Callable[[Forms], HttpResponse],
        will: Callable[[Forms], Sequence[str]] = lambda _forms: (),
    ) -> HttpResponse:
        """Show every answer; on POST call `save` with the valid forms, then let the draft go.

        If `save` raises, the draft stays. A step that is not right yet is gone back to.
        """
        draft = drafts.draft_of(owner=owner, kind=self.entry.kind, ref=ref)
        still_open = self.entry.first_open(draft)
        if still_open is not None:
            return self._go(draft, still_open.name)
        forms = _valid(self.entry.forms(draft))
        if request.method != "POST":
            return self._show_check(request, draft, will(forms))
        answer = save(forms)
        drafts.finish(owner=owner, kind=self.entry.kind, ref=ref)
        return answer

    def _onwards(self, draft: Draft, step: Step) -> HttpResponse:
        """The next step; straight back to the check when everything is answered already."""
        if self.entry.first_open(draft) is None:
            return self._go(draft, "check")
        following = self.entry.after(step, draft)
        return self._go(draft, following.name if following else "check")

    def _go(self, draft: Draft, name: str) -> HttpResponse:
        return HttpResponseRedirect(self.address(draft.ref, name))

    def _show(self, request: HttpRequest, draft: Draft, step: Step, form: AnyForm) -> HttpResponse:
        earlier = self.entry.before(step, draft)
        context = {
            "entry_title": self.title,
            "step": step,
            "form": form,
            "is_formset": isinstance(form, BaseFormSet),
            "back": self.address(draft.ref, earlier.name) if earlier else "",
            **self.more,
        }
        return render(request, step.template, context)

    def _show_check(self, request: HttpRequest, draft: Draft, will: Sequence[str]) -> HttpResponse:
        sections = tuple(self.entry.sections(draft, lambda name: self.address(draft.ref, name)))
        context = {
            "entry_title": self.title,
            "sections": sections,
            "will": tuple(will),
            **self.more,
        }
        return render(request, self.check_template, context)


def _valid(forms: Forms) -> Forms:
    """The forms with their `cleaned_data` filled in."""
    for form in forms.values():
        form.is_valid()
    return forms


def _with_another(step: Step, given: QueryDict) -> QueryDict:
    """What was sent, with room for one more of the step's forms."""
    formset = step.form(None)
    if not isinstance(formset, BaseFormSet):
        raise Http404
    total = formset.management_form.add_prefix("TOTAL_FORMS")
    more = given.copy()
    del more[ADD_ANOTHER]
    count = more.get(total, "0")
    more[total] = str(min(int(count) + 1 if count.isdigit() else 1, MOST_FORMS))
    return more
