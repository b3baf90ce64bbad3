"""Arabic, Persian and Urdu names: short vowels are not written, the article is joined on."""

import re
from unicodedata import normalize

from nmo.matching.names.scripts.written import usual_spellings

_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3\u06fa-\u06ff]+")
_FORMS = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]+")
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c]")
# One letter for each that is only drawn otherwise in another country.
_DRAWN = str.maketrans("أإآٱىیېےکہھۀةؤئ", "اااايييي" + "كهههه" + "وي")
_WRITTEN = "بپتثجچحخدذرزژسشصضطظعغفقكگلمنهٹڈڑڤں"
_SAID = "b p t th j ch h kh d dh r z zh s sh s d t z a gh f q k g l m n h t d r v n"
_CONSONANTS = {**dict(zip(_WRITTEN, _SAID.split(), strict=True)), "ء": ""}
_VOWELS = {"ا": "a", "و": "u", "ي": "i"}


def latin_of_arabic(text: str) -> str:
    """The text with Arabic words in Latin letters: known names as usual, others by letter.

    The article stands apart ("القحطاني" -> "al qhtani"); short vowels stay unwritten, so that
    the consonants meet those of the Latin spelling.
    """
    if not (_ARABIC.search(text) or _FORMS.search(text)):
        return text
    text = _FORMS.sub(lambda drawn: normalize("NFKC", drawn.group()), text)
    return _ARABIC.sub(lambda word: f" {_word(word.group())} ", _MARKS.sub("", text))


def _word(word: str) -> str:
    plain = word.translate(_DRAWN)
    known = usual_spellings().get(plain)
    if known:
        return known
    if plain.startswith("ال") and len(plain) > 4:
        return f"al {_word(plain[2:])}"
    return "".join(_letter(plain, i) for i in range(len(plain)))


def _letter(word: str, i: int) -> str:
    sign = word[i]
    if sign in _VOWELS:
        begins = i == 0
        return {"ا": "a", "و": "w", "ي": "y"}[sign] if begins else _VOWELS[sign]
    return "a" if sign == "ه" and i == len(word) - 1 and i > 1 else _CONSONANTS.get(sign, sign)
