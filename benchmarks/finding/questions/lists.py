"""What the errors draw on: other spellings and surnames of the person's community, other homes."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from random import Random
from zlib import crc32

from benchmarks.finding.population import Address, FullName, Member, Population
from benchmarks.finding.population.communities import Community, communities
from benchmarks.finding.population.places import Places


@dataclass(frozen=True)
class Lists:
    """The lists for one run.

    In development every second line of variants is kept back, so that what is looked at while
    the engine is made is not what its figures are reported on.
    """

    population: Population
    today: date
    development: bool

    @cached_property
    def _communities(self) -> dict[str, Community]:
        return {community.code: community for community in communities()}

    @cached_property
    def _places(self) -> Places:
        return Places(seed=f"{self.population.seed} others")

    def short(self, member: Member, word: str, dice: Random) -> str:
        return self._one_of(self._communities[member.community].short.get(word, ()), word, dice)

    def spelling(self, member: Member, word: str, dice: Random) -> str:
        others = self._communities[member.community].spellings.get(word, ())
        return self._one_of(others, word, dice)

    def surname(self, member: Member, dice: Random) -> str:
        """Another surname of the community."""
        community = self._communities[member.community]
        while (found := community.surname(dice)) == member.name.family:
            pass
        return found

    def in_script(self, member: Member, name: FullName) -> str:
        """The name in its own script; empty where it is not known in full."""
        script = self._communities[member.community].script
        words = [script.get(word, "") for word in (name.given, name.family)]
        return " ".join(words) if all(words) else ""

    def other_home(self, member: Member, dice: Random) -> Address:
        return self._places.home(dice, self._communities[member.community].areas)

    def _one_of(self, others: tuple[str, ...], word: str, dice: Random) -> str:
        open_to_view = [
            o for o in others if not self.development or crc32(f"{word}{o}".encode()) % 2
        ]
        return dice.choice(open_to_view) if open_to_view else word
