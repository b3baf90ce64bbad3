"""How a word goes wrong: at the keyboard, by ear, by eye. Returns it changed, or as it was."""

import re
from random import Random
from unicodedata import combining, normalize

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# What sounds alike to somebody who writes down what they hear.
BY_EAR = (
    ("ph", "f"), ("f", "ph"), ("ck", "k"), ("c", "k"), ("k", "c"), ("ie", "y"), ("y", "ie"),
    ("ee", "ea"), ("ea", "ee"), ("ai", "ay"), ("ou", "ow"), ("ow", "ou"), ("sh", "ch"),
    ("s", "z"), ("z", "s"), ("kn", "n"), ("wr", "r"), ("gh", ""), ("th", "t"), ("w", "v"),
    ("ll", "l"), ("tt", "t"), ("nn", "n"), ("mm", "m"), ("l", "ll"), ("t", "tt"), ("n", "nn"),
    ("er", "ar"), ("ar", "er"), ("on", "en"), ("an", "en"), ("a", "er"), ("oo", "u"), ("u", "oo"),
    ("i", "ee"), ("e", "a"), ("j", "g"), ("x", "ks"), ("qu", "kw"), ("h", ""),
)  # fmt: skip
# What looks alike on a fax, a scan or a hurried note.
BY_EYE = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("l", "1"), ("i", "l"), ("l", "i"),
    ("o", "0"), ("s", "5"), ("b", "h"), ("h", "b"), ("e", "c"), ("c", "e"), ("u", "v"), ("v", "u"),
    ("n", "u"), ("a", "o"), ("vv", "w"), ("w", "vv"), ("nn", "m"), ("g", "q"), ("t", "f"),
)  # fmt: skip


def mistyped(word: str, dice: Random) -> str:
    """One slip of the keyboard, not in the first letter nine times in ten."""
    if len(word) < 2:
        return word
    first = 0 if dice.random() < 0.1 else 1
    at = dice.randrange(first, len(word))
    match dice.randrange(5):
        case 0:
            changed = word[:at] + word[at + 1 :]
        case 1:
            changed = word[:at] + word[at] + word[at:]
        case 2:
            changed = word[:at] + _beside(word[at], dice) + word[at + 1 :]
        case 3:
            changed = word[:at] + _beside(word[at], dice) + word[at:]
        case _:
            at = max(1, at)
            changed = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    return changed if changed and changed != word else word + word[-1]


def _beside(letter: str, dice: Random) -> str:
    for row in KEYS:
        place = row.find(letter.lower())
        if place >= 0:
            near = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
            return dice.choice(near)
    return dice.choice("aeiou")


def misheard(word: str, dice: Random) -> str:
    """The word as somebody wrote it who only heard it."""
    return _replaced(word, BY_EAR, dice)


def misread(word: str, dice: Random) -> str:
    """The word as a scanner or a tired eye read it."""
    return _replaced(word, BY_EYE, dice)


def _replaced(word: str, pairs: tuple[tuple[str, str], ...], dice: Random) -> str:
    lower = word.lower()
    possible = [
        (match.start(), old, new)
        for old, new in pairs
        for match in re.finditer(old, lower)
        if match.start() > 0
    ]
    if not possible:
        return word
    at, old, new = dice.choice(possible)
    return word[:at] + new + word[at + len(old) :]


def without_marks(text: str) -> str:
    """The text in plain letters."""
    plain = text.translate(str.maketrans("łŁđĐøØıßæ", "lLdDoOisa"))
    return "".join(c for c in normalize("NFD", plain) if not combining(c))
