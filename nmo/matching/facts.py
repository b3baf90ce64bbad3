"""What is kept of a person for comparison, and its form in the database."""

import json
from dataclasses import dataclass

from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch
from nmo.matching.phones import parse_phone
from nmo.matching.places.addresses import Place, parse_place
from nmo.matching.places.postcodes import parse_postcode, spoken


@dataclass(frozen=True, slots=True)
class HeldPerson:
    """One person as held for comparison."""

    number: int
    names: tuple[NameForm, ...]
    born: tuple[BirthDate, ...]
    places: tuple[Place, ...]
    phones: tuple[str, ...]
    address_withheld: bool


def held(person: PersonToMatch) -> HeldPerson:
    """What is kept of a person; of a withheld address nothing is."""
    addresses = () if person.address_withheld else person.addresses
    return HeldPerson(
        number=person.number,
        names=tuple(name for name in person.names if name.full.strip()),
        born=tuple(born for born in person.born if born.is_known_at_all),
        places=tuple(parse_place(a.text, a.postcode) for a in addresses if a.text or a.postcode),
        phones=tuple(filter(None, map(parse_phone, person.phones))),
        address_withheld=person.address_withheld,
    )


def as_stored(person: HeldPerson) -> str:
    """A held person as a short JSON list: names, birth dates, places, phones, address withheld.

    It is read only where somebody may be meant, and there is one for everybody on the register:
    short and quickly taken apart counts for more than names for its parts.
    """
    return json.dumps(
        [
            [[name.full, name.kind] for name in person.names],
            [[born.year, born.month, born.day] for born in person.born],
            [_place_as_stored(place) for place in person.places],
            person.phones,
            person.address_withheld,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_stored(number: int, text: str) -> HeldPerson:
    """The held person of such a list."""
    names, born, places, phones, withheld = json.loads(text)
    return HeldPerson(
        number=number,
        names=tuple(NameForm(full=full, kind=kind) for full, kind in names),
        born=tuple(BirthDate(year=y, month=m, day=d) for y, m, d in born),
        places=tuple(map(_place_from_stored, places)),
        phones=tuple(phones),
        address_withheld=withheld,
    )


def _place_as_stored(place: Place) -> list[str]:
    code = spoken(place.postcode) if place.postcode else ""
    return [place.flat, place.number, " ".join(place.street), " ".join(place.locality), code]


def _place_from_stored(stored: list[str]) -> Place:
    flat, number, street, locality, code = stored
    postcode = parse_postcode(code) if code else None
    return Place(flat, number, tuple(street.split()), tuple(locality.split()), postcode)
