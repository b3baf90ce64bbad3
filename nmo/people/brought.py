"""Which facts something brought to a person, so that they can be taken back with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields


@dataclass(frozen=True, kw_only=True)
class FactsBrought:
    """The rows of each kind of fact that were not held of the person before."""

    names: tuple[int, ...] = ()
    births: tuple[int, ...] = ()
    addresses: tuple[int, ...] = ()
    contacts: tuple[int, ...] = ()

    def as_json(self) -> dict[str, list[int]]:
        """The rows by kind, without the kinds that have none."""
        rows = {field.name: list(getattr(self, field.name)) for field in fields(self)}
        return {kind: numbers for kind, numbers in rows.items() if numbers}

    @classmethod
    def from_json(cls, stored: Mapping[str, Sequence[int]]) -> "FactsBrought":
        """What `as_json` wrote."""
        return cls(**{kind: tuple(numbers) for kind, numbers in stored.items()})


def all_of(brought: Iterable[FactsBrought]) -> FactsBrought:
    """What all of these brought together."""
    every = list(brought)
    return FactsBrought(
        names=tuple(row for one in every for row in one.names),
        births=tuple(row for one in every for row in one.births),
        addresses=tuple(row for one in every for row in one.addresses),
        contacts=tuple(row for one in every for row in one.contacts),
    )
