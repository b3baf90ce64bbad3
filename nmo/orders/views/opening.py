"""What every page about one order begins with: signed in, permitted, and the order is there."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from nmo.access import Permission, clock
from nmo.access.acting import require
from nmo.access.doors import signed_in
from nmo.access.permissions import WITHIN_OWN_FORCE
from nmo.access.session import actor_of, purpose_of
from nmo.orders.actions.changing import owner_of
from nmo.orders.errors import OrderNotFound
from nmo.orders.queries import CardShown, order_card

View = Callable[..., HttpResponse]


def about_an_order(permission: Permission, *, of_any_force: bool = False) -> Callable[[View], View]:
    """For views of `request, ref, …`: let in who holds `permission`; 404 where no order is.

    What only the force that answers for the order may do is refused to others before they type
    anything; `of_any_force` where this use of the permission is open to every force.
    """

    def decorate(view: View) -> View:
        @signed_in(permission)
        @wraps(view)
        def found(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                if permission in WITHIN_OWN_FORCE and not of_any_force:
                    owner = owner_of(kwargs.get("ref") or args[0])
                    require(permission, by=actor_of(request), now=clock.now(), owned_by=owner)
                return view(request, *args, **kwargs)
            except OrderNotFound as none:
                raise Http404 from none

        return found

    return decorate


def card_of(request: HttpRequest, ref: str, *, now: datetime) -> CardShown:
    """The order above a form: what it is and how it stands; opening it is recorded."""
    return order_card(ref, by=actor_of(request), purpose=purpose_of(request), now=now)
