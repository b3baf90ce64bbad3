"""What names a person: said by the slice above that knows it, shown on the person's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from nmo.access.actors import Actor


@dataclass(frozen=True, kw_only=True)
class NamedIn:
    """An order that names the person, in a line; its address holds no personal data."""

    name: str
    address: str
    role: str
    against: str
    standing: str
    time_left: str


class Naming(Protocol):
    """How a slice answers which of its records name a person."""

    def __call__(self, person_id: int, *, by: Actor, now: datetime) -> Sequence[NamedIn]:
        """The records, newest first, as this reader may see them."""


_NAMINGS: list[Naming] = []


def register_named_in(naming: Naming) -> None:
    """Let `naming` add its records to every person's page; registering twice changes nothing."""
    if naming not in _NAMINGS:
        _NAMINGS.append(naming)


def named_in(person_id: int, *, by: Actor, now: datetime) -> tuple[NamedIn, ...]:
    """Every record that names the person."""
    return tuple(line for naming in _NAMINGS for line in naming(person_id, by=by, now=now))
