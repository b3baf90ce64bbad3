"""Adding and removing one's own passkeys."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from nmo.access.clock import now
from nmo.access.forms.factors import AddPasskeyForm
from nmo.access.passkeys.adding import add_passkey, ask_for_new, remove_passkey
from nmo.access.session import user_of
from nmo.access.sign_in.refusals import SignInRefused
from nmo.access.views.asking import party_of
from nmo.access.views.own.door import with_own_factors
from nmo.pages.views import render


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@with_own_factors
def add(request: HttpRequest) -> HttpResponse:
    """Name a new passkey, and have the device make it."""
    user, party = user_of(request), party_of(request)
    form = AddPasskeyForm(request.POST or None)
    if form.is_valid():
        try:
            add_passkey(user=user, **form.cleaned_data, party=party, now=now())
        except SignInRefused as refused:
            form.add_error("name", str(refused))
        else:
            messages.success(request, "The passkey was added. You can sign in with it.")
            return HttpResponseRedirect(reverse("access:own"))
    asked = ask_for_new(user=user, party=party, now=now())
    return render(request, "access/own/add_passkey.html", {"form": form, "asked": asked})


@require_POST
@with_own_factors
def remove(request: HttpRequest) -> HttpResponse:
    """Forget a passkey: it opens nothing from now on."""
    number = request.POST.get("passkey", "")
    if number.isdecimal() and remove_passkey(
        user=user_of(request), passkey_id=int(number[:18]), now=now()
    ):
        messages.success(request, "The passkey was removed. It opens nothing any more.")
    return HttpResponseRedirect(reverse("access:own"))
