"""A step as other systems send it: one shape for each kind, made from the table of the steps.

An officer is given by username and a team by name; everywhere else a value is what the table asks.
"""

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    create_model,
    field_validator,
)

from nmo.access.actors import Actor
from nmo.access.queries import officer_named, team_named
from nmo.breaches.case import Value
from nmo.breaches.shapes import StepIn
from nmo.breaches.shapes.values import Moment, Words
from nmo.breaches.steps.reading import LONGEST_LINE, MOST
from nmo.breaches.steps.rule import FieldKind, FieldRule, OnlyIf, StepRule
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import StepKind
from nmo.law import ConditionCode, When, write_when
from nmo.orders.shapes.values import Day, Given, Number, Truth

OFFICER, TEAM = "officer", "team"

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_LINE)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=150)]
Count = Annotated[Number, Field(ge=0, lt=MOST)]

_PLAIN: Mapping[FieldKind, Any] = {
    FieldKind.LINE: Line,
    FieldKind.MOMENT: Moment,
    FieldKind.DAY: Day,
    FieldKind.YES_NO: Truth,
    FieldKind.NUMBER: Count,
}
_NAMED: Mapping[str, str] = {
    OFFICER: "The username of the officer in the case.",
    TEAM: "The name of the team, as GET /forces has it.",
}
_OF_A_SETTING: Mapping[str, str] = {
    "outcome_codes": "A code of GET /settings/outcome_code.",
}


class StepGiven(BaseModel):
    """What every kind of step has."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, use_attribute_docstrings=True
    )

    kind: StepKind
    """What was done, decided or learnt."""
    at: Moment | None = None
    """When it was; null: now."""
    words: Words = ""
    """What else is to be said of it."""

    if TYPE_CHECKING:
        values: Given

    @field_validator("words", mode="before")
    @classmethod
    def _can_be_stored(cls, value: object) -> object:
        if isinstance(value, str) and "\0" in value:
            raise ValueError("It holds a character that is no text (NUL). Take it out.")
        return value

    def step(self, by: Actor) -> StepIn:
        """The step as the action takes it; raises NoSuchUser and NoSuchTeam."""
        given = {name: getattr(self.values, name) for name in type(self.values).model_fields}
        values = {name: _value(value) for name, value in given.items()}
        if self.kind is StepKind.ASSIGNED:
            values = _numbered({name: str(value or "") for name, value in values.items()}, by)
        return StepIn(kind=self.kind, at=self.at, values=values, words=self.words)


def _value(given: object) -> Value:
    if isinstance(given, When):
        return write_when(given)
    if isinstance(given, date):
        return given.isoformat()
    if isinstance(given, tuple):
        return ",".join(given)
    return given if isinstance(given, str | int | bool) else None


def _numbered(names: Mapping[str, str], by: Actor) -> dict[str, Value]:
    officer, team = names[OFFICER], names[TEAM]
    return {
        OFFICER: officer_named(by.force_id, officer) if officer else None,
        TEAM: team_named(by.force_id, team) if team else None,
    }


def _shape(rule: StepRule) -> type[StepGiven]:
    """The shape of one kind, as the OpenAPI document describes it."""
    name = "".join(part.title() for part in rule.kind.split("_"))
    fields: dict[str, Any] = {each.name: _field(rule, each) for each in rule.fields}
    values = create_model(
        f"{name}Values", __base__=Given, __doc__=f"What is asked of: {rule.title}.", **fields
    )
    needs_none = all(not field.is_required() for field in values.model_fields.values())
    default: Any = values() if needs_none else ...
    of_step: dict[str, Any] = {
        "kind": (Literal[rule.kind], Field(description="What was done, decided or learnt.")),
        "values": (values, Field(default, description="What this kind of step asks.")),
        "words": (Words, Field(default="", description=_words(rule))),
    }
    return create_model(
        f"{name}Step", __base__=StepGiven, __doc__=f"{rule.title}. {rule.detail}", **of_step
    )


def _field(rule: StepRule, field: FieldRule) -> tuple[Any, Any]:
    kind = _kind(rule, field)
    said = _described(rule, field)
    if field.required and field.only_if is None:
        return kind, Field(description=said)
    return kind | None, Field(default=None, description=said)


def _kind(rule: StepRule, field: FieldRule) -> Any:
    if rule.kind is StepKind.ASSIGNED:
        return Name
    one: Any = Literal[tuple(field.choices)] if field.choices else Line
    if field.kind is FieldKind.CHOICE:
        return one
    if field.kind is FieldKind.SEVERAL:
        among: Any = ConditionCode if field.choices_from == "conditions" else one
        return Annotated[tuple[among, ...], Field(max_length=len(ConditionCode))]
    return _PLAIN[field.kind]


def _described(rule: StepRule, field: FieldRule) -> str:
    if rule.kind is StepKind.ASSIGNED:
        return _NAMED[field.name]
    said = [_sentence(field.label), field.hint, _OF_A_SETTING.get(field.choices_from, "")]
    if field.choices:
        said.append("; ".join(f"`{code}`: {words}" for code, words in field.choices.items()) + ".")
    if field.only_if:
        needed = "Needed only" if field.required else "Only"
        said.append(f"{needed} {_where(field.only_if)}.")
    return " ".join(each for each in said if each)


def _words(rule: StepRule) -> str:
    said = _sentence(rule.words_label or "What else is to be said of it")
    if rule.words_required:
        return f"{said} Needed."
    return f"{said} Needed {_where(rule.words_only_if)}." if rule.words_only_if else said


def _where(only: OnlyIf) -> str:
    return f"where `{only.field}` is {' or '.join(f'`{each}`' for each in only.among)}"


def _sentence(label: str) -> str:
    return label if label.endswith(("?", ".")) else f"{label}."


SHAPES: Mapping[StepKind, type[StepGiven]] = {kind: _shape(rule) for kind, rule in STEPS.items()}

if TYPE_CHECKING:
    AnyStep = StepGiven
else:
    AnyStep = Annotated[reduce(or_, SHAPES.values()), Field(discriminator="kind")]
