"""The Jinja environment of every page."""

from collections.abc import Callable, MutableMapping
from typing import Any

from django.apps import apps
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
)

from nmo.pages import filters
from nmo.pages.forms.problems import forms_with_problems
from nmo.pages.surroundings import surroundings_of

GOVUK = "govuk_frontend_jinja"


class GovukMacros(BaseLoader):
    """GOV.UK's macros, compiled apart from our pages.

    They test parameters that the caller left out, which StrictUndefined forbids; our own
    templates must stay strict.
    """

    def __init__(self) -> None:
        """Make the environment of the macros, in which they find each other by prefix."""
        loader = PrefixLoader({GOVUK: PackageLoader(GOVUK)})
        self._environment = Environment(loader=loader, autoescape=True)

    def load(
        self,
        environment: Environment,  # noqa: ARG002
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """The macro file `name`, compiled leniently whatever page asks for it."""
        return self._environment.get_template(f"{GOVUK}/{name}", globals=globals)


def environment(**options: Any) -> Environment:
    """The environment Django asks for: our slices' templates, and GOV.UK's macros by name.

    A template that names something it was not given fails (StrictUndefined): a fact left out
    of a page must never look like a fact that is not there.
    """
    ours = {"loader": _loader(), "undefined": StrictUndefined, "autoescape": True}
    made = Environment(**(options | ours), trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    made.globals |= _GLOBALS
    made.filters |= filters.registered()
    return made


def _loader() -> ChoiceLoader:
    """Only our own slices' folders: third-party pages are in Django's own language."""
    ours = [app.path for app in apps.get_app_configs() if app.name.startswith("nmo.")]
    return ChoiceLoader(
        [
            FileSystemLoader([f"{path}/templates" for path in ours]),
            PrefixLoader({GOVUK: GovukMacros()}),
        ]
    )


def _url(name: str, *args: object, **kwargs: object) -> str:
    return reverse(name, args=args or None, kwargs=kwargs or None)


_GLOBALS: dict[str, Callable[..., object]] = {
    "forms_with_problems": forms_with_problems,
    "static": static,
    "surroundings_of": surroundings_of,
    "url": _url,
}
