"""The check: one box, and why."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of, remember_purpose
from nmo.checks.forms.asking import FIRST_REASONS, CheckForm, usual_reason
from nmo.checks.queries import question_asked
from nmo.checks.views.doors import answers
from nmo.checks.views.waiting import to_answer
from nmo.law import When, london_day, write_when
from nmo.pages.views import render


@require_http_methods(["GET", "HEAD", "POST"])
@answers(page_asks_why=True)
def ask(request: HttpRequest) -> HttpResponse:
    """Ask, and go on to the answer."""
    moment = now()
    if request.method != "POST":
        return _page(request, CheckForm(initial=_said_before(request), today=london_day(moment)))
    form = CheckForm(request.POST, today=london_day(moment))
    if not form.is_valid():
        return _page(request, form)
    remember_purpose(request, form.purpose)
    return to_answer(request, form.asked, form.moment.at if form.moment else None)


@require_POST
@answers()
def ask_again(request: HttpRequest, ref: str) -> HttpResponse:
    """The same question again, of what stands on the register now."""
    return to_answer(request, *question_asked(ref, by=actor_of(request)))


def _page(request: HttpRequest, form: CheckForm) -> HttpResponse:
    context = {
        "form": form,
        "first_reasons": [reason.value for reason in FIRST_REASONS],
        "may_photograph": Permission.COPY_PHOTOGRAPH in actor_of(request).permissions,
    }
    return render(request, "checks/ask.html", context)


def _said_before(request: HttpRequest) -> dict[str, object]:
    """The purpose of the incident, and the question that is to be corrected."""
    actor, purpose = actor_of(request), purpose_of(request)
    said: dict[str, object] = {
        "reason": purpose.reason if purpose else usual_reason(actor.roles),
        "incident_number": purpose.incident_number if purpose else "",
    }
    if "again" in request.GET:
        asked, at = question_asked(request.GET["again"], by=actor)
        said |= {"question": asked.text, **asked.fields.given}
        said |= {"at": write_when(When(at=at))} if at else {}
    return said
