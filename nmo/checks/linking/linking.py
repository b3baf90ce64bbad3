"""From the questions of a part of the list to the persons and orders that are answered."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path

from nmo.checks.records import Records, records_of
from nmo.checks.words import MOST_MATCHES
from nmo.law import london_day
from nmo.matching.answer import Standing
from nmo.matching.linking.confirming import Linked
from nmo.matching.linking.run import Join, Linker, linker
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.orders.queries import order_refs_of
from nmo.people.queries import person_refs_of

LOOKED_UP = 3 * MOST_MATCHES
ASKED_AT_ONCE = 5_000


@dataclass(frozen=True, kw_only=True)
class LinkedPerson:
    """A person who may be meant, how likely (0 to 1), and every order that names the person."""

    person_ref: str
    probability: float
    order_refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """The references of persons and orders by their numbers."""

    records: Records
    persons: Mapping[int, str]
    orders: Mapping[int, str]


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
        people = sorted({each.person for linked in found.values() for each in linked})
        names: dict[int, _Names] = {}
        for first in range(0, len(people), ASKED_AT_ONCE):
            some = people[first : first + ASKED_AT_ONCE]
            names.update(dict.fromkeys(some, _names_of(some)))
        return {number: _shown(linked, names) for number, linked in found.items()}

    def first_of_a_look_up(self, question: Question) -> LinkedPerson | None:
        """Who comes first by a look-up of this question alone; None where nobody may be meant."""
        found = look_up(question, today=self.today, limit=LOOKED_UP).candidates
        meant = [each for each in found if each.standing is not Standing.NEAREST]
        linked = [Linked(each.number, each.probability) for each in meant]
        people = [each.person for each in linked]
        shown = _shown(linked, dict.fromkeys(people, _names_of(people)))
        return shown[0] if shown else None


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


def _names_of(people: Collection[int]) -> _Names:
    records = records_of(people)
    namings = chain.from_iterable(records.namings.values())
    return _Names(
        records=records,
        persons=person_refs_of(people),
        orders=order_refs_of({naming.order_id for naming in namings}),
    )


def _shown(linked: Sequence[Linked], names: Mapping[int, _Names]) -> list[LinkedPerson]:
    """Each human being by the record that fits best, with the likelihood of all of theirs."""
    best: dict[frozenset[int], int] = {}
    likely: dict[frozenset[int], float] = {}
    for each in linked:
        group = names[each.person].records.of(each.person)
        best.setdefault(group, each.person)
        likely[group] = likely.get(group, 0.0) + each.probability
    shown = [_linked_person(best[group], likely[group], names[best[group]]) for group in best]
    named = [each for each in shown if each.order_refs]
    return sorted(named, key=lambda each: -each.probability)[:MOST_MATCHES]


def _linked_person(person: int, likely: float, names: _Names) -> LinkedPerson:
    orders = dict.fromkeys(naming.order_id for naming in names.records.naming(person))
    return LinkedPerson(
        person_ref=names.persons[person],
        probability=round(min(likely, 1.0), 4),
        order_refs=tuple(names.orders[number] for number in orders),
    )
