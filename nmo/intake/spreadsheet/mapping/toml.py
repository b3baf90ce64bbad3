"""A mapping as a TOML file, for the command line; `--dry-run` writes the one it proposes."""

import json
import tomllib
from collections.abc import Iterator, Sequence

from nmo.intake.spreadsheet.errors import MappingRefused
from nmo.intake.spreadsheet.mapping.kept import mapping_of
from nmo.intake.spreadsheet.mapping.shape import Mapping


def read_mapping(text: str) -> Mapping:
    """The mapping in a TOML text. Raises MappingRefused with the place and what to do."""
    try:
        return mapping_of(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise MappingRefused(f"The mapping is not TOML: {error}.") from None


def write_mapping(mapping: Mapping, *, unused: Sequence[str] = ()) -> str:
    """The text that `read_mapping` reads back; headers that are not used stand in it as such."""
    return "\n".join(_lines(mapping, unused)) + "\n"


def _lines(mapping: Mapping, unused: Sequence[str]) -> Iterator[str]:
    yield f"source = {_quoted(mapping.source)}"
    if mapping.sheet:
        yield f"sheet = {_quoted(mapping.sheet)}"
    if unused:
        yield f"unused = [{', '.join(map(_quoted, unused))}]  # nothing is read from these"
    yield "\n[columns]"
    for column, headers in mapping.columns.items():
        several = f"[{', '.join(map(_quoted, headers))}]"
        yield f"{column} = {several if len(headers) > 1 else _quoted(headers[0])}"
    if mapping.constants:
        yield "\n[constants]"
        for column, text in mapping.constants.items():
            yield f"{column} = {_quoted(text)}"
    for column, words in mapping.values.items():
        yield f"\n[values.{column}]"
        for said, meant in words.items():
            yield f"{_quoted(said)} = {_quoted(meant)}"


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are among TOML's own, but for the one character below."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
