"""Names of attachments: shown to people and compared, never used as a path."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 120
_SEPARATORS = re.compile(r"[/\\]+")


def clean_name(raw: str, *, otherwise: str) -> str:
    """The name without folders, control characters and marks that turn the writing direction.

    otherwise: what it is called where nothing is left.
    """
    pieces = [piece for piece in _SEPARATORS.split(raw[:4000]) if piece.strip(" .")]
    last = pieces[-1] if pieces else ""
    kept = "".join(letter if _may_stand(letter) else " " for letter in last)
    name = " ".join(kept.split()).strip()
    if not name.strip(". "):
        return otherwise
    if len(name) <= LONGEST:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 8:
        return name[:LONGEST]
    return stem[: LONGEST - len(ending) - 1] + dot + ending


def unlike(name: str, taken: Collection[str]) -> str:
    """The name, or with "(2)" and so on before its ending where it is taken already."""
    if name not in taken:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    number = 2
    while f"{stem} ({number}){dot}{ending}" in taken:
        number += 1
    return f"{stem} ({number}){dot}{ending}"


def _may_stand(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
