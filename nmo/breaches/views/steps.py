"""Taking a step, of whatever kind, and withdrawing one that was a slip."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from nmo.access import Actor, Permission
from nmo.access.acting import require
from nmo.access.clock import now
from nmo.access.queries import teams_of
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.actions import take_step, withdraw_step
from nmo.breaches.forms.assigning import AssignedForm
from nmo.breaches.forms.steps import StepForm, WithdrawForm, asked_for
from nmo.breaches.steps.rule import StepRule
from nmo.breaches.steps.table import STEPS
from nmo.breaches.views.changing import Change, Sent, change
from nmo.breaches.views.opening import about_a_breach
from nmo.breaches.views.top import top_of
from nmo.breaches.words import StepKind
from nmo.reference.queries import books

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@about_a_breach(Permission.BREACH_READ)
def step(request: HttpRequest, ref: str, kind: str) -> HttpResponse:
    """Record that something was done, decided or learnt."""
    rule, moment, by = _rule(kind), now(), actor_of(request)
    top = top_of(request, ref, now=moment)
    require(rule.permission, by=by, now=moment, purpose=purpose_of(request), owned_by=top.owner)

    def save(sent: Sent[StepForm]) -> str:
        take_step(ref, sent.form.step(), by=sent.by, now=sent.now, version=sent.version)
        return reverse("breaches:breach", args=[ref])

    page = Change(
        about=("step", ref, rule.kind.value),
        title=rule.title,
        lead=rule.detail,
        form=partial(_form, rule, by, moment, asked_for(rule, request.GET)),
        save=save,
        said="Recorded.",
        template="breaches/step.html",
        shown=lambda: {
            **top.context(),
            "why_not": top.why_not(rule.kind),
            "about_to_ring": rule.rings_her,
        },
    )
    return change(request, page)


@GET_OR_POST
@about_a_breach(Permission.BREACH_WORK)
def withdraw(request: HttpRequest, ref: str, number: int) -> HttpResponse:
    """Withdraw a step that was a slip; it is kept with why."""
    top = top_of(request, ref, now=now())
    slip = next((each for each in top.case.steps if each.number == number and each.counts), None)
    if slip is None:
        raise Http404

    def save(sent: Sent[WithdrawForm]) -> str:
        because = sent.form.cleaned_data["because"]
        withdraw_step(ref, number, because, by=sent.by, now=sent.now, version=sent.version)
        return reverse("breaches:breach", args=[ref])

    page = Change(
        about=("withdraw", ref, str(number)),
        title="Withdraw a step",
        lead=f"{STEPS[slip.kind].title}. It stays in the record with your reason, and counts "
        "nowhere from then on. Use it for a slip only, not for something that changed.",
        form=WithdrawForm,
        save=save,
        said="Withdrawn. It stays in the record with your reason.",
        template="breaches/change.html",
        shown=lambda: {**top.context(), "about_to_ring": False},
        button="Withdraw it",
    )
    return change(request, page)


def _rule(kind: str) -> StepRule:
    if kind not in set(StepKind):
        raise Http404
    return STEPS[StepKind(kind)]


def _form(
    rule: StepRule,
    by: Actor,
    moment: datetime,
    asked: Mapping[str, str],
    *args: object,
    **options: object,
) -> StepForm:
    given: dict[str, Any] = {
        "rule": rule,
        "now": moment,
        "book": books().at(moment, moment),
        "initial": asked,
        **options,
    }
    if rule.kind is StepKind.ASSIGNED:
        return AssignedForm(*args, force_id=by.force_id, teams=teams_of(by.force_id), **given)
    return StepForm(*args, **given)
