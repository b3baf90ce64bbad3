"""The first sign-in: a password of one's own, and an authenticator app."""

from io import BytesIO

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from nmo.access import session
from nmo.access.clock import now
from nmo.access.forms.sign_in import SetUpForm
from nmo.access.refusals import PasswordTooWeak
from nmo.access.sessions.words import Way
from nmo.access.sign_in.actions import has_second_factor, set_up_sign_in
from nmo.access.sign_in.keeping import decrypted, encrypted
from nmo.access.sign_in.refusals import SignInRefused
from nmo.access.sign_in.totp import app_address, in_fours, new_secret
from nmo.access.views.halfway import forget_halfway, halfway, place_of
from nmo.pages.views import render

SECRET = "sign_in_secret"  # noqa: S105  the name of a place in the session
ISSUER = "NMO Register"


@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Choose a password, add the app, and prove it with one code."""
    known = halfway(request)
    if known is None or has_second_factor(known.user):
        return HttpResponseRedirect(reverse("access:sign_in"))
    secret = _secret(request)
    form = SetUpForm(request.POST or None)
    if form.is_valid():
        try:
            set_up_sign_in(
                user=known.user,
                **form.cleaned_data,
                secret=secret,
                place=place_of(request),
                now=now(),
            )
        except PasswordTooWeak as refused:
            form.add_error("password", str(refused))
        except SignInRefused as refused:
            form.add_error("code", str(refused))
        else:
            forget_halfway(request)
            request.session.pop(SECRET, None)
            session.begin(request, known.user, way=Way.APP)
            return HttpResponseRedirect(known.next_page)
    address = app_address(secret, username=known.user.username, issuer=ISSUER)
    shown = {"form": form, "square": _square(address), "key": in_fours(secret)}
    return render(request, "access/set_up.html", shown)


def _secret(request: HttpRequest) -> str:
    """The secret being set up: the same until it is taken, and encrypted in the session."""
    if SECRET not in request.session:
        request.session[SECRET] = encrypted(new_secret())
    return decrypted(request.session[SECRET])


def _square(address: str) -> SafeString:
    """The address as a drawing in the page itself, so that no picture is fetched or cached."""
    import qrcode  # loads Pillow, which all other pages do without
    from qrcode.image.svg import SvgPathImage

    drawing = BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, box_size=8).save(drawing)
    svg = drawing.getvalue().decode("utf-8")
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  drawn by us, no text in it
