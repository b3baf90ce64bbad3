"""An address taken apart: flat, house number, street, locality, postcode."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nmo.matching.names.folding import fold
from nmo.matching.places.postcodes import WHOLE, Postcode, parse_postcode

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
    ridge side wharf heol ffordd stryd lon maes rhodfa circuit highway loop""".split()  # noqa: SIM905
)
FLAT = re.compile(r"^(?:flat|apartment|apt|unit|room|studio|fl)\s+(\w+)\s*(.*)$")
NUMBER = re.compile(r"^(\d+\s?[a-z]?)\b(?:\s(?:to\s)?\d+[a-z]?\b)?\s*(.*)$")
POSTCODE_IN_TEXT = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b")


@dataclass(frozen=True, slots=True)
class Place:
    """An address taken apart; everything folded, what is unknown is empty."""

    flat: str = ""
    number: str = ""
    street: tuple[str, ...] = ()
    locality: tuple[str, ...] = ()
    postcode: Postcode | None = None

    @property
    def is_known(self) -> bool:
        return bool(self.street or self.locality or self.postcode)


@lru_cache(maxsize=20_000)
def parse_place(text: str, postcode: str = "") -> Place:
    """Take an address apart; a postcode given apart from the text is preferred to one inside it."""
    inside = POSTCODE_IN_TEXT.search(text.upper())
    if inside and WHOLE.fullmatch(inside.group(1) + inside.group(2)):
        text = text[: inside.start()] + " " + text[inside.end() :]
        postcode = postcode or inside.group()
    code = parse_postcode(postcode) if postcode else None
    flat, number, rest = _numbers(fold(text))
    street, locality = _street(rest.split(), text)
    return Place(flat, number, street, locality, code)


def _numbers(folded: str) -> tuple[str, str, str]:
    flat = number = ""
    if found := FLAT.match(folded):
        flat, folded = found.groups()
    if found := NUMBER.match(folded):
        number, folded = found.group(1).replace(" ", ""), found.group(2)
    if flat and not number and flat.isdigit():
        flat, number = "", flat
    return flat, number, folded


def _street(words: list[str], text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = [STREET_TYPES.get(w, w) if i else w for i, w in enumerate(words)]
    for i, word in enumerate(words):
        if word in STREET_WORDS and (i or len(words) > 1):
            return tuple(words[: i + 1]), tuple(words[i + 1 :])
    first_line = len(fold(text.split(",")[0]).split())
    here = min(len(words), max(2, first_line))
    return tuple(words[:here]), tuple(words[here:])
