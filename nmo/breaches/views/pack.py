"""Making an evidence pack, and taking one away."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.errors import BreachNotFound
from nmo.breaches.forms.pack import PackForm
from nmo.breaches.pack.keeping import make_pack, pack_file
from nmo.breaches.views.changing import Change, Sent, change
from nmo.breaches.views.opening import about_a_breach
from nmo.breaches.views.steps import GET_OR_POST
from nmo.breaches.views.top import top_of
from nmo.breaches.words import PackKind

LEAD = (
    "One PDF with everything that a prosecutor needs: the exhibits, a draft statement that "
    "produces them, the points to prove, what was true at the time, and what is missing. It takes "
    "a few seconds. What stands in it now stays as it is: a later pack is made beside it."
)


@GET_OR_POST
@about_a_breach(Permission.BREACH_PACK)
def pack(request: HttpRequest, ref: str) -> HttpResponse:
    """Make an evidence pack of the breach as it stands."""
    top = top_of(request, ref, now=now())

    def save(sent: Sent[PackForm]) -> str:
        kind = PackKind(str(sent["kind"]))
        make_pack(ref, kind, by=sent.by, now=sent.now, purpose=purpose_of(request))
        return f"{reverse('breaches:breach', args=[ref])}#packs"

    page = Change(
        about=("pack", ref),
        title="Make an evidence pack",
        lead=LEAD,
        form=PackForm,
        save=save,
        said="The pack is made. Save it from the list of packs.",
        template="breaches/change.html",
        shown=lambda: {**top.context(), "about_to_ring": False},
        button="Make it",
    )
    return change(request, page)


@require_safe
@about_a_breach(Permission.BREACH_PACK)
def file(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """A pack that was made, byte for byte; taking it away is recorded."""
    try:
        held = pack_file(ref, number, by=actor_of(request), purpose=purpose_of(request), now=now())
    except BreachNotFound as none:
        raise Http404 from none
    answer = HttpResponse(held.content, content_type=held.media_type)
    name = quote(f"{ref}-pack-{number}.pdf", safe="")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer
