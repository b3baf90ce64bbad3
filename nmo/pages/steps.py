"""An entry of several steps: one thing at a time, then all of it to be checked before saving."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from nmo.pages.answers import Line, lines_of
from nmo.pages.drafts import Draft
from nmo.pages.forms.problems import AnyForm

Forms = Mapping[str, AnyForm]


def _always(_forms: Forms) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Step:
    """One page of an entry.

    name: stands in the address. form: a form or formset class. asked: whether the answers so far
    call for this step. template: the slice's own page, or the common one.
    """

    name: str
    title: str
    form: Callable[..., AnyForm]
    asked: Callable[[Forms], bool] = _always
    template: str = "pages/step.html"


@dataclass(frozen=True, kw_only=True)
class Section:
    """One step's answers, as they are shown to be checked."""

    title: str
    change: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """The steps of one kind of entry, in their order."""

    kind: str
    steps: tuple[Step, ...]

    def step(self, name: str) -> Step | None:
        """The step of that name."""
        return next((step for step in self.steps if step.name == name), None)

    def forms(self, draft: Draft) -> dict[str, AnyForm]:
        """The forms of the steps that are asked, by name, with what was typed on each."""
        forms: dict[str, AnyForm] = {}
        for step in self.steps:
            if step.asked(forms):
                forms[step.name] = step.form(draft.given(step.name))
        return forms

    def first_open(self, draft: Draft) -> Step | None:
        """The first step still to be answered, or to be put right; None when all are."""
        forms = self.forms(draft)
        for step in self.steps:
            if step.name in forms and not forms[step.name].is_valid():
                return step
        return None

    def after(self, step: Step, draft: Draft) -> Step | None:
        """The next step that is asked; None when this was the last."""
        asked = self.forms(draft)
        later = self.steps[self.steps.index(step) + 1 :]
        return next((each for each in later if each.name in asked), None)

    def before(self, step: Step, draft: Draft) -> Step | None:
        """The step before this one; None when this is the first."""
        asked = self.forms(draft)
        earlier = self.steps[: self.steps.index(step)]
        return next((each for each in reversed(earlier) if each.name in asked), None)

    def sections(self, draft: Draft, address: Callable[[str], str]) -> Iterator[Section]:
        """Every answer, to be checked before saving. `address` is where a step is changed."""
        forms = self.forms(draft)
        for step in self.steps:
            if step.name in forms:
                lines = tuple(lines_of(forms[step.name]))
                yield Section(title=step.title, change=address(step.name), lines=lines)
