"""A force's own sign-on, as its administrator sets it up."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access.address import public_address
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.forms.sign_on import GIVEN, SignOnForm, shown_from
from nmo.access.oidc.queries import changes_of, settings_of_force
from nmo.access.oidc.setting_up import (
    ProviderRefusedToBe,
    SecretMissing,
    end_sign_on,
    set_up_sign_on,
)
from nmo.access.permissions import Permission
from nmo.access.queries import teams_of
from nmo.access.session import actor_of
from nmo.access.views.own.door import freshly_proved
from nmo.pages.views import render


@never_cache
@sensitive_post_parameters("secret")
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in(Permission.USER_ADMINISTER)
@freshly_proved(back_to="access:sign_on")
def sign_on(request: HttpRequest) -> HttpResponse:
    """What to give to the identity team, and what they give back."""
    actor = actor_of(request)
    settings, teams = settings_of_force(actor.force_id), teams_of(actor.force_id)
    form = SignOnForm(
        request.POST or None,
        teams=teams,
        keeps_secret=settings is not None,
        initial=shown_from(settings) if settings else None,
    )
    if form.is_valid():
        try:
            set_up_sign_on(force_id=actor.force_id, entered=form.entered(), by=actor, now=now())
        except ProviderRefusedToBe as refused:
            form.add_error("issuer", str(refused))
        except SecretMissing as refused:
            form.add_error("secret", str(refused))
        else:
            messages.success(request, "The sign-on is set up. Try it in another browser.")
            return HttpResponseRedirect(reverse("access:sign_on"))
    shown = {
        "form": form,
        "roles": [f"role_{role}" for role in GIVEN],
        "teams": [f"team_{team.team_id}" for team in teams],
        "set_up": settings is not None,
        "force": actor.force_name,
        "addresses": _addresses(request, actor.force_code),
        "changes": changes_of(actor.force_id),
    }
    return render(request, "access/sign_on/setting_up.html", shown)


@require_POST
@signed_in(Permission.USER_ADMINISTER)
@freshly_proved(back_to="access:sign_on")
def end(request: HttpRequest) -> HttpResponse:
    """Let nobody sign in that way any more."""
    actor = actor_of(request)
    end_sign_on(force_id=actor.force_id, by=actor, now=now())
    messages.success(request, "Nobody signs in with your force’s sign-on any more.")
    return HttpResponseRedirect(reverse("access:sign_on"))


def _addresses(request: HttpRequest, code: str) -> dict[str, str]:
    """What the identity team needs to know of us, by what they call it."""
    address = public_address(request)
    return {
        "Redirect URI": address + reverse("access:sign_on_back", args=[code]),
        "Back-channel logout URI": address + reverse("access:signed_out_there", args=[code]),
    }
