"""A page on which every shared part stands once, for the browser to judge."""

from pathlib import Path

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from nmo.pages.forms import DayField, Form, MomentField, SeveralFilesField
from nmo.web.urls import handler400, handler403, handler404, handler500
from nmo.web.urls import urlpatterns as built

__all__ = ["handler400", "handler403", "handler404", "handler500"]

REASONS = [
    ("incident", "At an incident"),
    ("call", "Call handling"),
    ("custody", "Custody"),
    ("investigation", "Investigation"),
    ("safeguarding", "Safeguarding"),
]


class Fields(Form):
    """One field of every kind."""

    name = forms.CharField(
        label="Name", widget=forms.TextInput(attrs={"data-check-box": "", "autocomplete": "off"})
    )
    born = DayField(what="the date of birth", born=True, label="Date of birth")
    made = MomentField(what="when it was made", label="When it was made", required=False)
    reason = forms.ChoiceField(
        label="Why are you asking?", choices=REASONS, widget=forms.RadioSelect
    )
    codes = forms.MultipleChoiceField(
        label="What it forbids",
        choices=[("violence", "Violence"), ("contact", "Contact")],
        widget=forms.CheckboxSelectMultiple,
    )
    sure = forms.BooleanField(label="I have read the sealed copy")
    court = forms.ChoiceField(label="Court", choices=[("", "Choose"), ("leeds", "Leeds")])
    notes = forms.CharField(label="Notes", widget=forms.Textarea, required=False)
    copies = SeveralFilesField(label="The paper", required=False)
    password = forms.CharField(
        label="Password", widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


def _shown(request: HttpRequest, name: str, **context: object) -> HttpResponse:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return HttpResponse(engines["jinja2"].from_string(text).render(context, request))


def parts(request: HttpRequest) -> HttpResponse:
    """The answers, the card, the table, the timeline."""
    return _shown(request, "parts.html")


def fields(request: HttpRequest) -> HttpResponse:
    """The form, and what it says of bad input."""
    return _shown(request, "fields.html", form=Fields(request.POST or None))


def fault(request: HttpRequest) -> HttpResponse:
    """A page that fails."""
    raise RuntimeError("a fault of the register")


urlpatterns = [
    *built,
    path("gallery/parts", parts),
    path("gallery/fields", fields),
    path("gallery/fault", fault),
]
