"""Words brought to one form, so that the usual slips of a page reader make no difference."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nmo.intake.reading.terms.wording.letters import fold_word
from nmo.intake.reading.terms.wording.mending import mended

WORD = re.compile(r"(?:[^\s,()\[\]/“”\"…—–:;]*[a-z]-\s+(?=[a-z]))?[^\s,()\[\]/“”\"…—–:;]+|;")


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


@lru_cache(maxsize=4096)
def fold(string: str) -> Folded:
    """The string folded word by word; ends of sentences and semicolons are kept as marks."""
    folded, spots = "", []
    for found in WORD.finditer(string):
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
    pieces = [(mended(fold_word(word)), at)]
    if word.endswith(".") and _ends_sentence(word, string[at + len(word) :]):
        pieces.append((".", at + len(word) - 1))
    return pieces


def _ends_sentence(word: str, after: str) -> bool:
    """Whether the full stop ends a sentence and is no abbreviation's."""
    bare = word[:-1].lower()
    if len(bare) < 2 or bare in {"no", "mr", "mrs", "ms", "dr", "st", "p.m", "a.m", "e.g", "i.e"}:
        return False
    return not after.strip() or bool(re.match(r"\s*[A-Z(\"“0-9]", after))
