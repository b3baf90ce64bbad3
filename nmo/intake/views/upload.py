"""Uploading a night's file, and trying it again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access import Permission
from nmo.access.acting import together
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.session import actor_of
from nmo.intake.actions import receive_upload, retry_upload
from nmo.intake.errors import BatchNotFound, FeedRefused
from nmo.intake.forms import UploadForm
from nmo.intake.tasks import ask_for_import
from nmo.intake.words import BatchState
from nmo.pages.views import render


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.FEED_IMPORT)
def upload(request: HttpRequest) -> HttpResponse:
    """Keep the zip and leave its import to the worker."""
    sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if sent else UploadForm()
    if sent and form.is_valid():
        try:
            ref = _receive(request, form)
        except FeedRefused as refused:
            form.add_error("zip", str(refused))
        else:
            return HttpResponseRedirect(reverse("intake:batch", args=[ref]))
    return render(request, "intake/upload.html", {"form": form})


def _receive(request: HttpRequest, form: UploadForm) -> str:
    by = actor_of(request)
    sent = form.cleaned_data["zip"]
    with together():
        batch = receive_upload(sent.chunks(), name=sent.name, by=by, now=now())
        if batch.state != BatchState.DONE:
            ask_for_import(batch.ref, by.username)
    if batch.state == BatchState.DONE:
        messages.info(request, "This file was imported before. Nothing was changed.")
    return batch.ref


@require_POST
@signed_in(Permission.FEED_IMPORT)
def retry(request: HttpRequest, ref: str) -> HttpResponse:
    """Let a refused or stopped file be imported again."""
    by = actor_of(request)
    try:
        with together():
            retry_upload(ref, by=by, now=now())
            ask_for_import(ref, by.username)
    except BatchNotFound as none:
        raise Http404 from none
    messages.success(request, "The file will be tried again.")
    return HttpResponseRedirect(reverse("intake:batch", args=[ref]))
