"""What the paper says and the register does not know yet, and a variation: step by step."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms

from nmo.law import Effect, EndType, NoticeType, OrderType
from nmo.orders.forms.conditions import StandardConditions, conditions_of, further_conditions
from nmo.orders.forms.events import VariedForm
from nmo.orders.forms.fields import EndsForm, order_types
from nmo.orders.forms.moments import moment
from nmo.orders.forms.typed import form_of
from nmo.orders.labels import END_LABELS, NOTICE_LABELS, choices
from nmo.orders.shapes import ConditionIn, EndsIn, EventIn, read_part
from nmo.pages.steps import Entry, Forms, Step

LEFT = [("", "Leave it as not read yet")]


class TermsForm(EndsForm):
    """The end, notice, hearing and kind of an order that came without them."""

    order_type = forms.ChoiceField(label="Kind of order", choices=order_types)
    notice_type = forms.ChoiceField(
        label="With or without notice?",
        choices=[*LEFT, *choices(NOTICE_LABELS)[:2]],
        required=False,
        widget=forms.RadioSelect,
    )
    end_type = forms.ChoiceField(
        label="When does it end?",
        choices=[*LEFT, *choices(END_LABELS)[:-1]],
        required=False,
        widget=forms.RadioSelect,
    )
    return_hearing_at = moment("Next hearing", "the next hearing", required=False)

    field_order = ("order_type", "notice_type", "end_type", "ends_at", "ends_on_event")

    def __init__(self, *args: Any, known: Mapping[str, object], **options: Any) -> None:
        """Take what is known: it is not asked again, since to change it is a correction."""
        super().__init__(*args, **options)
        for name in _known_fields(known):
            del self.fields[name]

    def clean(self) -> dict[str, object]:
        """The rule of the end, where the end is asked."""
        return super().clean() if "end_type" in self.fields else self.cleaned_data

    def values(self) -> dict[str, Any]:
        """What was entered, as `enter_terms` takes it. Raises OrderNotUnderstood."""
        given = self.cleaned_data
        notice, kind = given.get("notice_type"), given.get("order_type")
        return {
            "ends": read_part(EndsIn, self.ends()) if given.get("end_type") else None,
            "notice_type": NoticeType(notice) if notice else None,
            "return_hearing_at": given.get("return_hearing_at"),
            "order_type": OrderType(kind) if kind else None,
        }


def _known_fields(known: Mapping[str, object]) -> list[str]:
    end_known = known["end_type"] not in (None, EndType.UNKNOWN)
    asked_as = {
        "order_type": known["order_type"] != OrderType.UNKNOWN,
        "notice_type": known["notice_type"] != NoticeType.UNKNOWN,
        "end_type": end_known,
        "ends_at": end_known,
        "ends_on_event": end_known,
        "return_hearing_at": known["return_hearing_at"] is not None,
    }
    return [name for name, is_known in asked_as.items() if is_known]


def terms_entry(kind: str, known: Mapping[str, object], order_type: str) -> Entry:
    """The steps of reading an order's paper: what is not known of it, and what it forbids."""
    first = Step(
        name="terms",
        title="What the paper says",
        form=partial(TermsForm, known=known),
        template="orders/entering_terms.html",
    )
    if known["conditions_read"]:
        return Entry(kind=kind, steps=(first,))
    return Entry(kind=kind, steps=(first, *_condition_steps(order_type)))


def varied_entry(kind: str, order_type: str) -> Entry:
    """The steps of a variation: what it does, and the conditions that it brings."""
    first = Step(
        name="varied",
        title="What the court changed",
        form=VariedForm,
        template="orders/entering_varied.html",
    )
    return Entry(kind=kind, steps=(first, *_condition_steps(order_type)))


def _condition_steps(order_type: str) -> tuple[Step, Step]:
    return (
        Step(
            name="standard",
            title="What it forbids",
            form=StandardConditions,
            asked=partial(_asks_standard, order_type=order_type),
            template="orders/standard.html",
        ),
        Step(
            name="further",
            title="Further conditions",
            form=partial(further_conditions, order_type=order_type),
            template="orders/further.html",
        ),
    )


def _asks_standard(asked: Forms, *, order_type: str) -> bool:
    if order_type == OrderType.OCCUPATION:
        return False
    varied = asked.get("varied")
    return not isinstance(varied, VariedForm) or varied["effect"].value() == Effect.REPLACES_ALL


def entered_conditions(entered: Forms) -> tuple[ConditionIn, ...]:
    """The conditions of valid forms. Raises OrderNotUnderstood."""
    if "further" not in entered:
        return ()
    return tuple(read_part(ConditionIn, each) for each in conditions_of(entered))


def variation(entered: Forms) -> EventIn:
    """The variation that valid forms make. Raises OrderNotUnderstood."""
    varied = form_of(entered, "varied", VariedForm).values()
    return read_part(EventIn, {**varied, "conditions": entered_conditions(entered)})
