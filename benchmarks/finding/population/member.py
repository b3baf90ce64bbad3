"""One person of the population, as the truth about them is."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in its parts; `family_first` is the order in which it is written."""

    given: str
    middle: str
    family: str
    family_first: bool = False

    def __str__(self) -> str:
        first, last = (self.given, self.family)
        if self.family_first:
            first, last = f"{last} {self.middle}".strip(), self.given
            return f"{first} {last}".strip()
        return " ".join(part for part in (first, self.middle, last) if part)

    @property
    def words(self) -> list[str]:
        return str(self).split()


@dataclass(frozen=True, slots=True)
class Address:
    """A home in the parts in which it is written."""

    flat: str
    number: str
    street: str
    town: str
    postcode: str

    @property
    def text(self) -> str:
        return ", ".join(p for p in (self.flat, f"{self.number} {self.street}", self.town) if p)

    @property
    def district(self) -> str:
        return self.postcode.split()[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """One person. `number` is unique in the population; `household` people share a home."""

    number: int
    household: int
    community: str
    sex: str
    name: FullName
    aliases: tuple[FullName, ...]
    born: date
    born_known: bool
    address: Address
    address_known: bool
    phone: str

    @property
    def missing(self) -> str:
        """What the register does not know of this person."""
        gaps = [("birth date", self.born_known), ("address", self.address_known)]
        return " and ".join(name for name, known in gaps if not known) or "nothing"
