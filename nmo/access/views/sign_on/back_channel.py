"""What a provider tells us itself, without a browser."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from nmo.access.clock import now
from nmo.access.oidc.back_channel import end_by_sign_on
from nmo.access.oidc.queries import settings_of_code
from nmo.access.oidc.refusals import SignOnRefused


@csrf_exempt  # no cookie is read: the token itself is signed by the provider
@never_cache
@require_POST
def signed_out_there(request: HttpRequest, code: str) -> HttpResponse:
    """End the sessions of somebody who signed out at the provider, or was signed out there."""
    settings = settings_of_code(code)
    if settings is None:
        raise Http404
    try:
        end_by_sign_on(request.POST.get("logout_token", ""), settings=settings, now=now())
    except SignOnRefused:
        return HttpResponse(status=400)
    return HttpResponse(status=200)
