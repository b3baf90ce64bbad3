"""Households, each made from its own number alone, so that any can be made again.

A register of a size is the first so many people; whoever lives in a later household is a stranger.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from random import Random

from benchmarks.finding.population import naming, phones
from benchmarks.finding.population.communities import Community, communities
from benchmarks.finding.population.member import Address, FullName, Member
from benchmarks.finding.population.places import Places

MOST_IN_A_HOUSEHOLD = 8
MEAN_IN_A_HOUSEHOLD = 1.713
BORN_UNKNOWN, ADDRESS_UNKNOWN, ALIAS_SHARE, PHONE_SHARE = 0.07, 0.04, 0.10, 0.7


class Household(StrEnum):
    """Who lives together, and so shares more than a home."""

    ALONE = "alone"
    COUPLE = "couple"
    SIBLINGS = "siblings"
    TWINS = "twins"
    PARENT_AND_CHILD = "parent and child"
    OF_ONE_NAME = "parent and child of one name"
    FAMILY = "family"
    STRANGERS = "strangers"


SHARES = {
    Household.ALONE: 50,
    Household.COUPLE: 14,
    Household.SIBLINGS: 9,
    Household.TWINS: 2,
    Household.PARENT_AND_CHILD: 8,
    Household.OF_ONE_NAME: 3,
    Household.FAMILY: 7,
    Household.STRANGERS: 7,
}


@dataclass(frozen=True)
class Population:
    """Everybody of one seed; `people` is the size of the register that is made of them."""

    people: int
    seed: str

    @cached_property
    def households(self) -> int:
        """About as many households as hold the register's people."""
        return round(self.people / MEAN_IN_A_HOUSEHOLD)

    @cached_property
    def _places(self) -> Places:
        return Places(seed=self.seed)

    @cached_property
    def _shares(self) -> list[float]:
        return list(accumulate(community.share for community in communities()))

    def register(self, first: int = 0) -> Iterator[Member]:
        """The people of the register from this household on."""
        for index in range(first, self.households):
            yield from self.household(index)

    def household(self, index: int, community: str = "") -> list[Member]:
        """The people of one household; `community` makes one of a community instead."""
        dice = Random(f"{self.seed}:{index}")
        chosen = dice.choices(communities(), cum_weights=self._shares)[0]
        if community:
            (chosen,) = (c for c in communities() if c.code == community)
        kind = dice.choices(list(SHARES), weights=SHARES.values())[0]
        home = self._places.home(dice, chosen.areas)
        number = self._phone(index, dice)
        members = [
            _finished(each, chosen, home, number, dice) for each in _people(kind, chosen, dice)
        ]
        return [
            replace(member, number=index * MOST_IN_A_HOUSEHOLD + nth, household=index)
            for nth, member in enumerate(members)
        ]

    def community_of(self, index: int) -> str:
        """The community of one household, without making it."""
        dice = Random(f"{self.seed}:{index}")
        return dice.choices(communities(), cum_weights=self._shares)[0].code

    def _phone(self, index: int, dice: Random) -> str:
        share = min(PHONE_SHARE, phones.HOW_MANY / max(1, self.households))
        has_one = dice.random() < share
        return phones.phone(index * phones.HOW_MANY // self.households) if has_one else ""


def _people(kind: Household, community: Community, dice: Random) -> Iterator[Member]:
    """The people of a household with what they share: names, and birth dates that fit."""
    shared = naming.family_names(community, dice)
    born = _birth_date(dice, 1948, 2006)
    sex = "m" if dice.random() < 0.7 else "f"
    first = _member(community, naming.full_name(community, shared, sex, dice), sex, born)
    yield first
    match kind:
        case Household.COUPLE:
            yield _partner(first, community, shared, dice)
        case Household.SIBLINGS | Household.FAMILY:
            for _ in range(dice.randint(1, 2) + (kind is Household.FAMILY)):
                yield _relative(first, community, shared, dice, years=dice.randint(1, 9))
        case Household.TWINS:
            yield _relative(first, community, shared, dice, years=0)
        case Household.PARENT_AND_CHILD:
            yield _relative(first, community, shared, dice, years=dice.randint(19, 38))
        case Household.OF_ONE_NAME:
            child = _relative(first, community, shared, dice, years=dice.randint(19, 38))
            yield replace(child, name=first.name, sex=first.sex)
        case Household.STRANGERS:
            for _ in range(dice.randint(1, 3)):
                other = dice.choice(communities())
                theirs = naming.family_names(other, dice)
                name = naming.full_name(other, theirs, sex, dice)
                yield _member(other, name, sex, _birth_date(dice, 1960, 2006))


def _partner(
    first: Member, community: Community, shared: naming.FamilyNames, dice: Random
) -> Member:
    """Half of all partners share the surname."""
    if dice.random() < 0.5:
        shared = naming.family_names(community, dice)
    sex = "f" if first.sex == "m" else "m"
    born = first.born + timedelta(days=dice.randint(-3000, 3000))
    return _member(community, naming.full_name(community, shared, sex, dice), sex, born)


def _relative(
    first: Member, community: Community, shared: naming.FamilyNames, dice: Random, *, years: int
) -> Member:
    sex = dice.choice("fm")
    name = naming.full_name(community, shared, sex, dice)
    while name.given == first.name.given:
        name = naming.full_name(community, shared, sex, dice)
    days = 0 if years == 0 else 365 * years + dice.randint(-150, 150)
    sign = -1 if first.born.year + years > 2007 else 1
    return _member(community, name, sex, first.born + timedelta(days=sign * days))


def _member(community: Community, name: FullName, sex: str, born: date) -> Member:
    nowhere = Address("", "", "", "", "")
    return Member(
        number=0, household=0, community=community.code, sex=sex, name=name, aliases=(),
        born=born, born_known=True, address=nowhere, address_known=True, phone="",
    )  # fmt: skip


def _finished(
    member: Member, community: Community, home: Address, number: str, dice: Random
) -> Member:
    """The member with the home, the phone, and the gaps that the register has."""
    born = member.born
    if dice.random() < community.first_of_january:
        born = born.replace(month=1, day=1)
    return replace(
        member,
        born=born,
        born_known=dice.random() >= BORN_UNKNOWN,
        address=home,
        address_known=dice.random() >= ADDRESS_UNKNOWN,
        phone=number,
        aliases=_aliases(member, community, dice),
    )


def _aliases(member: Member, community: Community, dice: Random) -> tuple[FullName, ...]:
    """A former surname, or another forename that somebody goes by."""
    if dice.random() >= ALIAS_SHARE:
        return ()
    given = member.name.given
    if member.sex == "f" and dice.random() < 0.6:
        former = naming.full_name(community, naming.family_names(community, dice), member.sex, dice)
        return (replace(member.name, family=former.family),)
    others = community.short.get(given) or (community.forenames[member.sex].draw(dice),)
    return tuple(FullName(o, "", member.name.family) for o in [dice.choice(others)] if o != given)


def _birth_date(dice: Random, first: int, last: int) -> date:
    return date(first, 1, 1) + timedelta(days=dice.randrange(365 * (last - first)))
