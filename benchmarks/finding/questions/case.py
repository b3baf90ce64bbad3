"""One person about whom somebody is going to ask, with what an error may draw on."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from benchmarks.finding.population import Address, FullName, Member
from benchmarks.finding.questions import spelling
from benchmarks.finding.questions.lists import Lists


@dataclass(frozen=True, slots=True)
class Case:
    """A person, the lists of their community, and chance."""

    member: Member
    lists: Lists
    dice: Random

    @property
    def name(self) -> FullName:
        """The name without its middle part."""
        return replace(self.member.name, middle="")

    @property
    def address(self) -> Address:
        return self.member.address

    @property
    def today(self) -> date:
        return self.lists.today

    def mistyped(self, word: str) -> str:
        """The word with a slip of the keyboard."""
        return spelling.mistyped(word, self.dice)

    def misheard(self, word: str) -> str:
        """The word as it was heard."""
        return spelling.misheard(word, self.dice)

    def misread(self, word: str) -> str:
        """The word as it was read."""
        return spelling.misread(word, self.dice)

    def by_half(self) -> bool:
        """Yes, half of the time."""
        return self.dice.random() < 0.5

    def short(self, word: str) -> str:
        """What the forename is shortened to, or the word."""
        return self.lists.short(self.member, word, self.dice)

    def spelling(self, word: str) -> str:
        """Another spelling of the word, or the word."""
        return self.lists.spelling(self.member, word, self.dice)

    def surname(self) -> str:
        """Another surname of the community."""
        return self.lists.surname(self.member, self.dice)

    def other_home(self) -> Address:
        """A home that is nobody's of the register."""
        return self.lists.other_home(self.member, self.dice)

    def in_script(self, name: FullName) -> str:
        """The name in its own script; empty where it is not known in full."""
        return self.lists.in_script(self.member, name)
