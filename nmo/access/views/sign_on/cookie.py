"""What the browser keeps while somebody is at their force's sign-on.

The session's cookie is SameSite=Strict, so it does not come back with the provider's answer. This
one is Lax, sealed, short-lived and taken once; it signs nobody in.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from nmo.access.sign_in.under_way import LASTS


def keep(response: HttpResponse, text: str) -> None:
    """Give the browser what it shall bring back."""
    response.set_cookie(
        _name(),
        text,
        max_age=int(LASTS.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def kept(request: HttpRequest) -> str:
    """What the browser brought back; empty when nothing."""
    return request.COOKIES.get(_name(), "")


def forget(response: HttpResponse) -> None:
    """Have the browser forget it."""
    response.delete_cookie(_name(), samesite="Lax")


def _name() -> str:
    """Over TLS, a name that browsers take from this host alone (RFC 6265bis, section 4.1.3.2)."""
    return "__Host-nmo-sign-on" if settings.SESSION_COOKIE_SECURE else "nmo-sign-on"
