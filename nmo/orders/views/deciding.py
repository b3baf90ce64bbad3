"""Decisions of a person: whether two orders are one, and which person a party is."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from nmo.access import Permission
from nmo.access.clock import now
from nmo.access.session import actor_of, purpose_of
from nmo.orders.actions import decide_duplicate, decide_person
from nmo.orders.forms.marks import DuplicateForm, PartyDecisionForm
from nmo.orders.forms.recording import INTAKE
from nmo.orders.forms.who import NEW
from nmo.orders.queries import PartyShown, other_of_pair, people_like
from nmo.orders.views.changing import Change, Sent, change
from nmo.orders.views.opening import about_an_order, card_of
from nmo.orders.words import DuplicateDecision

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@about_an_order(Permission.ORDER_UPDATE)
def duplicate(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Decide whether this order and an earlier one are the same."""

    def save(sent: Sent[DuplicateForm]) -> None:
        given = sent.form.cleaned_data
        decision = DuplicateDecision(given["decision"])
        decide_duplicate(number, decision, because=given["because"], by=sent.by, now=sent.now)

    page = Change(
        title="Are they the same order?",
        form=DuplicateForm,
        save=save,
        said="Decided. Both orders stay on the register.",
        template="orders/decide.html",
        more={"other": card_of(request, other_of_pair(ref, number), now=now())},
    )
    return change(request, ref, page)


@GET_OR_POST
@about_an_order(Permission.PERSON_LINK)
def party(request: HttpRequest, ref: str, position: int) -> HttpResponse:
    """Decide which person on the register a party is."""
    moment = now()
    named = _party(request, ref, position)
    purpose = purpose_of(request) or INTAKE
    likely = people_like(ref, position, by=actor_of(request), purpose=purpose, now=moment)

    def save(sent: Sent[PartyDecisionForm]) -> None:
        given = sent.form.cleaned_data
        chosen = None if given["person"] == NEW else given["person"]
        decide_person(ref, position, chosen, because=given["because"], by=sent.by, now=sent.now)

    page = Change(
        title="Which person is this?",
        lead=f"The order says {named.shown_name}.",
        form=partial(
            PartyDecisionForm,
            people=[
                *((each.ref, f"{each.name} ({each.ref})") for each in likely),
                (NEW, "Nobody else: a person of their own"),
            ],
        ),
        save=save,
        said="Decided. Both persons keep what was said of them, so it can be decided again.",
        template="orders/party.html",
        more={"hints": {each.ref: " ".join(each.why) for each in likely}},
    )
    return change(request, ref, page)


def _party(request: HttpRequest, ref: str, position: int) -> PartyShown:
    card = card_of(request, ref, now=now())
    for named in card.parties:
        if named.position == position and not named.person.hidden:
            return named
    raise Http404
