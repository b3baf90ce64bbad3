"""Evidence that the respondent knew."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.orders.actions import record_awareness
from nmo.orders.forms.awareness import AwarenessForm
from nmo.orders.queries import events_told_of
from nmo.orders.views.changing import Change, Sent, change
from nmo.orders.views.opening import about_an_order


@require_http_methods(["GET", "HEAD", "POST"])
@about_an_order(Permission.AWARENESS_RECORD)
def awareness(request: HttpRequest, ref: str) -> HttpResponse:
    """Add an entry of any method, with its paper."""

    def save(sent: Sent[AwarenessForm]) -> None:
        paper = sent.form.cleaned_data["paper"]
        record_awareness(
            ref,
            sent.form.entry(),
            by=sent.by,
            now=sent.now,
            paper=paper.read() if paper else None,
            paper_name=paper.name if paper else "",
        )

    what = Change(
        title="Add evidence of knowledge",
        form=partial(AwarenessForm, events=events_told_of(ref)),
        save=save,
        said="Saved. Everybody sees it on the card at once.",
    )
    return change(request, ref, what)
