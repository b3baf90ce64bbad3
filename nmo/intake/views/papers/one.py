"""One paper: how it came, how far it is, who sent it, and what was asked of the court."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from nmo.access import Permission
from nmo.access.acting import together
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.intake.forms.papers import GENUINE, AgainForm, CalledForm
from nmo.intake.mail.senders.directory import directory
from nmo.intake.papers import speech
from nmo.intake.papers.actions import read_again, record_call_back
from nmo.intake.papers.errors import NotPossibleNow, PaperNotFound
from nmo.intake.papers.queries.opening import PaperShown, open_paper, paper_as_it_came
from nmo.intake.papers.states import READ_AGAIN_FROM
from nmo.intake.papers.tasks import ask_for_reading
from nmo.pages.views import render

View = Callable[[HttpRequest, str], HttpResponse]


def _of_a_paper(view: View) -> View:
    """A paper that is not there, or another force's, is a page that is not there."""

    @wraps(view)
    def found(request: HttpRequest, ref: str) -> HttpResponse:
        try:
            return view(request, ref)
        except PaperNotFound as none:
            raise Http404 from none

    return found


@require_safe
@signed_in(Permission.PAPER_OPEN)
@_of_a_paper
def paper(request: HttpRequest, ref: str) -> HttpResponse:
    """Everything that is held of the paper."""
    by = actor_of(request)
    shown = open_paper(ref, by=by, purpose=purpose_of(request), now=now())
    return render(
        request,
        "intake/papers/paper.html",
        {
            "paper": shown,
            "may_read_again": shown.state in READ_AGAIN_FROM
            and Permission.PAPER_RECEIVE in by.permissions,
            "may_ring": bool(shown.doubts) and Permission.PAPER_DECIDE in by.permissions,
            "courts": directory().courts_to_ring(_court(shown)),
            "speech": speech,
        },
    )


def _court(shown: PaperShown) -> str:
    """The court that the last reading names."""
    orders = shown.reading.answer.get("orders", []) if shown.reading else []
    return next((str(order["court"]) for order in orders if order.get("court")), "")


@require_safe
@signed_in(Permission.PAPER_OPEN)
@_of_a_paper
def file(request: HttpRequest, ref: str) -> HttpResponse:
    """The paper byte for byte as it came: to be saved, and never opened by the browser itself."""
    held = paper_as_it_came(ref, by=actor_of(request), purpose=purpose_of(request), now=now())
    headers = {
        "Cache-Control": "no-store",
        "Content-Disposition": f'attachment; filename="{ref}.bin"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(held.content, content_type="application/octet-stream", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.PAPER_OPEN)
@signed_in(Permission.PAPER_RECEIVE)
@_of_a_paper
def again(request: HttpRequest, ref: str) -> HttpResponse:
    """Have the paper read again, with a password where one was sent for it."""
    by = actor_of(request)
    shown = open_paper(ref, by=by, purpose=purpose_of(request), now=now())
    sent = request.method == "POST"
    form = AgainForm(request.POST) if sent else AgainForm()
    if sent and form.is_valid():
        try:
            with together():
                read_again(
                    ref,
                    passwords=[form.cleaned_data["password"]],
                    ask=ask_for_reading,
                    by=by,
                    now=now(),
                )
        except NotPossibleNow as why:
            form.add_error(None, str(why))
        else:
            messages.success(request, "The paper will be read again within a minute.")
            return HttpResponseRedirect(reverse("intake:paper", args=[ref]))
    return render(request, "intake/papers/again.html", {"paper": shown, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.PAPER_OPEN)
@signed_in(Permission.PAPER_DECIDE)
@_of_a_paper
def called(request: HttpRequest, ref: str) -> HttpResponse:
    """Record what the court said when it was rung by a number of the directory."""
    by = actor_of(request)
    shown = open_paper(ref, by=by, purpose=purpose_of(request), now=now())
    courts = directory().courts_to_ring(_court(shown))
    sent = request.POST if request.method == "POST" else None
    form = CalledForm(sent, courts=courts)
    if sent is not None and form.is_valid():
        rung = next(court for court in courts if court.name == form.cleaned_data["court"])
        record_call_back(
            ref,
            court=rung.name,
            number=rung.phone,
            genuine=GENUINE[form.cleaned_data["genuine"]],
            said=form.cleaned_data["said"],
            by=by,
            now=now(),
        )
        messages.success(request, "What the court said is recorded.")
        return HttpResponseRedirect(reverse("intake:paper", args=[ref]))
    context = {"paper": shown, "form": form, "courts": courts}
    return render(request, "intake/papers/called.html", context)
