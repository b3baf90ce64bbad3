"""One person held against one question: the fields compared, their sum, and what it means. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from nmo.matching.asked import Asked
from nmo.matching.births import BirthDate
from nmo.matching.comparing import births
from nmo.matching.comparing.levels import Compared
from nmo.matching.comparing.names import NameComparison, compare_names, damped
from nmo.matching.comparing.phones import compare_phones
from nmo.matching.comparing.places import compare_places
from nmo.matching.comparing.tokens import TokenLevel, token_bits
from nmo.matching.facts import HeldPerson
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import Name, parse_name
from nmo.matching.person import NameForm
from nmo.matching.weights import Weights

CompareNames: TypeAlias = Callable[[Name, Name, Frequencies, Weights], NameComparison]

SAME_HOME = "postcode_equal+house_and_street"


@dataclass(frozen=True, slots=True)
class Scored:
    """One person compared field by field; a field is None where nothing could be compared."""

    person: HeldPerson
    bits: float
    name: NameComparison | None
    form: NameForm | None
    born: Compared | None
    held_born: BirthDate | None
    address: Compared | None
    phone: Compared | None

    @property
    def same_name_other_birth_date(self) -> bool:
        name_agrees = self.name is not None and self.name.agrees_in_full
        return name_agrees and self.born is not None and self.born.level in births.DIFFERING

    @property
    def may_be_a_relative(self) -> bool:
        """Same family name and address or birth date, another forename."""
        if self.name is None or not self.name.forename_differs or self.name.family_name_differs:
            return False
        same_place = self.address is not None and self.address.weight > 0
        return same_place or (self.born is not None and self.born.level == "equal")

    @property
    def facts(self) -> tuple[Compared, ...]:
        """What was compared beside the name."""
        return tuple(field for field in (self.born, self.address, self.phone) if field)

    @property
    def is_at_the_same_home(self) -> bool:
        """Whether house, street and postcode agree."""
        return self.address is not None and self.address.level == SAME_HOME

    @property
    def corroboration(self) -> float:
        """What the facts still weigh without the weightiest kind among them."""
        name = self.name.bits if self.name else 0.0
        bits = [name, *(field.weight for field in self.facts)]
        return sum(bits) - max(bits)

    def agreement(self, table: Weights) -> float:
        """What agrees, in bits, whatever speaks against."""
        name = damped(sum(pair.bits for pair in self.name.pairs), table) if self.name else 0.0
        return name + sum(max(0.0, field.weight) for field in self.facts)


def score(
    asked: Asked,
    person: HeldPerson,
    frequencies: Frequencies,
    table: Weights,
    *,
    today: date,
    compare: CompareNames = compare_names,
) -> Scored:
    """The person compared with the question; a withheld address is never compared.

    `compare` compares two names, where somebody remembers what came of it.
    """
    name, form = _best_name(asked, person, frequencies, table, compare)
    born, held_born = _best_birth(asked, person, table, today)
    address = _best_address(asked, person, table)
    if address and _may_be_of_the_household(name, born):
        address = _capped(address, table)
    phone = _best_phone(asked, person, table)
    bits = name.bits if name else 0.0
    bits += sum(field.weight for field in (born, address, phone) if field)
    return Scored(person, bits, name, form, born, held_born, address, phone)


def attainable(asked: Asked, frequencies: Frequencies, table: Weights) -> float:
    """What full agreement with everything asked would weigh."""
    names = (
        sum(token_bits(TokenLevel.EQUAL, frequencies.of(w.text), table) for w in name.telling)
        for name in asked.names
    )
    bits = damped(max(names, default=0.0), table)
    if asked.born:
        whole = asked.born.is_whole
        bits += table.born["equal" if whole else "years_apart_0"]
    elif asked.age is not None:
        bits += table.born["years_apart_0"]
    if asked.place:
        bits += table.address["postcode_equal" if asked.place.street else "district_as_asked"]
    return bits + (table.phone["equal"] if asked.phone else 0.0)


def is_sure(scored: Scored, likely: float, table: Weights) -> bool:
    """Whether this counts as found: likely, two kinds of fact agree, none speaks against it.

    A name never makes a person sure, however rare, nor with an age or a district alone;
    another forename, one that only sounds alike (a twin's may) or another birth date is for a
    human to judge.
    """
    name = scored.name
    forename_doubtful = name is not None and (
        name.forename_differs or name.forename_only_sounds_alike
    )
    born_differs = scored.born is not None and scored.born.level in births.DIFFERING
    return (
        likely >= table.probability["sure"]
        and scored.corroboration >= table.probability["sure_corroboration"]
        and not (forename_doubtful or born_differs)
    )


def _best_name(
    asked: Asked,
    person: HeldPerson,
    frequencies: Frequencies,
    table: Weights,
    compare: CompareNames,
) -> tuple[NameComparison | None, NameForm | None]:
    compared = [
        (compare(name, parse_name(form.full), frequencies, table), form)
        for name in asked.names
        for form in person.names
    ]
    if not compared:
        return None, None
    name, form = max(compared, key=lambda found: found[0].bits)
    least = table.name["least"]
    return (replace(name, bits=least) if name.bits < least else name), form


def _best_birth(
    asked: Asked, person: HeldPerson, table: Weights, today: date
) -> tuple[Compared | None, BirthDate | None]:
    compared: list[tuple[Compared, BirthDate]] = []
    for held in person.born:
        found = _birth(asked, held, table, today)
        if found:
            compared.append((found, held))
    if not compared:
        return None, None
    return max(compared, key=lambda found: found[0].weight)


def _birth(asked: Asked, held: BirthDate, table: Weights, today: date) -> Compared | None:
    if asked.born:
        return births.compare_births(asked.born, held, table)
    if asked.age is not None:
        return births.compare_age(asked.age, held, today=today, table=table)
    return None


def _best_address(asked: Asked, person: HeldPerson, table: Weights) -> Compared | None:
    if asked.place is None or person.address_withheld:
        return None
    asked_place = asked.place
    return _weightiest(compare_places(asked_place, place, table) for place in person.places)


def _may_be_of_the_household(name: NameComparison | None, born: Compared | None) -> bool:
    """Relatives share an address, twins a birth date too: what is left is the forename.

    Somebody of another family name and the same birth date at one address is no twin.
    """
    if name is None or not name.forename_differs:
        return False
    same_birth_date = born is not None and born.level in births.CLOSE
    return not (same_birth_date and name.family_name_differs)


def _capped(address: Compared, table: Weights) -> Compared:
    in_street = "_in_a_street" if "street" in address.level else ""
    most = table.address[f"most_with_another_forename{in_street}"]
    return Compared(address.level, min(address.weight, most))


def _best_phone(asked: Asked, person: HeldPerson, table: Weights) -> Compared | None:
    if asked.phone is None:
        return None
    asked_phone = asked.phone
    return _weightiest(compare_phones(asked_phone, phone, table) for phone in person.phones)


def _weightiest(compared: Iterable[Compared | None]) -> Compared | None:
    return max((c for c in compared if c), key=lambda c: c.weight, default=None)
