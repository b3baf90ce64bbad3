"""The headers that every answer carries beside the content security policy."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

# The officer's own position is asked for by one button on the answer card, nothing else is.
PERMISSIONS_POLICY = ", ".join(
    [
        "geolocation=(self)",
        "camera=()",
        "microphone=()",
        "payment=()",
        "usb=()",
        "browsing-topics=()",
        "interest-cohort=()",
    ]
)

# Not "no-referrer": under it a browser sends "Origin: null" with our own forms, which the
# protection against forged requests must refuse. Other sites learn nothing either way.
REFERRER_POLICY = "same-origin"

ALWAYS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Referrer-Policy": REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


class SecurityHeaders:
    """Middleware: nothing is cached, named to other sites, framed or indexed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand inside the server of static files, whose answers may be cached."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to `request` with the headers that it does not set itself."""
        response = self._get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
