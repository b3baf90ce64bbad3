"""From the questions of a part of the list to the persons and orders that are answered."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path

from nmo.checks.words import MOST_MATCHES
from nmo.law import london_day
from nmo.matching.answer import Standing
from nmo.matching.learning.versions import in_force
from nmo.matching.linking.confirming import Linked
from nmo.matching.linking.run import Join, Linker, linker
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.orders.queries import order_refs_naming
from nmo.people.queries import one_and_the_same, person_refs_of

LOOKED_UP = 3 * MOST_MATCHES


@dataclass(frozen=True, kw_only=True)
class LinkedPerson:
    """A person who may be meant, how likely (0 to 1), and every order that names the person."""

    person_ref: str
    probability: float
    order_refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """Of each person, all records that are the same human being; and the references of each."""

    records: Mapping[int, frozenset[int]]
    persons: Mapping[int, str]
    orders: Mapping[int, Sequence[str]]

    def orders_of(self, person: int) -> tuple[str, ...]:
        """Every order that names the person by any record."""
        orders = chain.from_iterable(self.orders.get(n, ()) for n in sorted(self.records[person]))
        return tuple(dict.fromkeys(orders))


@dataclass(frozen=True, kw_only=True)
class IncidentLinker:
    """The register made ready to be linked."""

    matching: Linker
    today: date

    @property
    def weights_version(self) -> str:
        """The weights by which the probabilities were made."""
        return self.matching.table.version

    def link(self, questions: Mapping[int, Question]) -> dict[int, list[LinkedPerson]]:
        """For each question those who may be meant and are named by an order, best first.

        As in a check: one human being once, at most ten; whoever is under restricted handling
        by reference alone. Every question must name something to look for.
        """
        found = self.matching.link(questions, limit=LOOKED_UP)
        names = _names_of({each.person for linked in found.values() for each in linked})
        return {number: _shown(linked, names) for number, linked in found.items()}

    def firsts_of_look_ups(self, questions: Sequence[Question]) -> list[LinkedPerson | None]:
        """Who comes first by a look-up of each alone; None where nobody may be meant."""
        looked_up = [self._looked_up(question) for question in questions]
        names = _names_of({each.person for linked in looked_up for each in linked})
        return [next(iter(_shown(linked, names)), None) for linked in looked_up]

    def _looked_up(self, question: Question) -> list[Linked]:
        found = look_up(question, today=self.today, limit=LOOKED_UP).candidates
        meant = [each for each in found if each.standing is not Standing.NEAREST]
        return [Linked(each.number, each.probability) for each in meant]


@contextmanager
def incident_linker(
    folder: Path, *, now: datetime, memory: str, join: Join | None = None
) -> Iterator[IncidentLinker]:
    """The register as it stands now; `folder` is for its pieces, and removed by whoever gave it.

    To be closed before anything is written: everything is read from one snapshot.
    """
    today = london_day(now)
    with linker(folder, today=today, memory=memory, join=join) as matching:
        yield IncidentLinker(matching=matching, today=today)


def weights_in_force() -> str:
    """The version of the weights by which a link that begins now is made."""
    return in_force().version


def _names_of(people: Collection[int]) -> _Names:
    records = one_and_the_same(people)
    return _Names(
        records=records,
        persons=person_refs_of(people),
        orders=order_refs_naming({number for group in records.values() for number in group}),
    )


def _shown(linked: Sequence[Linked], names: _Names) -> list[LinkedPerson]:
    """Each human being by the record that fits best, with the likelihood of all of theirs."""
    best: dict[frozenset[int], int] = {}
    likely: dict[frozenset[int], float] = {}
    for each in linked:
        group = names.records[each.person]
        best.setdefault(group, each.person)
        likely[group] = likely.get(group, 0.0) + each.probability
    shown = [
        LinkedPerson(
            person_ref=names.persons[person],
            probability=round(min(likely[group], 1.0), 4),
            order_refs=orders,
        )
        for group, person in best.items()
        if (orders := names.orders_of(person))
    ]
    return sorted(shown, key=lambda each: -each.probability)[:MOST_MATCHES]
