"""Whether two reports are of one breach: decided by a person, both kept."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.breaches.actions import decide_double
from nmo.breaches.forms.doubles import DoubleForm
from nmo.breaches.views.changing import Change, Sent, change
from nmo.breaches.views.opening import about_a_breach
from nmo.breaches.views.top import top_of
from nmo.breaches.words import DoubleDecision


@require_http_methods(["GET", "HEAD", "POST"])
@about_a_breach(Permission.BREACH_WORK)
def double(request: HttpRequest, ref: str, other_ref: str) -> HttpResponse:
    """Both reports beside each other, and the decision."""
    moment = now()
    top, other = top_of(request, ref, now=moment), top_of(request, other_ref, now=moment)

    def save(sent: Sent[DoubleForm]) -> str:
        given = sent.form.cleaned_data
        decision = DoubleDecision(given["decision"])
        why = given["because"]
        counts = decide_double(
            ref, other_ref, decision, why, by=sent.by, now=sent.now, version=sent.version
        )
        return reverse("breaches:breach", args=[counts])

    page = Change(
        about=("double", *sorted((ref, other_ref))),
        title="Are they one breach?",
        lead="Both reports are kept, whatever you decide, and it can be decided again.",
        form=DoubleForm,
        save=save,
        said="Decided. Both reports are kept.",
        template="breaches/double.html",
        shown=lambda: {**top.context(), "other": other, "about_to_ring": False},
    )
    return change(request, page)
