"""Names in the scripts of India and Bangladesh, whose consonants carry an unwritten "a".

The scripts stand in Unicode in one order (that of ISCII), 128 signs apart, so one table serves
all. Where speech drops the vowel names in Latin letters leave it out too: at the end of a word
(but not in the south), and between a vowel and a consonant that has a vowel of its own.
"""

import re
from unicodedata import normalize

_INDIC = re.compile(r"[\u0900-\u0d7f]+")
_FIRST, _APART = 0x0900, 0x80
_BENGALI, _SOUTHERN = 0x0980, 0x0B80
_VIRAMA, _NUKTA, _YA = 0x4D, 0x3C, 0x2F
_NASALS = (0x01, 0x02, 0x70)
_OWN = "a a i i u u ri l e e e ai o o o au"
_SIGNS = "a i i u u ri ri e e e ai o o o au"
_SAID = "k kh g gh n ch ch j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h"
_OWN_VOWELS = dict(zip(range(0x05, 0x15), _OWN.split(), strict=True))
_VOWEL_SIGNS = dict(zip(range(0x3E, 0x4D), _SIGNS.split(), strict=True))
_CONSONANTS = dict(zip(range(0x15, 0x3A), _SAID.split(), strict=True))
_DOTTED = {"k": "q", "kh": "kh", "g": "gh", "j": "z", "d": "r", "dh": "rh", "ph": "f", "s": "sh"}
_INHERENT = "-"
_AT_THE_END = re.compile(f"(?<=[a-z]){_INHERENT}$")
_BETWEEN = re.compile(
    f"(?<=[aeiou{_INHERENT}])([^aeiou{_INHERENT}]h?){_INHERENT}(?=[^aeiou{_INHERENT}]+[aeiou])"
)


def latin_of_indic(text: str) -> str:
    """The text with words of the Indic scripts in Latin letters."""
    return _INDIC.sub(lambda word: _word(word.group()), text)


def _word(word: str) -> str:
    script = _FIRST + (ord(word[0]) - _FIRST) // _APART * _APART
    spelt = "".join(_signs(normalize("NFC", word), script))
    if script < _SOUTHERN:
        spelt = _AT_THE_END.sub("", spelt)
    return _BETWEEN.sub(r"\1", spelt).replace(_INHERENT, "a")


def _signs(word: str, script: int) -> list[str]:
    """What each sign says; a consonant's own vowel is marked until the next sign takes it away."""
    said: list[str] = []
    for sign in word:
        offset = ord(sign) - script
        if offset in _CONSONANTS:
            said += (_consonant(offset, script), _INHERENT)
        elif offset == _NUKTA and len(said) > 1:
            said[-2] = "y" if said[-2] == "j" and script == _BENGALI else _dotted(said[-2])
        elif offset in _VOWEL_SIGNS or offset == _VIRAMA:
            said = [*said[:-1], _VOWEL_SIGNS.get(offset, "")]
        else:
            said.append("n" if offset in _NASALS else _OWN_VOWELS.get(offset, ""))
    return said


def _consonant(offset: int, script: int) -> str:
    return "j" if offset == _YA and script == _BENGALI else _CONSONANTS[offset]


def _dotted(consonant: str) -> str:
    return _DOTTED.get(consonant, consonant)
