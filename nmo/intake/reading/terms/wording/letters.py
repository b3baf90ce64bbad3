"""Letters that page readers take for one another, brought to one."""

import re
import unicodedata

# Letters that page readers take for one another become one letter, in cue and text alike.
ALIKE = str.maketrans({"l": "i", "1": "i", "|": "i", "!": "i", "0": "o", "5": "s", "j": "i"})
PAIRS = (("rn", "m"), ("vv", "w"))


def fold_word(word: str) -> str:
    """One word in the form in which words are compared."""
    plain = unicodedata.normalize("NFKD", word.lower())
    letters = re.sub(r"[^a-z0-9|!]", "", plain).translate(ALIKE)
    for pair, single in PAIRS:
        letters = letters.replace(pair, single)
    return letters
