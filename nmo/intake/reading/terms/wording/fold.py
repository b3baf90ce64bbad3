"""Words brought to one form, so that the usual slips of a page reader make no difference."""

import re
import unicodedata
from dataclasses import dataclass

# Letters that page readers take for one another become one letter, in cue and text alike.
ALIKE = str.maketrans({"l": "i", "1": "i", "|": "i", "!": "i", "0": "o", "5": "s", "j": "i"})
PAIRS = (("rn", "m"), ("vv", "w"))


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded words, one blank apart, `.` and `;` as words; `spots` lead back to the passage."""

    string: str
    spots: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the passage that the folded span came from."""
        if start >= len(self.spots):
            return self.spots[-1] + 1, self.spots[-1] + 1
        return self.spots[start], self.spots[max(start, end - 1)] + 1


def fold_word(word: str) -> str:
    """One word in the form in which words are compared."""
    plain = unicodedata.normalize("NFKD", word.lower())
    letters = re.sub(r"[^a-z0-9|!]", "", plain).translate(ALIKE)
    for pair, single in PAIRS:
        letters = letters.replace(pair, single)
    return letters


def fold(string: str) -> Folded:
    """The string folded word by word; ends of sentences and semicolons are kept as marks."""
    folded, spots = "", []
    for found in re.finditer(r"[^\s,()\[\]/“”\"…—–:;]+|;", string):
        for piece, at in _pieces(found.group(), found.start(), string):
            if not piece:
                continue
            folded += piece + " "
            spots += [*(min(at + nth, found.end() - 1) for nth in range(len(piece))), found.end()]
    return Folded(folded, tuple(spots))


def _pieces(word: str, at: int, string: str) -> list[tuple[str, int]]:
    """The folded word and the mark after it, each with its place."""
    if word == ";":
        return [(";", at)]
    pieces = [(fold_word(word), at)]
    if word.endswith(".") and _ends_sentence(word, string[at + len(word) :]):
        pieces.append((".", at + len(word) - 1))
    return pieces


def _ends_sentence(word: str, after: str) -> bool:
    """Whether the full stop ends a sentence and is no abbreviation's."""
    bare = word[:-1].lower()
    if len(bare) < 2 or bare in {"no", "mr", "mrs", "ms", "dr", "st", "p.m", "a.m", "e.g", "i.e"}:
        return False
    return not after.strip() or bool(re.match(r"\s*[A-Z(\"“0-9]", after))
