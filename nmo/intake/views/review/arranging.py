"""Splitting a paper into two, and joining two into one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.forms.review.arranging import JoinForm, SplitForm
from nmo.intake.papers.errors import PaperNotFound
from nmo.intake.papers.tasks import ask_for_reading
from nmo.intake.review.actions import join_papers, split_paper
from nmo.intake.unpacking import PartKind
from nmo.intake.views.review.deciding import GET_OR_POST, REFUSED, opened
from nmo.pages.forms import Form
from nmo.pages.views import render


@require_http_methods(GET_OR_POST)
@signed_in(Permission.PAPER_DECIDE)
def arrange(request: HttpRequest, ref: str) -> HttpResponse:
    """Split the paper after a page, or join another one behind it."""
    shown = opened(request, ref, "")
    names = [file.name for file in shown.files if file.kind is PartKind.PDF]
    sent = request.POST if request.method == "POST" else None
    split = SplitForm(sent if sent and "split" in sent else None, names=names)
    join = JoinForm(sent if sent and "join" in sent else None)
    for form in (split, join):
        if form.is_bound and form.is_valid():
            try:
                _arrange(request, ref, form)
            except PaperNotFound:
                form.add_error("other", "No paper of your force has that reference. Check it.")
            except REFUSED as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, "The new papers are read within a minute.")
                return HttpResponseRedirect(reverse("intake:papers"))
    context = {"shown": shown, "split": split, "join": join, "names": names}
    return render(request, "intake/review/arrange.html", context)


def _arrange(request: HttpRequest, ref: str, form: Form) -> None:
    by, given = actor_of(request), form.cleaned_data
    if isinstance(form, SplitForm):
        split_paper(ref, given["file"], given["after"], ask=ask_for_reading, by=by, now=now())
    else:
        other = given["other"].strip().upper()
        join_papers(ref, other, ask=ask_for_reading, by=by, now=now())
