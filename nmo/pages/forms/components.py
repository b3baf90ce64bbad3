"""Which GOV.UK component shows a field, and the parameters its macro is called with."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.widgets import Widget

from nmo.pages.forms.showing import Showing

if TYPE_CHECKING:
    from nmo.pages.forms.bound import GovukBoundField

Parameters = dict[str, Any]


class Component(StrEnum):
    """The components a form is made of; field.html has a macro for each."""

    INPUT = "input"
    PASSWORD = "password"  # noqa: S105
    TEXTAREA = "textarea"
    FILE = "file"
    SELECT = "select"
    RADIOS = "radios"
    CHECKBOXES = "checkboxes"
    CHECKBOX = "checkbox"


# The first that fits, so a widget stands before the one it descends from.
_SHOWN_BY: tuple[tuple[type[Widget], Component], ...] = (
    (forms.CheckboxSelectMultiple, Component.CHECKBOXES),
    (forms.RadioSelect, Component.RADIOS),
    (forms.CheckboxInput, Component.CHECKBOX),
    (forms.Select, Component.SELECT),
    (forms.Textarea, Component.TEXTAREA),
    (forms.PasswordInput, Component.PASSWORD),
    (forms.FileInput, Component.FILE),
    (forms.TextInput, Component.INPUT),
    (forms.NumberInput, Component.INPUT),
)

# Attributes of Django's widgets that the macros take by a name of their own.
_NAMED = ("autocomplete", "autocapitalize", "inputmode", "spellcheck", "rows")


def component_of(widget: Widget) -> Component:
    """The component that shows `widget`; TypeError for one that no component can show."""
    for kind, component in _SHOWN_BY:
        if isinstance(widget, kind):
            return component
    raise TypeError(f"No GOV.UK component shows {type(widget).__name__}")


def parameters(bound: "GovukBoundField", showing: Showing) -> Parameters:
    """The parameters of the macro that shows `bound`."""
    component = component_of(bound.field.widget)
    return _shared(bound, showing) | _OWN.get(component, _of_text)(bound, showing)


def _shared(bound: "GovukBoundField", showing: Showing) -> Parameters:
    attrs = dict(bound.field.widget.attrs)
    params: Parameters = {name: attrs.pop(name) for name in _NAMED if name in attrs}
    params |= {
        "id": bound.auto_id,
        "idPrefix": bound.auto_id,
        "name": bound.html_name,
        "classes": f"{attrs.pop('class', '')} {showing.classes}".strip(),
        "attributes": attrs,
    }
    if bound.help_text:
        params["hint"] = {"text": str(bound.help_text)}
    if bound.errors:
        params["errorMessage"] = {"text": " ".join(map(str, bound.errors))}
    return params


def _label(bound: "GovukBoundField", showing: Showing) -> Parameters:
    """The label's words; an optional field says so, unless nothing in its form is required."""
    words = showing.text or str(bound.label)
    some_required = any(field.required for field in bound.form.fields.values())
    if some_required and not bound.field.required and showing.says_optional:
        words += " (optional)"
    return {"text": words, "classes": showing.label_classes, "isPageHeading": showing.heading}


def _of_text(bound: "GovukBoundField", showing: Showing) -> Parameters:
    widget = bound.field.widget
    given = widget.format_value(bound.value())
    own: Parameters = {"label": _label(bound, showing), "value": "" if given is None else given}
    if showing.prefix:
        own["prefix"] = {"text": showing.prefix}
    if showing.suffix:
        own["suffix"] = {"text": showing.suffix}
    if isinstance(widget, forms.NumberInput):
        return own | {"inputmode": "numeric"}
    return own | {"type": getattr(widget, "input_type", "text")}


def _of_password(bound: "GovukBoundField", showing: Showing) -> Parameters:
    return {"label": _label(bound, showing)}


def _of_file(bound: "GovukBoundField", showing: Showing) -> Parameters:
    several = getattr(bound.field.widget, "allow_multiple_selected", False)
    return {"label": _label(bound, showing), "multiple": several}


def _of_select(bound: "GovukBoundField", showing: Showing) -> Parameters:
    items = [
        {
            "value": choice.data["value"],
            "text": choice.data["label"],
            "selected": choice.data["selected"],
        }
        for choice in bound.subwidgets
    ]
    return {"label": _label(bound, showing), "items": items}


def _of_choices(bound: "GovukBoundField", showing: Showing) -> Parameters:
    # Django's boxes to tick descend from its radios.
    several = isinstance(bound.field.widget, forms.CheckboxSelectMultiple)
    stem = "checkboxes" if several else "radios"
    label = _label(bound, showing)
    legend = label | {"classes": label["classes"].replace("govuk-label", "govuk-fieldset__legend")}
    own = " ".join(f"govuk-{stem}--{each}" for each in showing.choice_classes.split())
    classes = f"{bound.field.widget.attrs.get('class', '')} {own} {showing.classes}".strip()
    return {
        "fieldset": {"legend": legend},
        "classes": classes,
        "items": [_choice(each.data, showing) for each in bound.subwidgets],
    }


def _choice(data: dict[str, Any], showing: Showing) -> Parameters:
    value = str(data["value"])
    item: Parameters = {"value": value, "text": data["label"], "checked": data["selected"]}
    if value in showing.hints:
        item["hint"] = {"text": showing.hints[value]}
    if value in showing.reveal:
        item["conditional"] = {"html": str(showing.reveal[value])}
    return item


def _of_checkbox(bound: "GovukBoundField", showing: Showing) -> Parameters:
    item = {
        "value": "on",
        "text": showing.text or str(bound.label),
        "checked": bool(bound.value()),
    }
    if "on" in showing.reveal:
        item["conditional"] = {"html": str(showing.reveal["on"])}
    return {"classes": "govuk-checkboxes--small" * showing.small, "items": [item]}


_OWN: dict[Component, Callable[["GovukBoundField", Showing], Parameters]] = {
    Component.PASSWORD: _of_password,
    Component.FILE: _of_file,
    Component.SELECT: _of_select,
    Component.RADIOS: _of_choices,
    Component.CHECKBOXES: _of_choices,
    Component.CHECKBOX: _of_checkbox,
}
