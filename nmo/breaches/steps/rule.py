"""What the register asks for at each kind of step: the shape of the rules, not the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nmo.access.permissions import Permission
from nmo.breaches.words import StepKind


class FieldKind(StrEnum):
    """How a field is given."""

    CHOICE = "choice"
    SEVERAL = "several"  # none, one or more of the choices, joined by commas
    LINE = "line"  # a reference or a code, never a name of a person
    MOMENT = "moment"
    DAY = "day"
    YES_NO = "yes_no"
    NUMBER = "number"


@dataclass(frozen=True, kw_only=True)
class OnlyIf:
    """That something is asked for only where another field has one of these values."""

    field: str
    among: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class FieldRule:
    """One field of a step: its name in the values, its label, and what it takes.

    choices: code to words. choices_from: the setting that they come from instead
    ("conditions", "outcome_codes"; see `reading.choices_of`). only_if: elsewhere it is left empty.
    """

    name: str
    label: str
    kind: FieldKind
    choices: Mapping[str, str] = field(default_factory=dict)
    choices_from: str = ""
    required: bool = False
    only_if: OnlyIf | None = None
    hint: str = ""

    def applies(self, given: Mapping[str, object]) -> bool:
        """Whether the field is asked for, with what the other fields say."""
        only = self.only_if
        return only is None or str(given.get(only.field, "")) in only.among


@dataclass(frozen=True, kw_only=True)
class StepRule:
    """One kind of step: what it is called, who may take it, and what it asks for.

    words_label: what the free words are; empty where none are asked for.
    words_only_if: words are required only there. refusal: said where the breach is not there yet.
    rings_her: whether somebody is about to reach the protected person, so that how she may safely
    be reached is to be in view.
    """

    kind: StepKind
    title: str
    permission: Permission
    detail: str
    refusal: str
    fields: tuple[FieldRule, ...] = ()
    words_label: str = ""
    words_required: bool = False
    words_only_if: OnlyIf | None = None
    rings_her: bool = False

    def needs_words(self, values: Mapping[str, object]) -> bool:
        """Whether free words must stand beside these values."""
        only = self.words_only_if
        if only is not None and str(values.get(only.field, "")) in only.among:
            return True
        return self.words_required
