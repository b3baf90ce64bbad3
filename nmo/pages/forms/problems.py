"""Which forms of a page came back with problems, for its title and its error summary."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from django.forms import BaseForm, BaseFormSet
from django.forms.utils import ErrorDict, ErrorList
from jinja2 import pass_context
from jinja2.runtime import Context

AnyForm: TypeAlias = "BaseForm | BaseFormSet[BaseForm]"


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One line of the error summary: what is wrong, and where to put it right."""

    text: str
    href: str


@pass_context
def forms_with_problems(context: Context) -> tuple[Problem, ...]:
    """Every problem of every form and formset that the page was given, in the page's order."""
    return tuple(
        problem
        for value in context.get_all().values()
        for form in _forms_in(value)
        for problem in problems_of(form)
    )


def _forms_in(value: object) -> Iterator[AnyForm]:
    if isinstance(value, BaseForm):
        yield value
    elif isinstance(value, BaseFormSet):
        yield value
        yield from value.forms


def problems_of(form: AnyForm) -> Iterator[Problem]:
    """The problems of one form: those of the whole first, then field by field."""
    if not form.is_bound:
        return
    if isinstance(form, BaseFormSet):
        for text in form.non_form_errors():
            yield Problem(text=str(text), href=f"#{form.prefix}")
        return
    first = next((bound.auto_id for bound in form.visible_fields()), "")
    for text in form.non_field_errors():
        yield Problem(text=str(text), href=f"#{first}")
    for bound in form:
        for text in bound.errors:
            yield Problem(text=str(text), href=f"#{bound.auto_id}")


def without_problems(form: AnyForm) -> AnyForm:
    """The form with what was typed and no complaints: it was not sent to be judged yet."""
    if isinstance(form, BaseFormSet):
        for each in form.forms:
            each._errors = ErrorDict()  # type: ignore[attr-defined]
        form._errors = [ErrorDict() for _ in form.forms]  # type: ignore[attr-defined]
        form._non_form_errors = ErrorList()  # type: ignore[attr-defined]
    else:
        form._errors = ErrorDict()  # type: ignore[attr-defined]
    return form
