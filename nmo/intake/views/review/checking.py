"""Going through a part of a paper, and confirming it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import AccessReason, Permission, Purpose
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.intake.forms.review import CheckingForm
from nmo.intake.models import IntakeItem
from nmo.intake.papers.errors import NotPossibleNow, PaperNotFound
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review.actions import apply_change, confirm, note_opening, record_service
from nmo.intake.review.errors import AlreadyReviewed, PartNotFound, ReviewRefused
from nmo.intake.review.queries.differing import differences_shown
from nmo.intake.review.queries.others import mine, others_at_it
from nmo.intake.review.queries.shown import PartShown, part_shown, read_before
from nmo.intake.views.review.again import READ_AGAIN, kept_from, reading_seen
from nmo.intake.views.review.keys import key_of, slug_of
from nmo.intake.views.review.showing import page_in_sight, sheet_context
from nmo.orders.errors import OrderRefused
from nmo.orders.shapes import OrderNotUnderstood
from nmo.pages.views import render

INTAKE = Purpose(reason=AccessReason.INTAKE)
REFUSED = (ReviewRefused, OrderRefused, OrderNotUnderstood, NotPossibleNow)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.PAPER_OPEN)
def check(request: HttpRequest, ref: str, part: str = "") -> HttpResponse:
    """The page picture beside every value, the doubtful ones first; sent, it is confirmed."""
    try:
        shown = _still_shown(request, ref, part)
    except (PaperNotFound, PartNotFound) as none:
        raise Http404 from none
    if request.method == "POST":
        return _sent(request, ref, part, shown)
    item = IntakeItem.objects.only("pk").get(ref=ref)
    note_opening(item.pk, by=actor_of(request), now=now())
    return _page(request, CheckingForm(shown=shown))


def _sent(request: HttpRequest, ref: str, part: str, shown: PartShown) -> HttpResponse:
    """What was put is recorded, or the page again with all that was typed and what to do."""
    if before := _as_it_was_seen(request, part, shown):
        kept = kept_from(request.POST, before, shown)
        return _page(request, kept.form, read_again=READ_AGAIN, left_over=kept.left)
    form = CheckingForm(request.POST, shown=shown)
    if form.is_valid():
        try:
            refs = _save(request, ref, form)
        except AlreadyReviewed as refused:
            if confirmed := mine(ref, shown, by=actor_of(request)):
                return _after(request, ref, confirmed)
            form.add_error(None, str(refused))
        except REFUSED as refused:
            form.add_error(None, str(refused))
        else:
            return _after(request, ref, refs)
    return _page(request, form)


def _as_it_was_seen(request: HttpRequest, part: str, shown: PartShown) -> PartShown | None:
    """The part as the page had it that was sent, where the paper was read again since."""
    seen = reading_seen(request)
    if seen is None or seen == shown.reading:
        return None
    return read_before(shown, key_of(part), seen)


def _page(request: HttpRequest, form: CheckingForm, **besides: object) -> HttpResponse:
    shown = form.shown
    others = others_at_it(shown.paper.ref, by=actor_of(request), now=now())
    context = sheet_context(shown, page_in_sight(request, shown)) | {
        "form": form,
        "differing": differences_shown(request.POST, shown),
        "others": others,
        "read_again": "",
        "left_over": (),
        **besides,
    }
    return render(request, "intake/review/check.html", context)


def _still_shown(request: HttpRequest, ref: str, part: str) -> PartShown:
    """The part; where a paper that was read again has it no more, the first that waits instead."""
    try:
        return _shown(request, ref, part)
    except PartNotFound:
        if request.method != "POST":
            raise
        return _shown(request, ref, "")


def _shown(request: HttpRequest, ref: str, part: str) -> PartShown:
    return part_shown(
        ref,
        key_of(part),
        kind=_kind_said(request),
        by=actor_of(request),
        purpose=purpose_of(request) or INTAKE,
        now=now(),
    )


def _kind_said(request: HttpRequest) -> PaperType | None:
    """What the person said that the paper is, where the page was sent."""
    said = request.POST.get("order_type", "")
    return PaperType(said) if said in set(PaperType) else None


def _save(request: HttpRequest, ref: str, form: CheckingForm) -> list[str]:
    by, moment = actor_of(request), now()
    if form.shown.is_service:
        return [record_service(ref, form.service_put(), by=by, now=moment)]
    put = form.put()
    if put.order.changes_another:
        return [apply_change(ref, put, by=by, now=moment)]
    return confirm(ref, put, by=by, now=moment)


def _after(request: HttpRequest, ref: str, refs: list[str]) -> HttpResponse:
    """To the next part of the paper that waits; after the last, to the order."""
    messages.success(request, "It is confirmed. Officers no longer see it marked as not checked.")
    shown = part_shown(
        ref,
        "",
        by=actor_of(request),
        purpose=purpose_of(request) or INTAKE,
        now=now(),
    )
    waiting = [each.key for each in shown.parts if not each.made]
    if waiting:
        address = reverse("intake:review_part", args=[ref, slug_of(waiting[0])])
        return HttpResponseRedirect(address)
    return HttpResponseRedirect(reverse("orders:order", args=[refs[0]]))
