"""A coarse guess at the community whose names somebody bears, for counting alone.

It goes by the engine's own lists of spellings: a word that stands in one list alone speaks for it.
It is wrong for many: people bear names of every origin. It serves to see whether finding is worse
for the names of one community, is made when figures are made, and is never kept with a person.
"""

from collections import Counter
from functools import cache
from pathlib import Path

from nmo.matching.names import classes
from nmo.matching.names.tokens import parse_name

UNCLEAR = "unclear"
LISTS = Path(classes.__file__).parent / "spellings"
WORDS = {
    "african": "African names",
    "arabic": "Arabic and other Muslim names",
    "east_asian": "Chinese, Vietnamese and other East Asian names",
    "east_european": "Polish and other East European names",
    "english": "English names",
    "iberian": "Spanish and Portuguese names",
    "irish_scottish": "Irish and Scottish names",
    "jewish": "Jewish names",
    "south_asian": "South Asian names",
    "turkish": "Turkish names",
    "welsh": "Welsh names",
    UNCLEAR: "Names that point to none of these",
}


def community_of(name: str) -> str:
    """The list to which most words of a name point, the last word first; UNCLEAR where none."""
    words = [word.text for word in parse_name(name).telling]
    pointed = Counter(found for word in words if (found := _lists().get(word)))
    if not pointed:
        return UNCLEAR
    most = max(pointed.values())
    best = {found for found, times in pointed.items() if times == most}
    return next(_lists()[word] for word in reversed(words) if _lists().get(word) in best)


@cache
def _lists() -> dict[str, str]:
    """Each word that stands in one list alone, with that list."""
    found: dict[str, set[str]] = {}
    for file in sorted(LISTS.glob("*.csv")):
        for row in classes.rows_of(f"spellings/{file.name}"):
            for word in (row["name"], *row["forms"].split()):
                found.setdefault(word, set()).add(file.stem)
    return {word: min(stems) for word, stems in found.items() if len(stems) == 1}
