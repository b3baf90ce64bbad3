"""The street in the lines of an address, and the place it lies in."""

from nmo.matching.names.folding import fold

STREET_TYPES = {
    "st": "street", "rd": "road", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close",
    "dr": "drive", "ct": "court", "cres": "crescent", "cr": "crescent", "pl": "place",
    "terr": "terrace", "ter": "terrace", "tce": "terrace", "gdns": "gardens", "gdn": "gardens",
    "sq": "square", "gr": "grove", "gro": "grove", "pk": "park", "hse": "house",
    "bldgs": "buildings", "crt": "court", "mt": "mount",
    "bvd": "boulevard", "blvd": "boulevard", "wy": "way",
}  # fmt: skip
STREET_WORDS = frozenset(STREET_TYPES.values()) | frozenset(
    """row walk hill mews view rise green parade yard vale bank gate fold croft heights villas
    broadway circus cottages embankment estate fields meadow meadows orchard path quay
    ridge side wharf circuit highway loop""".split()  # noqa: SIM905
)
# Welsh puts the kind of street first: Heol y Bont, Ffordd Las, Stryd Fawr.
FIRST_STREET_WORDS = frozenset(("heol", "ffordd", "stryd", "lon", "maes", "rhodfa", "clos", "cwrt"))
# What ends the name of a street or of a building: "Bank House, High Street".
BUILDINGS = frozenset(("house", "court", "buildings", "heights", "villas", "cottages"))
LINKING = frozenset(("y", "yr", "ar", "dan", "ger"))


def street_and_locality(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the street, kinds of street written out, and those of the place after it.

    The street stands on the first of the lines; what follows its kind there is the place.
    """
    if not lines:
        return (), ()
    words, *others = (_written_out(fold(line).split()) for line in lines)
    end = _end_of_street(words, alone=not others)
    return tuple(words[:end]), tuple(words[end:]) + tuple(w for line in others for w in line)


def has_street_word(line: str) -> bool:
    """Whether a folded line names a kind of street, and not only of a building."""
    first, *others = _written_out(line.split()) or [""]
    return first in FIRST_STREET_WORDS or not STREET_WORDS.isdisjoint(set(others) - BUILDINGS)


def _written_out(words: list[str]) -> list[str]:
    # "St" in front is a saint.
    return [STREET_TYPES.get(word, word) if i else word for i, word in enumerate(words)]


def _end_of_street(words: list[str], *, alone: bool) -> int:
    if words and words[0] in FIRST_STREET_WORDS and alone:
        return 1 + _linking(words[1:]) + 1
    for i, word in enumerate(words):
        # "Park Gardens", "Church Hill Road": the last of several kinds ends the street.
        last = i + 1 == len(words) or words[i + 1] not in STREET_WORDS
        if i and last and word in STREET_WORDS:
            return i + 1
    return len(words)


def _linking(words: list[str]) -> int:
    return next((i for i, word in enumerate(words) if word not in LINKING), len(words))
