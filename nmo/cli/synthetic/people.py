"""Persons and households that do not exist."""

import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from nmo.law import Pronoun
from nmo.orders.shapes import AddressIn, PartyIn
from nmo.orders.shapes.given import ContactIn
from nmo.orders.words import PartyRole

LONG_TAIL_SHARE = 0.22
STREETS = (
    "Test Row",
    "Sample Street",
    "Specimen Close",
    "Mock Lane",
    "Example Avenue",
    "Trial Road",
)
# Places with their postcode districts; every inward part ends in letters that no real one has.
TOWNS = (
    ("Leeds", "LS"), ("Bradford", "BD"), ("York", "YO"), ("Manchester", "M"), ("Cardiff", "CF"),
    ("Birmingham", "B"), ("Bristol", "BS"), ("Nottingham", "NG"), ("Hull", "HU"), ("Swansea", "SA"),
)  # fmt: skip
NEVER_INWARD = "CIKMOV"
DRAMA_NUMBERS = 1000  # Ofcom keeps 07700 900000 to 900999 for drama


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """A person who does not exist."""

    ref: str
    culture: str
    forename: str
    surname: str
    born_on: date
    is_male: bool
    address: AddressIn
    phone: str
    other_names: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name in the order in which it is mostly written."""
        if self.culture in {"chinese", "vietnamese"}:
            return f"{self.surname} {self.forename}"
        return f"{self.forename} {self.surname}"


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))


@cache
def cultures() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The cultures, and how many of each there are in proportion."""
    named = {name: table["share"] for name, table in _tables().items() if "share" in table}
    return tuple(named), tuple(named.values())


def somebody(ref: str, dice: Random, *, is_male: bool) -> Somebody:
    """A grown-up person, by chance."""
    names, shares = cultures()
    culture = dice.choices(names, shares)[0]
    table = _tables()[culture]
    person = Somebody(
        ref=ref,
        culture=culture,
        forename=dice.choice(table["male" if is_male else "female"]),
        surname=_surname(culture, table, dice),
        born_on=date(2008, 1, 1) - timedelta(days=dice.randrange(200, 55 * 365)),
        is_male=is_male,
        address=address(dice),
        phone=f"07700 900{dice.randrange(DRAMA_NUMBERS):03}",
    )
    return replace(person, other_names=_other_names(person, dice))


def _surname(culture: str, table: dict[str, Any], dice: Random) -> str:
    if culture == "white_british" and dice.random() < LONG_TAIL_SHARE:
        tail = _tables()["long_tail"]
        return f"{dice.choice(tail['first'])}{dice.choice(tail['last'])}"
    if dice.random() < 0.03:
        return f"{dice.choice(table['surnames'])}-{dice.choice(table['surnames'])}"
    return str(dice.choice(table["surnames"]))


def _other_names(person: Somebody, dice: Random) -> tuple[str, ...]:
    drawn = dice.random()
    if drawn < 0.06:
        return (f"{person.forename} {dice.choice(_tables()[person.culture]['surnames'])}",)
    if drawn < 0.10:
        return (person.forename.split()[0][:3].capitalize() + " " + person.surname,)
    return ()


def child_of(parent: Somebody, ref: str, dice: Random) -> Somebody:
    """A child with the parent's surname, at the parent's address."""
    is_male = dice.random() < 0.5
    table = _tables()[parent.culture]
    return replace(
        parent,
        ref=ref,
        forename=dice.choice(table["male" if is_male else "female"]),
        born_on=date(2010, 1, 1) + timedelta(days=dice.randrange(0, 16 * 365)),
        is_male=is_male,
        other_names=(),
    )


def address(dice: Random) -> AddressIn:
    """An address of no real dwelling."""
    town, area = dice.choice(TOWNS)
    inward = "".join(dice.choice(NEVER_INWARD) for _ in range(2))
    return AddressIn(
        text=f"{dice.randrange(1, 180)} {dice.choice(STREETS)}, {town}",
        postcode=f"{area}{dice.randrange(1, 20)} {dice.randrange(10)}{inward}",
    )


def as_party(person: Somebody, role: PartyRole, dice: Random) -> PartyIn:
    """The person as a party of an order: details are often missing, an applicant's kept back."""
    is_respondent = role is PartyRole.RESPONDENT
    hidden = not is_respondent and dice.random() < 0.5
    lived = person.address.model_copy(update={"confidential": hidden})
    born_known = is_respondent and dice.random() < 0.93
    return PartyIn(
        role=role,
        person_ref=person.ref,
        name=person.name,
        other_names=person.other_names,
        date_of_birth=person.born_on if born_known or role is PartyRole.RELEVANT_CHILD else None,
        pronoun=Pronoun.HE if person.is_male else Pronoun.SHE,
        addresses=(lived,) if is_respondent or dice.random() < 0.6 else (),
        phones=(ContactIn(value=person.phone),) if is_respondent and dice.random() < 0.5 else (),
    )
