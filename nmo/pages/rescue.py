"""A session that ends in the middle of an entry takes nothing with it."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.http import HttpRequest, HttpResponse

from nmo.pages import drafts

StepView = Callable[[HttpRequest, str, str], HttpResponse]


def keeps_typing(kind: str, clock: Callable[[], datetime]) -> Callable[[StepView], StepView]:
    """Keep what a signed-out POST to a step brought, before it is sent to sign in.

    To stand above the decorator that asks for a sign-in, on a view of `request, ref, name`.
    """

    def around(view: StepView) -> StepView:
        @wraps(view)
        def kept(request: HttpRequest, ref: str, name: str) -> HttpResponse:
            user = getattr(request, "user", None)
            if request.method == "POST" and not getattr(user, "is_authenticated", False):
                drafts.keep_from_signed_out(
                    kind=kind, ref=ref, step=name, given=request.POST, now=clock()
                )
            return view(request, ref, name)

        return kept

    return around
