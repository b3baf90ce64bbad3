"""What every page about one breach begins with: signed in, permitted, and the breach is there."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from nmo.access import Permission, clock
from nmo.access.acting import require
from nmo.access.doors import signed_in
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.errors import BreachNotFound
from nmo.breaches.queries.page import force_of
from nmo.orders.errors import OrderNotFound
from nmo.pages.kept import keeps_what_is_sent

View = Callable[..., HttpResponse]


def about_a_breach(permission: Permission) -> Callable[[View], View]:
    """For views of `request, ref, …`: let in who holds `permission` in the breach's own force.

    404 where no breach is. What is sent is kept before anything is asked.
    """

    def decorate(view: View) -> View:
        @keeps_what_is_sent(clock.now)
        @signed_in(permission)
        @wraps(view)
        def found(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                require(
                    permission,
                    by=actor_of(request),
                    now=clock.now(),
                    purpose=purpose_of(request),
                    owned_by=force_of(kwargs.get("ref") or args[0]),
                )
                return view(request, *args, **kwargs)
            except (BreachNotFound, OrderNotFound) as none:
                raise Http404 from none

        return found

    return decorate


def about_an_order(permission: Permission) -> Callable[[View], View]:
    """For views of `request, order_ref`: let in who holds `permission`; 404 where no order is."""

    def decorate(view: View) -> View:
        @keeps_what_is_sent(clock.now)
        @signed_in(permission)
        @wraps(view)
        def found(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except OrderNotFound as none:
                raise Http404 from none

        return found

    return decorate
