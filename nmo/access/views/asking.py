"""Asking the browser for a passkey: what the pages of signing in share."""

from typing import TypedDict
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from nmo.access.address import host_of, public_address
from nmo.access.clock import now
from nmo.access.doors import next_page
from nmo.access.forms.factors import PasskeyForm
from nmo.access.passkeys.asking import Asked, Party, PasskeyRefused
from nmo.access.passkeys.signing_in import ask_for_passkey


def party_of(request: HttpRequest) -> Party:
    """Who asks: the address under which this register is reached."""
    address = public_address(request)
    return Party(host=host_of(address), address=address)


def passkey_question(request: HttpRequest) -> Asked:
    """The question for any passkey of this register."""
    return ask_for_passkey(party=party_of(request), now=now())


class Answer(TypedDict):
    """What the browser sent back."""

    answer: str
    under_way: str


def answer_of(request: HttpRequest) -> Answer:
    """What the browser answered to the question; raises PasskeyRefused when it did not."""
    form = PasskeyForm(request.POST)
    if not form.is_valid():
        raise PasskeyRefused
    return Answer(answer=form.cleaned_data["answer"], under_way=form.cleaned_data["under_way"])


def back_to(name: str, request: HttpRequest) -> HttpResponseRedirect:
    """To a page of signing in, which still leads to where the person was going."""
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': next_page(request)})}")
