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
    if code == "differs" and street == "house":
        street = "differs"  # every street has a number 12
    bits = table.address[code] if code and code != "differs" else 0.0
    if street and street != "differs":
        bits += table.address.get(street + _where(code, bits, table), table.address[street])
        bits += table.address["locality"] * _same_locality(asked, held)
    elif code != "postcode_equal":
        bits = bits or table.address["differs"]
    return Compared(_level(code, street), bits)


def _where(code: str | None, bits: float, table: Weights) -> str:
    """A street says more where the postcode says nothing, and less where it is another."""
    if code == "differs":
        return "_elsewhere"
    return "_alone" if bits < table.address["postcode_nearly"] else ""


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
    same_house = _same_house(asked, held)
    if not _same_street(asked.street, held.street):
        return "house" if same_house and asked.number.isdigit() else "differs"
    if not same_house:
        return "street"
    return "other_flat" if _another_flat(asked, held) else "house_and_street"


def _same_house(asked: Place, held: Place) -> bool:
    if not asked.number or not held.number:
        return False
    one, other = _building(asked), _building(held)
    if one.isdigit() or other.isdigit():
        return one == other or _other_way_about(asked, held)
    return token_level(one, other) in (*CLOSE_LEVELS, TokenLevel.SAME_NAME)


def _other_way_about(asked: Place, held: Place) -> bool:
    """ "3/12" is number 12 in most places, and number 3 in Edinburgh."""
    return bool(asked.flat) and (asked.flat, asked.number) == (held.number, held.flat)


def _another_flat(asked: Place, held: Place) -> bool:
    one, other = _unit(asked), _unit(held)
    return bool(one and other) and one != other and not _other_way_about(asked, held)


def _building(place: Place) -> str:
    number = place.number
    return number[:-1] if number[:-1].isdigit() and number[-1].isalpha() else number


def _unit(place: Place) -> str:
    """The flat, or the letter of a house: "Flat A, 12" is 12A."""
    return place.flat or place.number[len(_building(place)) :]


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
