"""What every page of one import does: find it, and answer 404 for another force's."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from nmo.access import Permission
from nmo.access.doors import signed_in
from nmo.intake.spreadsheet.errors import ImportNotFound, ImportNotReady, WhichSheet

View = Callable[[HttpRequest, str], HttpResponse]


def of_an_import(view: View) -> View:
    """A page about one import: for those who may import, and of their own force alone.

    A step that is not the import's turn leads to where it stands, with why.
    """

    @wraps(view)
    @signed_in(Permission.SPREADSHEET_IMPORT)
    def guarded(request: HttpRequest, ref: str) -> HttpResponse:
        try:
            return view(request, ref)
        except ImportNotFound as none:
            raise Http404 from none
        except WhichSheet:
            return to("sheet", ref)
        except ImportNotReady as refused:
            messages.info(request, str(refused))
            return to("spreadsheet", ref)

    return guarded


def to(name: str, ref: str) -> HttpResponseRedirect:
    """To a page of the import."""
    return HttpResponseRedirect(reverse(f"intake:{name}", args=[ref]))
