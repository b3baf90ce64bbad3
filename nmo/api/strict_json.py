"""Reading a body: JSON that means one thing only, or a problem that says what is wrong with it."""

import json
from typing import NoReturn

from django.http import HttpRequest
from ninja.parser import Parser

from nmo.api.problems import ProblemFound
from nmo.api.problems.kinds import NOT_JSON

DEEPEST = 100  # no shape of ours is deeper than ten


class StrictParser(Parser):
    """Refuses what parsers read in different ways: two keys alike, NaN, depth, other encodings."""

    def parse_body(self, request: HttpRequest) -> object:  # type: ignore[override]
        """The value in the body, kept for whoever says where in it something is wrong.

        Raises ProblemFound.
        """
        value = read_json(request.body)
        request.nmo_json = value  # type: ignore[attr-defined]
        return value


def read_json(body: bytes) -> object:
    """The value that these bytes write; raises ProblemFound with what is wrong and where."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(f"The body is not UTF-8: the byte at place {error.start} is not. Send UTF-8.")
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        _refuse(f"This is not JSON: line {error.lineno}, column {error.colno}.")
    except RecursionError:
        _refuse("The JSON is nested too deeply. No shape of ours is deeper than ten.")
    except ValueError:  # the parser's own limit on digits
        _refuse("A number has too many digits.")
    _refuse_depth_and_no_text(value, may_hide="\\" in text)
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse("A key stands twice in the same object. Send each once.")
    return found


def _no_constant(name: str) -> NoReturn:
    _refuse(f"{name} is not JSON. Leave the key out, or send null.")


def _refuse_depth_and_no_text(value: object, *, may_hide: bool) -> None:
    """Walk level by level: a body that is deep but can be read must not be walked by recursion."""
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            _refuse("The JSON is nested too deeply. No shape of ours is deeper than ten.")
        if may_hide and any(_is_no_text(each) for each in level):
            _refuse("A text holds a character that is no text (NUL, or half of one). Take it out.")
        level = [inner for each in level for inner in _inside(each)]


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value, *value.values()]
    return value if isinstance(value, list) else []


def _is_no_text(value: object) -> bool:
    if not isinstance(value, str):
        return False
    return "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value)


def _refuse(detail: str) -> NoReturn:
    raise ProblemFound(NOT_JSON, detail=detail)
