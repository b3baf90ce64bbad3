"""Every kind of step as data: `steps/*.toml` and `choices.csv`, read once."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from nmo.access.permissions import Permission
from nmo.breaches.case import Value
from nmo.breaches.steps.reading import STARTING_BOOK, NotRead, read_field
from nmo.breaches.steps.rule import FieldKind, FieldRule, OnlyIf, StepRule
from nmo.breaches.words import StepKind
from nmo.reference.book import Book

_FOLDER = files("nmo.breaches.steps")
_TABLES = ("respond.toml", "investigate.toml", "decide.toml")


def _choices() -> Mapping[str, Mapping[str, str]]:
    """The words of every closed list: its name, then code to words, in the order of the file."""
    found: dict[str, dict[str, str]] = {}
    with (_FOLDER / "choices.csv").open("r", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["list"], {})[row["code"]] = row["words"]
    return MappingProxyType({name: MappingProxyType(codes) for name, codes in found.items()})


CHOICES: Mapping[str, Mapping[str, str]] = _choices()


def words_of(choice: StrEnum) -> str:
    """What a choice is called on pages."""
    return CHOICES[type(choice).__name__][choice]


def _only_if(raw: Mapping[str, list[str]] | None) -> OnlyIf | None:
    if not raw:
        return None
    ((name, among),) = raw.items()
    return OnlyIf(field=name, among=tuple(among))


def _field(raw: Mapping[str, Any]) -> FieldRule:
    choices = raw.get("choices", "")
    return FieldRule(
        name=raw["name"],
        label=raw["label"],
        kind=FieldKind(raw["kind"]),
        choices=CHOICES[choices] if choices else {},
        choices_from=raw.get("choices_from", ""),
        required=raw.get("required", False),
        only_if=_only_if(raw.get("only_if")),
        hint=raw.get("hint", ""),
    )


def _step(kind: str, raw: Mapping[str, Any]) -> StepRule:
    return StepRule(
        kind=StepKind(kind),
        title=raw["title"],
        permission=Permission(raw["permission"]),
        detail=raw["detail"],
        refusal=raw["refusal"],
        fields=tuple(_field(each) for each in raw.get("fields", ())),
        words_label=raw.get("words_label", ""),
        words_required=raw.get("words_required", False),
        words_only_if=_only_if(raw.get("words_only_if")),
        rings_her=raw.get("rings_her", False),
    )


def _steps() -> Iterator[StepRule]:
    for name in _TABLES:
        table = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
        yield from (_step(kind, raw) for kind, raw in table.items())


def _in_order(rules: Iterator[StepRule]) -> Mapping[StepKind, StepRule]:
    found = {rule.kind: rule for rule in rules}
    return MappingProxyType({kind: found[kind] for kind in StepKind})


STEPS: Mapping[StepKind, StepRule] = _in_order(_steps())


@dataclass(frozen=True, kw_only=True)
class ReadValues:
    """The values of a step as they are kept, or why not, by field; both by the field's name."""

    values: Mapping[str, Value]
    problems: Mapping[str, str]


def read_values(
    kind: StepKind, raw: Mapping[str, object], *, book: Book = STARTING_BOOK
) -> ReadValues:
    """What was given for a step of that kind, read; a field left empty is not among the values.

    raw: text as a form gives it, or a value as the API does (True, 3). book: the settings that
    outcome types and conditions are chosen from. Nothing given is dropped in silence: what this
    kind does not ask for is a problem.
    """
    given = {name: _as_text(value) for name, value in raw.items() if _as_text(value)}
    fields = {field.name: field for field in STEPS[kind].fields}
    values: dict[str, Value] = {}
    problems = {name: "There is no such field here." for name in given if name not in fields}
    for name, field in fields.items():
        problem = _not_asked(field, given)
        if problem:
            problems[name] = problem
        elif name in given:
            try:
                values[name] = read_field(field, given[name], book)
            except NotRead as error:
                problems[name] = str(error)
    return ReadValues(values=values, problems=problems)


def missing_words(kind: StepKind, values: Mapping[str, Value], words: str) -> str:
    """What to say where the free words that must stand beside these values are not there."""
    rule = STEPS[kind]
    if words.strip() or not rule.needs_words(values):
        return ""
    return f"{rule.words_label}: say it in words, so that somebody who reads it later understands."


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).strip()


def _not_asked(field: FieldRule, given: Mapping[str, str]) -> str:
    if not field.applies(given):
        left = field.name not in given
        return "" if left else "Leave this empty: it does not go with what was chosen."
    if field.required and field.name not in given:
        return "Choose an answer." if field.kind is FieldKind.CHOICE else "Fill this in."
    return ""
