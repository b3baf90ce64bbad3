"""Two records side by side, and the decision whether they are one person."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.pages.views import render
from nmo.people.actions import decide_same_person, set_aside
from nmo.people.errors import DecisionRefused, PersonNotFound, SuggestionNotFound
from nmo.people.forms.same_person import CANNOT_SAY, DecisionForm, OtherRecordForm
from nmo.people.named_in import named_in
from nmo.people.queries import PairPage, decisions_about, pair_page, pair_suggested
from nmo.people.same_person.progress import progress_words
from nmo.people.same_person.words import Decision
from nmo.people.views.page import page_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
SAID = {
    Decision.JOINED: "Joined. Both records stay as they are, and it can be undone.",
    Decision.KEPT_APART: "Kept apart. They will not be suggested again unless something changes.",
    Decision.UNDONE: "Undone. Both records stand as they did before.",
}
SET_ASIDE = "Set aside. It comes up again when something new is known of either."


@GET_OR_POST
@signed_in(Permission.PERSON_LINK)
def suggestion(request: HttpRequest, suggestion_ref: str) -> HttpResponse:
    """Two records that the register found alike, for somebody to decide."""
    try:
        one, other = pair_suggested(suggestion_ref)
    except SuggestionNotFound as none:
        raise Http404 from none
    return _decide(request, one, other)


@GET_OR_POST
@signed_in(Permission.PERSON_LINK)
def same_person(request: HttpRequest, ref: str) -> HttpResponse:
    """This record and another one, named by its reference."""
    if "other" not in request.GET:
        return _ask_which(request, ref, OtherRecordForm())
    form = OtherRecordForm(request.GET)
    if not form.is_valid():
        return _ask_which(request, ref, form)
    try:
        return _decide(request, ref, form.cleaned_data["other"])
    except (DecisionRefused, PersonNotFound) as refused:
        form.add_error("other", str(refused))
        return _ask_which(request, ref, form)


def _ask_which(request: HttpRequest, ref: str, form: OtherRecordForm) -> HttpResponse:
    page = page_of(request, ref, now=now())
    decisions = decisions_about(page.brief.person_id, by=actor_of(request))
    shown = {
        "person": page.brief,
        "form": form,
        "decisions": decisions,
        "progress": progress_words(now()),
    }
    return render(request, "people/same_person.html", shown)


def _decide(request: HttpRequest, one: str, other: str) -> HttpResponse:
    """The two side by side with the form; what was typed stays when it is refused."""
    page = pair_page(one, other, by=actor_of(request), purpose=purpose_of(request), now=now())
    form = DecisionForm(
        request.POST or None, stands=page.stands, suggested=bool(page.suggestion_ref)
    )
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, page, form)
        except DecisionRefused as refused:
            form.add_error(None, str(refused))
        else:
            return HttpResponseRedirect(reverse("people:person", args=[one]))
    moment, actor = now(), actor_of(request)
    orders = [
        named_in(each.brief.person_id, by=actor, now=moment) for each in (page.one, page.other)
    ]
    shown = {"shown": page, "form": form, "sides": zip((page.one, page.other), orders, strict=True)}
    return render(request, "people/pair.html", shown)


def _save(request: HttpRequest, page: PairPage, form: DecisionForm) -> None:
    given, by, moment = form.cleaned_data, actor_of(request), now()
    if given["decision"] == CANNOT_SAY:
        set_aside(page.suggestion_ref, because=given["because"], by=by, now=moment)
        messages.success(request, SET_ASIDE)
        return
    decision = Decision(given["decision"])
    decide_same_person(
        page.one.brief.ref,
        page.other.brief.ref,
        decision,
        because=given["because"],
        instead_of=form.stood,
        by=by,
        now=moment,
    )
    messages.success(request, SAID[decision])
