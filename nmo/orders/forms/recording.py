"""The whole entry of an order, step by step, and the order that it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.forms import BaseFormSet

from nmo.access import AccessReason, Actor, Purpose
from nmo.law import OrderType
from nmo.orders.forms.conditions import StandardConditions, conditions_of, further_conditions
from nmo.orders.forms.order import FirstAwarenessForm, OrderForm
from nmo.orders.forms.parties import PartyForm, protected_forms
from nmo.orders.forms.typed import form_of
from nmo.orders.forms.who import PartyToFind, WhoForm
from nmo.orders.shapes import OrderIn, read_order
from nmo.orders.words import PartyRole
from nmo.pages.drafts import Draft
from nmo.pages.steps import Entry, Forms, Step
from nmo.people.queries import likely_people

KIND = "order"
INTAKE = Purpose(reason=AccessReason.INTAKE)


@dataclass(frozen=True, kw_only=True)
class Recorder:
    """Who records, why they look, and when."""

    by: Actor
    purpose: Purpose
    now: datetime


def entry_of(draft: Draft | None, recorder: Recorder | None = None) -> Entry:
    """The steps of this draft. With a `recorder`, people like those on the paper are looked for."""
    order_type = _order_type(draft)
    parties = _parties(draft, recorder)
    return Entry(
        kind=KIND,
        steps=(
            Step(name="order", title="The order", form=OrderForm, template="orders/entry.html"),
            Step(name="respondent", title="The respondent", form=PartyForm),
            Step(name="protected", title="Whom it protects", form=protected_forms),
            Step(
                name="who",
                title="Are they on the register already?",
                form=partial(WhoForm, parties=parties),
                template="orders/who.html",
            ),
            Step(
                name="standard",
                title="What it forbids",
                form=StandardConditions,
                asked=_has_standard_words,
                template="orders/standard.html",
            ),
            Step(
                name="further",
                title="Further conditions",
                form=partial(further_conditions, order_type=order_type),
                template="orders/further.html",
            ),
            Step(
                name="awareness",
                title="Does the respondent know of it?",
                form=FirstAwarenessForm,
            ),
        ),
    )


def order_of(forms: Forms, *, ref: str | None = None) -> OrderIn:
    """The order that valid forms make, as `ref`. Raises OrderNotUnderstood with every problem."""
    order, who = form_of(forms, "order", OrderForm), form_of(forms, "who", WhoForm)
    parties = [
        {**party, "person_ref": who.person_ref(found)}
        for party, found in zip(_given(forms), who.parties, strict=True)
    ]
    making = {**order.making(), "conditions": tuple(conditions_of(forms))}
    return read_order(
        {
            "order_ref": ref,
            **order.order(),
            "parties": tuple(parties),
            "events": (making,),
            "awareness": form_of(forms, "awareness", FirstAwarenessForm).entries(),
        }
    )


def _has_standard_words(forms: Forms) -> bool:
    chosen = form_of(forms, "order", OrderForm)["order_type"].value()
    return str(chosen) != OrderType.OCCUPATION


def _order_type(draft: Draft | None) -> str:
    given = draft.given("order") if draft else None
    return str(given.get("order_type", "")) if given is not None else ""


def _given(forms: Forms) -> list[dict[str, object]]:
    formset = form_of(forms, "protected", BaseFormSet)
    protected = [each for each in formset.forms if each.has_changed()]
    return [
        form_of(forms, "respondent", PartyForm).party(PartyRole.RESPONDENT),
        *(each.protected() for each in protected),
    ]


def _parties(draft: Draft | None, recorder: Recorder | None) -> Sequence[PartyToFind]:
    """Those named so far, each asked about once, with whom they may be when somebody looks."""
    if draft is None:
        return ()
    typed = [PartyForm(draft.given("respondent")), *_protected(draft)]
    return [
        _party(form, recorder)
        for form in typed
        if form.is_bound and (form.is_valid() or form.cleaned_data.get("name"))
    ]


def _protected(draft: Draft) -> list[PartyForm]:
    given = draft.given("protected")
    formset: BaseFormSet[PartyForm] = protected_forms(given)
    return [each for each in formset.forms if given is not None and each.has_changed()]


def _party(form: PartyForm, recorder: Recorder | None) -> PartyToFind:
    given = form.cleaned_data
    name, born_on = given["name"], given.get("date_of_birth")
    if recorder is None:
        return PartyToFind(name=name, born_on=born_on)
    likely = likely_people(
        name=name,
        born_on=born_on,
        postcode=given.get("postcode", ""),
        phone=given.get("phone", ""),
        by=recorder.by,
        purpose=recorder.purpose,
        now=recorder.now,
    )
    return PartyToFind(name=name, born_on=born_on, likely=likely)
