"""What is kept of a person for comparison, and its form in the database."""

import json
from dataclasses import dataclass
from typing import Any

from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch
from nmo.matching.phones import parse_phone
from nmo.matching.places.addresses import Place, parse_place
from nmo.matching.places.postcodes import spoken


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
    """The JSON text of a held person."""
    return json.dumps(
        {
            "names": [[name.full, name.kind] for name in person.names],
            "born": [[born.year, born.month, born.day] for born in person.born],
            "places": [_place_as_stored(place) for place in person.places],
            "phones": person.phones,
            "withheld": person.address_withheld,
        }
    )


def from_stored(number: int, text: str) -> HeldPerson:
    """The held person of a JSON text."""
    stored: dict[str, Any] = json.loads(text)
    return HeldPerson(
        number=number,
        names=tuple(NameForm(full=full, kind=kind) for full, kind in stored["names"]),
        born=tuple(BirthDate(year=y, month=m, day=d) for y, m, d in stored["born"]),
        places=tuple(map(_place_from_stored, stored["places"])),
        phones=tuple(stored["phones"]),
        address_withheld=stored["withheld"],
    )


def _place_as_stored(place: Place) -> list[str]:
    code = spoken(place.postcode) if place.postcode else ""
    return [place.flat, place.number, " ".join(place.street), " ".join(place.locality), code]


def _place_from_stored(stored: list[str]) -> Place:
    flat, number, street, locality, code = stored
    postcode = parse_place("", code).postcode
    return Place(flat, number, tuple(street.split()), tuple(locality.split()), postcode)
