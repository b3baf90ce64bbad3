"""Setting a paper aside: a part left out, sent back with a ready reply, not for us, handed on."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.intake.forms.review.deciding import AsideForm, HandOnForm, LeaveForm
from nmo.intake.papers.errors import NotPossibleNow, PaperNotFound, PaperRefused
from nmo.intake.papers.tasks import ask_for_reading
from nmo.intake.papers.words import PaperState
from nmo.intake.review.actions import hand_to_force, leave_part, set_aside
from nmo.intake.review.errors import PartNotFound, ReviewRefused
from nmo.intake.review.queries.shown import PartShown, part_shown
from nmo.intake.review.reply import missing_from, reply
from nmo.intake.views.review.checking import INTAKE
from nmo.intake.views.review.keys import key_of, slug_of
from nmo.law import speak_moment
from nmo.pages.views import render

GET_OR_POST = ["GET", "HEAD", "POST"]
REFUSED = (ReviewRefused, PaperRefused, NotPossibleNow)


@require_http_methods(GET_OR_POST)
@signed_in(Permission.PAPER_DECIDE)
def leave(request: HttpRequest, ref: str, part: str) -> HttpResponse:
    """Leave one part of the paper out, with why."""
    shown = opened(request, ref, part)
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        because, seen = form.cleaned_data["because"], shown.reading
        try:
            leave_part(ref, shown.part.key, because, seen=seen, by=actor_of(request), now=now())
        except REFUSED as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "That part is left out. Nothing was made of it.")
            return HttpResponseRedirect(reverse("intake:review", args=[ref]))
    context = {"shown": shown, "form": form, "slug": slug_of(shown.part.key)}
    return render(request, "intake/review/leave.html", context)


@require_http_methods(GET_OR_POST)
@signed_in(Permission.PAPER_DECIDE)
def aside(request: HttpRequest, ref: str) -> HttpResponse:
    """Send the paper back with a ready reply, or say that it is not for us, with why."""
    shown = opened(request, ref, "")
    missing = missing_from(shown.pack)
    because = f"Missing: {'; '.join(missing)}"[:300] if missing else ""
    form = AsideForm(request.POST or None, initial={"to": PaperState.SENT_BACK, "because": because})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            set_aside(
                ref,
                PaperState(given["to"]),
                given["because"],
                same_as=given["same_as"].strip(),
                by=actor_of(request),
                now=now(),
            )
        except REFUSED as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "The paper is set aside. It is kept, and can be taken up.")
            return HttpResponseRedirect(reverse("intake:papers"))
    letter = reply(missing, received=speak_moment(shown.paper.received_at))
    context = {"shown": shown, "form": form, "letter": letter}
    return render(request, "intake/review/aside.html", context)


@require_http_methods(GET_OR_POST)
@signed_in(Permission.PAPER_DECIDE)
def hand(request: HttpRequest, ref: str) -> HttpResponse:
    """Hand the paper to another force of this register."""
    by = actor_of(request)
    shown = opened(request, ref, "")
    form = HandOnForm(request.POST or None, mine=by.force_id)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            hand_to_force(
                ref, given["force"], given["because"], ask=ask_for_reading, by=by, now=now()
            )
        except REFUSED as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "The paper is handed on. The other force has it now.")
            return HttpResponseRedirect(reverse("intake:papers"))
    return render(request, "intake/review/hand_on.html", {"shown": shown, "form": form})


def opened(request: HttpRequest, ref: str, slug: str) -> PartShown:
    """The part of the paper that the page is about, or a page that is not there."""
    try:
        return part_shown(
            ref,
            key_of(slug),
            by=actor_of(request),
            purpose=purpose_of(request) or INTAKE,
            now=now(),
        )
    except (PaperNotFound, PartNotFound) as none:
        raise Http404 from none
