"""Two addresses compared."""

from rapidfuzz.distance import OSA

from nmo.matching.comparing.levels import Compared
from nmo.matching.comparing.tokens import TokenLevel, token_level
from nmo.matching.places.addresses import Place
from nmo.matching.places.postcodes import Postcode
from nmo.matching.weights import Weights

CLOSE_LEVELS = (TokenLevel.EQUAL, TokenLevel.ONE_EDIT)


def compare_places(asked: Place, held: Place, table: Weights) -> Compared | None:
    """How far two addresses agree; None where they state nothing in common."""
    code = _postcode_level(asked.postcode, held.postcode)
    street = _street_level(asked, held)
    if code is None and street is None:
        return None
    bits = table.address[code] if code and code != "differs" else 0.0
    if street and street != "differs":
        alone = "_alone" if bits < table.address["postcode_nearly"] else ""
        bits += table.address.get(street + alone, table.address[street])
        bits += table.address["locality"] * _same_locality(asked, held)
    elif code != "postcode_equal":
        bits = bits or table.address["differs"]
    return Compared(_level(code, street), bits)


def _level(code: str | None, street: str | None) -> str:
    agreeing = [level for level in (code, street) if level and level != "differs"]
    return "+".join(agreeing) or "differs"


def _postcode_level(asked: Postcode | None, held: Postcode | None) -> str | None:
    if asked is None or held is None:
        return None
    if asked.whole and held.whole:
        return _whole_level(asked, held)
    if asked.sector and asked.sector == held.sector:
        return "sector_as_asked"
    if asked.district and asked.district == held.district:
        return "postcode_district" if asked.sector and held.sector else "district_as_asked"
    return "differs"


def _whole_level(asked: Postcode, held: Postcode) -> str:
    if asked.whole == held.whole:
        return "postcode_equal"
    if OSA.distance(asked.whole, held.whole, score_cutoff=1) == 1 or (
        asked.sector and asked.sector == held.sector
    ):
        return "postcode_nearly"
    same_district = asked.district and asked.district == held.district
    return "postcode_district" if same_district else "differs"


def _street_level(asked: Place, held: Place) -> str | None:
    if not asked.street or not held.street:
        return None
    same_house = bool(asked.number) and asked.number == held.number
    if _same_street(asked.street, held.street):
        return "house_and_street" if same_house else "street"
    return "house" if same_house else "differs"


def _same_street(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the telling words of two streets agree; "road" for "street" is a slip."""
    if one == other:
        return True
    mine, theirs = _telling(one), _telling(other)
    if not mine or not theirs:
        return False
    if token_level("".join(mine), "".join(theirs)) in CLOSE_LEVELS:
        return True
    agreeing = sum(any(token_level(a, b) in CLOSE_LEVELS for b in theirs) for a in mine)
    return agreeing == min(len(mine), len(theirs)) and abs(len(mine) - len(theirs)) <= 1


def _telling(street: tuple[str, ...]) -> tuple[str, ...]:
    return street[:-1] if len(street) > 1 else street


def _same_locality(asked: Place, held: Place) -> bool:
    return any(
        len(a) > 2 and token_level(a, b) in CLOSE_LEVELS
        for a in asked.locality
        for b in held.locality
    )
