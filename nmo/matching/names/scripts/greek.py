"""Greek letters that are one sound together, as ELOT 743 and passports write them."""

import re
from unicodedata import normalize

_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
_TOGETHER = (
    ("ου", "ou"),
    ("γγ", "ng"),
    ("γξ", "nx"),
    ("γχ", "nch"),
    ("τζ", "tz"),
    ("ντ", "nt"),
    ("χ", "ch"),
)
_AS_V_OR_F = re.compile(r"(?<=[αεη])υ(?=([βγδζλμνραεηιοω])?)")
_BEGINS = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"))


def latin_of_greek(text: str) -> str:
    """The text with Greek letter groups in Latin; single letters are left to the transliterator."""
    return _GREEK.sub(_word, text)


def _word(found: re.Match[str]) -> str:
    word = "".join(
        s for s in normalize("NFD", found.group().lower()) if not "\u0300" <= s <= "\u036f"
    )
    for written, meant in _BEGINS:
        if word.startswith(written):
            word = meant + word[len(written) :]
    word = _AS_V_OR_F.sub(lambda after: "v" if after.group(1) else "f", word)
    for written, meant in _TOGETHER:
        word = word.replace(written, meant)
    return word
