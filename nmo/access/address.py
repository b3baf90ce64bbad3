"""The address under which people reach the register: for faces only."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def public_address(request: HttpRequest) -> str:
    """Scheme, host and port, without a slash at the end: `NMO_ADDRESS`, or where the request came.

    Django takes a request only at a host of `NMO_HOSTS`, so nobody else's name gets in here.
    """
    if settings.ACCESS_ADDRESS:
        return str(settings.ACCESS_ADDRESS)
    return f"{request.scheme}://{request.get_host()}"


def host_of(address: str) -> str:
    """The host name alone, as passkeys are bound to it."""
    return urlsplit(address).hostname or ""
