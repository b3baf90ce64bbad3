"""A few incidents looked up one by one: how often the link says somebody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from nmo.cli.linking.parts import Incident

if TYPE_CHECKING:
    from nmo.checks.linking import IncidentLinker, LinkedPerson
    from nmo.matching.question import Question

EVEN = 0.5


@dataclass
class Sample:
    """At most `size` of the incidents, each as likely as any other to be among them."""

    size: int
    compared: int = 0
    differing: int = 0
    differing_likely: int = 0
    _chance: Random = field(default_factory=lambda: Random(1))  # noqa: S311  no secret
    _seen: int = 0
    _kept: "list[tuple[Question, LinkedPerson | None]]" = field(default_factory=list)

    @property
    def questions(self) -> "list[Question]":
        """The questions of the incidents."""
        return [question for question, _ in self._kept]

    def take(
        self, part: Sequence[Incident], linked: "Mapping[int, Sequence[LinkedPerson]]"
    ) -> None:
        """Take in a part of the list."""
        for incident in part:
            if incident.question is None or not self.size:
                continue
            self._seen += 1
            found = linked.get(incident.number)
            pair = incident.question, found[0] if found else None
            if len(self._kept) < self.size:
                self._kept.append(pair)
            elif (place := self._chance.randrange(self._seen)) < self.size:
                self._kept[place] = pair

    def compare(self, linker: "IncidentLinker") -> None:
        """Look each up and count where another person, or nobody, comes first.

        `differing_likely` counts where that is so of somebody as likely as not or more.
        """
        firsts = linker.firsts_of_look_ups(self.questions)
        for first, (_, linked) in zip(firsts, self._kept, strict=True):
            pair = first, linked
            self.compared += 1
            self.differing += len({_ref(one, least=0.0) for one in pair}) > 1
            self.differing_likely += len({_ref(one, least=EVEN) for one in pair}) > 1


def _ref(person: "LinkedPerson | None", *, least: float) -> str | None:
    return person.person_ref if person and person.probability >= least else None
