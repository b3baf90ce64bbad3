"""A few incidents looked up one by one: how often the link says somebody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from nmo.cli.linking.parts import Incident

if TYPE_CHECKING:
    from nmo.checks.linking import IncidentLinker, LinkedPerson
    from nmo.matching.question import Question


@dataclass
class Sample:
    """At most `size` of the incidents, each as likely as any other to be among them."""

    size: int
    compared: int = 0
    differing: int = 0
    _chance: Random = field(default_factory=lambda: Random(1))  # noqa: S311  no secret
    _seen: int = 0
    _kept: "list[tuple[Question, str | None]]" = field(default_factory=list)

    def take(
        self, part: Sequence[Incident], linked: "Mapping[int, Sequence[LinkedPerson]]"
    ) -> None:
        """Take in a part of the list."""
        for incident in part:
            if incident.question is None or not self.size:
                continue
            self._seen += 1
            found = linked.get(incident.number)
            pair = incident.question, found[0].person_ref if found else None
            if len(self._kept) < self.size:
                self._kept.append(pair)
            elif (place := self._chance.randrange(self._seen)) < self.size:
                self._kept[place] = pair

    def compare(self, linker: "IncidentLinker") -> None:
        """Look each up and count where another person, or nobody, comes first."""
        firsts = [linker.first_of_a_look_up(question) for question, _ in self._kept]
        self.compared = len(firsts)
        pairs = zip(firsts, self._kept, strict=True)
        self.differing = sum(first != linked for first, (_, linked) in pairs)
