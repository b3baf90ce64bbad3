"""Which forms of a page came back with problems, for its title and its error summary."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BaseForm, BaseFormSet
from jinja2 import pass_context
from jinja2.runtime import Context


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


def _forms_in(value: object) -> Iterator[BaseForm]:
    if isinstance(value, BaseForm):
        yield value
    elif isinstance(value, BaseFormSet):
        yield from value.forms


def problems_of(form: BaseForm) -> Iterator[Problem]:
    """The problems of one form: those of the whole first, then field by field."""
    if not form.is_bound:
        return
    first = next((bound.auto_id for bound in form.visible_fields()), "")
    for text in form.non_field_errors():
        yield Problem(text=str(text), href=f"#{first}")
    for bound in form:
        for text in bound.errors:
            yield Problem(text=str(text), href=f"#{bound.auto_id}")
