"""Hebrew names: vowels are not written, and some letters sound otherwise at the front."""

import re

from nmo.matching.names.scripts.written import usual_spellings

_HEBREW = re.compile(r"[\u05d0-\u05ea]+")
_POINTS = re.compile(r"[\u0591-\u05c7]")
_FIRST = {"ב": "b", "כ": "k", "פ": "p", "א": "a", "ע": "a", "ו": "v", "י": "y"}
_WRITTEN = "אבגדהוזחטיכךלמםנןסעפףצץקרשת"
_SAID = "a v g d h o z h t i k k l m m n n s a f f ts ts k r sh t"
_LETTERS = dict(zip(_WRITTEN, _SAID.split(), strict=True))


def latin_of_hebrew(text: str) -> str:
    """The text with Hebrew words in Latin letters: known names as usual, others by letter."""
    return _HEBREW.sub(_word, _POINTS.sub("", text))


def _word(found: re.Match[str]) -> str:
    word = found.group()
    known = usual_spellings().get(word)
    if known:
        return known
    first = _FIRST.get(word[0], _LETTERS[word[0]])
    rest = "".join(map(_letter, word, word[1:-1]))
    last = _LETTERS[word[-1]] if len(word) > 1 else ""
    return first + rest + ("a" if last == "h" and word[-1] == "ה" else last)


def _letter(before: str, letter: str) -> str:
    """A letter inside a word: bet is v after a vowel that is written ("Avigdor"), b otherwise."""
    return "b" if letter == "ב" and before not in "אעו" else _LETTERS[letter]
