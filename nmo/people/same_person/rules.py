"""What follows from joins and keep-aparts: groups, and where they contradict. Pure."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from nmo.people.same_person.words import Decision

PersonPair: TypeAlias = tuple[int, int]  # numbers of two records, the lower first


def pair_of(one: int, other: int) -> PersonPair:
    """The pair as it is written: the lower number first."""
    return (min(one, other), max(one, other))


def groups_of(people: Iterable[int], joined: Iterable[PersonPair]) -> list[frozenset[int]]:
    """The people put together by these joins; whoever no join names is alone."""
    group = {person: frozenset({person}) for person in people}
    for one, other in joined:
        both = group[one] | group[other]
        group |= dict.fromkeys(both, both)
    return list(dict.fromkeys(group.values()))


def contradiction(stands: Mapping[PersonPair, Decision]) -> PersonPair | None:
    """Two records kept apart that joins put into one group, if any."""
    people = {person for pair in stands for person in pair}
    joined = [pair for pair, decision in stands.items() if decision is Decision.JOINED]
    apart = sorted(pair for pair, each in stands.items() if each is Decision.KEPT_APART)
    groups = groups_of(people, joined)
    return next((pair for pair in apart if any(group.issuperset(pair) for group in groups)), None)
