"""Uploading papers."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.forms.papers import PapersForm
from nmo.intake.papers.actions import PaperReceived, receive_paper
from nmo.intake.papers.errors import PaperRefused
from nmo.intake.papers.tasks import ask_for_reading
from nmo.intake.papers.words import Way
from nmo.pages.views import render


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.PAPER_RECEIVE)
def upload(request: HttpRequest) -> HttpResponse:
    """Keep each file as a paper of its own, and leave the reading to the worker."""
    sent = request.method == "POST"
    form = PapersForm(request.POST, request.FILES) if sent else PapersForm()
    if sent and form.is_valid():
        refused = _refused(request, form.cleaned_data["papers"])
        if not refused:
            return HttpResponseRedirect(reverse("intake:papers"))
        form.add_error("papers", refused)
    return render(request, "intake/papers/upload.html", {"form": form})


def _refused(request: HttpRequest, files: "list[UploadedFile[bytes]]") -> list[str]:
    """Keep what can be kept, each in its own transaction; why the others are refused."""
    refused, kept = [], 0
    for file in files:
        paper = PaperReceived(name=file.name or "", content=file.read(), way=Way.PAGE)
        try:
            receive_paper(paper, ask=ask_for_reading, by=actor_of(request), now=now())
        except PaperRefused as why:
            refused.append(f"{file.name}: {why}")
        else:
            kept += 1
    if kept:
        papers = "1 paper is" if kept == 1 else f"{kept} papers are"
        messages.success(request, f"{papers} kept, and will be read within a minute.")
    return refused
