"""docs/schemas says what programs may build on: as the code has it, with every key described."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nmo.api.published.lists import LISTS
from nmo.api.published.names import every_word, welsh_name, welsh_names
from nmo.api.published.schemas import schemas
from nmo.config.environment import PROJECT

FOLDER = PROJECT / "docs" / "schemas"
MADE = schemas()


def test_the_schemas_in_docs_are_those_of_the_code() -> None:
    held = {file.name: json.loads(file.read_text("utf-8")) for file in FOLDER.glob("*.json")}

    assert held == MADE, "Run scripts/write_schemas.py and look at what has changed."


@pytest.mark.parametrize("name", MADE)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(MADE[name])


@pytest.mark.parametrize("name", MADE)
def test_every_key_says_what_it_means(name: str) -> None:
    silent = [key for key, value in keys_of(MADE[name]) if not says(value, MADE[name])]

    assert silent == []


@pytest.mark.parametrize("name", MADE)
def test_a_shape_is_closed_so_that_a_wrong_key_is_found(name: str) -> None:
    schema = MADE[name]
    objects = [each for each in (schema, *schema.get("$defs", {}).values()) if "properties" in each]

    assert objects
    assert all(each["additionalProperties"] is False for each in objects)


def test_every_fixed_word_is_named_in_english_and_in_welsh() -> None:
    unnamed = [(one.name, word) for one, word in every_word() if word not in one.names]
    not_in_welsh = [(one.name, word) for one, word in every_word() if not welsh_name(one, word)]

    assert (unnamed, not_in_welsh) == ([], [])


def test_no_welsh_name_is_of_a_word_that_is_no_more() -> None:
    assert set(welsh_names()) == {(one.name, word) for one, word in every_word()}


def test_a_translation_that_nobody_confirmed_says_so() -> None:
    [dvpo] = [
        word
        for word in MADE["order.json"]["$defs"]["OrderType"]["oneOf"]
        if word["const"] == "dvpo"
    ]

    assert dvpo["title"] == "Domestic violence protection order"
    assert dvpo["x-cy-to-be-confirmed"] is True


def test_each_list_has_one_name() -> None:
    assert len({one.name for one in LISTS}) == len({one.words for one in LISTS}) == len(LISTS)


def keys_of(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for each in (schema, *schema.get("$defs", {}).values()):
        yield from each.get("properties", {}).items()


def says(value: dict[str, Any], schema: dict[str, Any]) -> bool:
    """A key, or the one thing that it refers to, has a description."""
    if value.get("description"):
        return True
    referred = value.get("$ref", "").removeprefix("#/$defs/")
    return bool(schema.get("$defs", {}).get(referred, {}).get("description"))
