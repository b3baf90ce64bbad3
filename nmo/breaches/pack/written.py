"""Texts as the pack's own fonts can set them, so that no letter is ever left out in silence.

PDF/UA allows no missing letter. The fonts that come with Typst hold Latin, Greek and Cyrillic
letters and some others; whatever they lack is named in square brackets, and stands as it was
recorded in the attached `words.json`.
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

import typst

_PLAIN = frozenset(map(chr, range(32, 127))) | frozenset("\n‘’“”–—…£•·×½¼¾°é")
FONTS = ("Libertinus Serif", "DejaVu Sans Mono")
_known: dict[str, bool] = dict.fromkeys(_PLAIN, True)


def settable(value: Any) -> Any:
    """The same JSON value with texts that can be set."""
    characters = {character for text in _texts(value) for character in text} - _PLAIN
    _learn(sorted(characters - _known.keys()))
    table = {ord(each): _instead(each) for each in characters if not _known[each]}
    return _with(value, table) if table else value


def plainly(value: Any) -> Any:
    """The same JSON value in plain letters alone, for what no font can set together."""
    characters = {character for text in _texts(value) for character in text} - _PLAIN
    return _with(value, {ord(each): _instead(each) for each in characters})


def _learn(characters: list[str]) -> None:
    """Find out which of these the fonts can set, by halves."""
    if not characters:
        return
    if _can_set("".join(characters)):
        _known.update(dict.fromkeys(characters, True))
    elif len(characters) == 1:
        _known[characters[0]] = False
    else:
        middle = len(characters) // 2
        _learn(characters[:middle])
        _learn(characters[middle:])


def _can_set(characters: str) -> bool:
    if any(unicodedata.category(each) in {"Cc", "Cf", "Co", "Cn", "Cs"} for each in characters):
        return False
    spaced = " ".join(characters)
    source = (
        '#set document(title: "x")\n#set text(lang: "en", font: '
        f'{_list(FONTS)})\n#sys.inputs.at("said")'
    )
    try:
        typst.compile(
            source.encode(),
            format="pdf",
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            sys_inputs={"said": spaced},
        )
    except typst.TypstError:
        return False
    return True


def _list(names: tuple[str, ...]) -> str:
    return "(" + ", ".join(f'"{name}"' for name in names) + ")"


def _instead(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cf"}:
        return " " if character in "\t\r\v\f\x85" else ""
    plain = unicodedata.normalize("NFKC", character)
    if plain != character and all(each in _PLAIN for each in plain):
        return plain
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}').lower()}]"


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in _texts(each)]
    return []


def _with(value: Any, table: Mapping[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, Mapping):
        return {name: _with(each, table) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_with(each, table) for each in value]
    return value
