"""How a record that work is about is named: each slice says it for its own."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from nmo.access.actors import Actor


@dataclass(frozen=True, kw_only=True)
class SubjectWay:
    """Something that this reader may begin about the record, straight from its line."""

    text: str
    href: str


@dataclass(frozen=True, kw_only=True)
class SubjectShown:
    """A record in a line of the queue: its name as this reader may see it, and its page."""

    name: str
    address: str  # where its page is, without personal data
    ways: tuple[SubjectWay, ...] = ()


Shower = Callable[[Collection[str], Actor], dict[str, SubjectShown]]

_SHOWERS: dict[str, Shower] = {}


def register_subject(subject_kind: str, shower: Shower) -> None:
    """Let `shower` name the records of that kind."""
    _SHOWERS[subject_kind] = shower


def shown_subjects(
    subjects: Iterable[tuple[str, str]], *, by: Actor
) -> dict[tuple[str, str], SubjectShown]:
    """Each record as this reader may see it, by its kind and reference."""
    refs: dict[str, set[str]] = defaultdict(set)
    for kind, ref in subjects:
        refs[kind].add(ref)
    return {
        (kind, ref): shown
        for kind, wanted in refs.items()
        for ref, shown in _shown(kind, wanted, by).items()
    }


def _shown(kind: str, wanted: Collection[str], by: Actor) -> dict[str, SubjectShown]:
    known = _SHOWERS[kind](wanted, by)
    return {ref: known.get(ref, SubjectShown(name=ref, address="")) for ref in wanted}
