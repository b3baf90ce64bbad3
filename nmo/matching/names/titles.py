"""What stands in a name and is no name: titles, ranks of the peerage, what follows a name."""

import re

from nmo.matching.names.classes import (
    RANKS,
    SOFT_TITLES,
    SOFT_TITLES_ANYWHERE,
    SUFFIXES,
    TITLES,
    TITLES_ANYWHERE,
)

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
NO_NAMES = RANKS | SUFFIXES | TITLES | {"of"}
_ANY = TITLES | SOFT_TITLES | SUFFIXES
FEWEST_WITHOUT_SOFT_TITLES = 2


def without_titles(words: list[str]) -> list[str]:
    """The words of a name without titles and numbers; never without its last word."""
    if _ANY.isdisjoint(words) and "".join(words).isalpha():
        return words
    words = [w for w in words if not w.isdigit()]
    kept = [w for w in words if w not in TITLES_ANYWHERE and not _ORDINAL.fullmatch(w)] or words
    # Where it stands last it is a family name: Mollah, and Haji of three Somali names.
    whole = [w for w in kept[:-1] if w not in SOFT_TITLES_ANYWHERE] + kept[-1:]
    if len(whole) >= FEWEST_WITHOUT_SOFT_TITLES:
        kept = whole
    while len(kept) > 1 and kept[0] in TITLES:
        kept = kept[1:]
    while len(kept) > FEWEST_WITHOUT_SOFT_TITLES and kept[0] in SOFT_TITLES:
        kept = kept[1:]
    if len(kept) == FEWEST_WITHOUT_SOFT_TITLES and kept[0] in SOFT_TITLES_ANYWHERE:
        kept = kept[1:]
    while len(kept) > 1 and kept[-1] in SUFFIXES:
        kept = kept[:-1]
    return kept


def before_the_peerage(words: list[str]) -> int:
    """How many words stand before "1st Earl of ..." or "Duke of ..."; all where there is none."""
    if RANKS.isdisjoint(words):
        return len(words)
    for i, word in enumerate(words):
        of_a_place = word in RANKS and words[i + 1 : i + 2] == ["of"]
        numbered = _ORDINAL.fullmatch(word) and words[i + 1 : i + 2] and words[i + 1] in RANKS
        if of_a_place or numbered:
            return i
    return len(words)


def of_the_peerage(words: list[str]) -> list[str]:
    """The names in "1st Earl of Rosebery": what tells people apart without rank and number."""
    return [w for w in words if w not in NO_NAMES and not _ORDINAL.fullmatch(w)]


def is_no_name(words: list[str]) -> bool:
    """Whether these words, between two commas, are a title or a suffix: "Jr", "3rd Baronet"."""
    return before_the_peerage(words) == 0 or all(w in SUFFIXES or w in TITLES for w in words)
