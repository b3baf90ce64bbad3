"""Which records of the register are one human being: a check shows them as one match."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nmo.matching.answer import Candidate
from nmo.orders.queries import Naming, orders_naming
from nmo.people.queries import one_and_the_same


@dataclass(frozen=True, kw_only=True)
class Records:
    """The records of each person, and which orders name any of them."""

    groups: Mapping[int, frozenset[int]]
    namings: Mapping[frozenset[int], Sequence[Naming]]

    def of(self, person_id: int) -> frozenset[int]:
        """Every record of the person, that one among them."""
        return self.groups.get(person_id, frozenset({person_id}))

    def naming(self, person_id: int) -> Sequence[Naming]:
        """Every order that names the person by any record, newest first."""
        return self.namings.get(self.of(person_id), ())


def records_of(person_ids: Collection[int]) -> Records:
    """The records of these persons and the orders that name them."""
    groups = one_and_the_same(person_ids)
    group_of = {number: group for group in groups.values() for number in group}
    namings: dict[frozenset[int], list[Naming]] = defaultdict(list)
    for naming in orders_naming(group_of):
        namings[group_of[naming.person_id]].append(naming)
    return Records(groups=groups, namings=namings)


def less_fitting(candidates: Iterable[Candidate]) -> set[int]:
    """Candidates who are a person that an earlier candidate, who fits better, is already.

    Left in they would compete with it, as if one of two people were meant.
    """
    numbers = [each.number for each in candidates]
    groups = one_and_the_same(numbers)
    seen: set[int] = set()
    less: set[int] = set()
    for number in numbers:
        if number in seen:
            less.add(number)
        seen |= groups[number]
    return less
