"""Postcodes, whole or in part: "LS6 1AB", the sector "LS6 1", the district "LS6"."""

import re
from dataclasses import dataclass
from functools import lru_cache

# The 124 postcode areas (Royal Mail) with the islands'; a district starts with one of them.
AREAS = frozenset(
    """AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY
    E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL
    LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN
    SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE""".split()  # noqa: SIM905
)
OUTWARD = r"[A-Z]{1,2}\d[A-Z\d]?"
WHOLE = re.compile(rf"({OUTWARD})(\d[A-Z]{{2}})")
PART = re.compile(rf"({OUTWARD})(\d?)")


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode in capitals without spaces; parts that are unknown are empty."""

    whole: str
    sector: str
    district: str


def _known(outward: str) -> bool:
    return re.match(r"[A-Z]+", outward).group() in AREAS  # type: ignore[union-attr]


@lru_cache(maxsize=20_000)
def parse_postcode(text: str) -> Postcode | None:
    """The postcode that the text is, or None; one of another country is kept whole."""
    packed = re.sub(r"[^A-Z0-9]", "", text.upper())
    if found := WHOLE.fullmatch(packed):
        outward, inward = found.groups()
        return Postcode(packed, outward + " " + inward[0], outward)
    if (found := PART.fullmatch(packed)) and _known(found.group(1)):
        return _part(text, *found.groups())
    return Postcode(packed, "", "") if len(packed) >= 4 and any(map(str.isdigit, packed)) else None


def _part(text: str, outward: str, digit: str) -> Postcode:
    # "LS61" may be the district LS61 or the sector LS6 1: the space decides.
    before, _, after = text.strip().rpartition(" ")
    if before and len(after) == 1 and after.isdigit():
        district = outward if digit else outward[:-1]
        return Postcode("", f"{district} {after}", district)
    return Postcode("", f"{outward} {digit}" if digit else "", outward)


def spoken(postcode: Postcode) -> str:
    """As people write it: "LS6 1AB"."""
    if postcode.whole and postcode.district:
        return f"{postcode.district} {postcode.whole[len(postcode.district) :]}"
    return postcode.whole or postcode.sector or postcode.district
