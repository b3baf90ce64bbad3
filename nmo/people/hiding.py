"""The names of somebody under restricted handling, taken out of what others wrote. Pure."""

import re
from collections.abc import Iterable
from itertools import chain

HIDDEN_IN_WORDS = "[restricted]"
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3  # initials and "de" stand in too many other words


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with every one of these names, and each part of one, out of it.

    A whole name goes however it is written; a part of one only where it is written as a name is,
    with a capital, so that the court's "may" is not taken for somebody called May. Of a family,
    "the Pikes", too.
    """
    parts = [_WORD.findall(name) for name in names]
    for whole in sorted(parts, key=len, reverse=True):
        if len(whole) > 1:
            text = re.sub(_whole(whole), HIDDEN_IN_WORDS, text, flags=re.IGNORECASE)
    for part in {word.casefold() for word in chain(*parts) if len(word) >= _SHORTEST}:
        text = re.sub(rf"\b{re.escape(part)}(?:e?s)?\b", _if_a_name, text, flags=re.IGNORECASE)
    return text


def _whole(words: Iterable[str]) -> str:
    return r"\b" + r"[\W\d_]+".join(map(re.escape, words)) + r"\b"


def _if_a_name(found: re.Match[str]) -> str:
    return HIDDEN_IN_WORDS if found[0][0].isupper() else found[0]
