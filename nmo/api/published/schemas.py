"""The JSON Schema (2020-12) of every published shape, made from the types that are written."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from nmo.api.document.problem import PROBLEM
from nmo.api.published.lists import LISTS, WordList
from nmo.api.published.names import welsh_name
from nmo.api.published.shapes import SHAPES, Published

DIALECT = "https://json-schema.org/draft/2020-12/schema"
WELSH, TO_BE_CONFIRMED = "x-cy", "x-cy-to-be-confirmed"

_LISTED: Mapping[type[StrEnum], WordList] = {listed.words: listed for listed in LISTS}


def schemas() -> dict[str, dict[str, Any]]:
    """Every published schema, by the name of its file."""
    problem = {"$schema": DIALECT, "$id": "problem.json", **PROBLEM}
    return {f"{shape.name}.json": schema_of(shape) for shape in SHAPES} | {"problem.json": problem}


def schema_of(shape: Published) -> dict[str, Any]:
    """The schema of one shape: closed, each key and each word described."""
    mode: Literal["validation", "serialization"] = "validation" if shape.given else "serialization"
    made = TypeAdapter(shape.type).json_schema(mode=mode, schema_generator=_Documented)
    _describe_inherited(made, shape.type)
    return {
        "$schema": DIALECT,
        "$id": f"{shape.name}.json",
        **made,
        "title": shape.title,
    }


def _describe_inherited(made: dict[str, Any], kind: Any) -> None:
    """Say what a key means that stands in a base: Pydantic reads a dataclass's own text alone."""
    bases: list[Any] = [base for base in kind.__mro__[1:] if is_dataclass(base)]
    for base in bases:
        said = TypeAdapter(base).json_schema(schema_generator=_Documented)["properties"]
        for key, value in said.items():
            if "description" in value:
                made["properties"][key].setdefault("description", value["description"])


class _Documented(GenerateJsonSchema):
    """Words with their names in both languages; no titles that only repeat a key."""

    def enum_schema(self, schema: Any) -> dict[str, Any]:
        """A published list as its words, each with its English and Welsh name."""
        made = super().enum_schema(schema)
        listed = _LISTED.get(schema["cls"])
        if listed is None:
            return made
        return {
            "title": made["title"],
            "description": listed.says,
            "type": "string",
            "oneOf": [_word(listed, word) for word in listed.words],
        }

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Never: the key itself is the title."""
        return False


def _word(listed: WordList, word: StrEnum) -> dict[str, Any]:
    named: dict[str, Any] = {"const": word.value, "title": listed.names[word]}
    welsh = welsh_name(listed, word.value)
    if welsh:
        named[WELSH] = welsh.name
        if not welsh.confirmed:
            named[TO_BE_CONFIRMED] = True
    return named
