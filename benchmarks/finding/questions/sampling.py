"""Which people are asked about, and how: the same for the same seed, size and plan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from benchmarks.finding.population import Member, Population
from benchmarks.finding.population.communities import communities, label_of
from benchmarks.finding.questions import strangers
from benchmarks.finding.questions.asked import About, age_band
from benchmarks.finding.questions.case import Case
from benchmarks.finding.questions.kinds import HELD_BACK, KINDS, Kind
from benchmarks.finding.questions.lists import Lists

MOST_TRIES = 4000


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """How many questions of each sort; a development plan keeps the held-back kinds out."""

    of_each_kind: int = 100
    strangers: int = 4500
    of_each_community: int = 400
    strangers_of_each_community: int = 200
    of_each_gap: int = 300
    development: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """`main`: kinds in equal parts, people as the population is, and strangers in thirds.
    `fair`: communities in equal parts, any kind of error, and strangers likewise; then people
    of whom the register does not know something.
    """

    main: list[About]
    fair: list[About]


def sample(population: Population, plan: Plan, *, today: date) -> Sample:
    """The questions of a run."""
    lists = Lists(population, today, plan.development)
    chooser = _Chooser(population, lists, Random(f"questions {population.seed}"))
    kinds = KINDS if plan.development else (*KINDS, *HELD_BACK)
    main = [about for kind in kinds for about in chooser.of_kind(kind, plan.of_each_kind)]
    main += [chooser.stranger(nth % 3, "") for nth in range(plan.strangers)]
    fair: list[About] = []
    for community in communities():
        fair += chooser.of_community(community.code, plan.of_each_community)
        fair += [
            chooser.stranger(nth % 3, community.code)
            for nth in range(plan.strangers_of_each_community)
        ]
    for gap in ("birth date", "address"):
        fair += chooser.with_gap(gap, plan.of_each_gap)
    return Sample(main, fair)


def incidents(population: Population, count: int, *, today: date) -> list[About]:
    """People of incidents, half on the register; all with a birth date, and some with a home.

    Strangers are in thirds relatives, namesakes and others.
    """
    lists = Lists(population, today, development=False)
    chooser = _Chooser(population, lists, Random(f"incidents {population.seed}"))
    kinds = [kind for kind in KINDS if kind.needs == ("born",)]
    found = [chooser.stranger(nth % 3, "") for nth in range(count // 2)]
    while len(found) < count:
        found += chooser.any_kind(kinds)
    return found


@dataclass
class _Chooser:
    """Draws people and makes questions of them."""

    population: Population
    lists: Lists
    dice: Random

    def of_kind(self, kind: Kind, count: int) -> list[About]:
        """So many questions of a kind, fewer where too few people suit it."""
        found: list[About] = []
        for _ in range(MOST_TRIES + 20 * count):
            if len(found) == count:
                break
            found += self._ask(self._registered(""), kind)
        return found

    def of_community(self, code: str, count: int) -> list[About]:
        found: list[About] = []
        while len(found) < count:
            found += self._ask(self._registered(code), self.dice.choice(KINDS))
        return found

    def any_kind(self, kinds: Sequence[Kind]) -> list[About]:
        return self._ask(self._registered(""), self.dice.choice(kinds))

    def with_gap(self, gap: str, count: int) -> list[About]:
        """Questions about people of whom the register does not know this."""
        found: list[About] = []
        while len(found) < count:
            member = self._registered("")
            if member.missing == gap:
                asked = self._ask(member, self.dice.choice(KINDS))
                # Only for the rows about gaps: they would weigh down their other groups.
                found += [replace(a, community="", sex="", age_band="") for a in asked]
        return found

    def stranger(self, way: int, code: str) -> About:
        if way == 0:
            return strangers.relative(
                self.population, self._registered(code), self.lists, self.dice
            )
        if way == 1:
            return strangers.namesake(self._registered(code), self.lists, self.dice)
        return strangers.unrelated(self._unknown(code), self.lists, self.dice)

    def _ask(self, member: Member, kind: Kind) -> list[About]:
        asked = kind.asked_of(Case(member, self.lists, self.dice))
        if asked is None:
            return []
        return [
            About(
                asked=asked,
                kind=kind.name,
                right=member.number,
                held_back=kind.held_back,
                community=label_of(member.community),
                sex=member.sex,
                age_band=age_band(member.born, self.lists.today),
                missing=member.missing,
            )
        ]

    def _registered(self, code: str) -> Member:
        return self._drawn(0, self.population.households, code)

    def _unknown(self, code: str) -> Member:
        """Somebody of a household beyond the register's."""
        first = 2 * self.population.households
        return self._drawn(first, first + self.population.households, code)

    def _drawn(self, first: int, beyond: int, code: str) -> Member:
        while True:
            index = self.dice.randrange(first, beyond)
            if code and self.population.community_of(index) != code:
                continue
            member = self.dice.choice(self.population.household(index))
            if not code or member.community == code:
                return member
