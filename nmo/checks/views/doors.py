"""A refusal on these pages reads as what it is to an officer: no answer, and not "no order"."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse

from nmo.access import NotPermitted, Permission
from nmo.access.doors import signed_in
from nmo.checks.errors import CheckNotFound
from nmo.orders.errors import OrderNotFound
from nmo.pages.views import render

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]


def answers(
    permission: Permission = Permission.CHECK_ASK, *, page_asks_why: bool = False
) -> Callable[[View[Parameters]], View[Parameters]]:
    """Let those in who may; a refusal reads as *cannot answer*."""

    def decorate(view: View[Parameters]) -> View[Parameters]:
        guarded = signed_in(permission, page_asks_why=page_asks_why)(view)

        @wraps(view)
        def answered(
            request: HttpRequest, /, *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> HttpResponse:
            try:
                return guarded(request, *args, **kwargs)
            except NotPermitted:
                return render(request, "checks/refused.html", status=403)
            except (CheckNotFound, OrderNotFound) as unknown:
                raise Http404 from unknown

        return answered

    return decorate
