"""The forms of an entry by what they are."""

from typing import TypeVar

from nmo.pages.steps import Forms

Kind = TypeVar("Kind")


def form_of(forms: Forms, name: str, kind: type[Kind]) -> Kind:
    """The form of that step; TypeError if the entry has another kind of form there."""
    form = forms[name]
    if not isinstance(form, kind):
        raise TypeError(f"The step {name} is not a {kind.__name__}.")
    return form
