"""The log, verified, in the one shape that the command line writes."""

from dataclasses import dataclass

from nmo.audit.verifying import Code
from nmo.law.shape import Shape


@dataclass(frozen=True, kw_only=True)
class ChainOut(Shape):
    """The chain of seals of one force."""

    force: int | None
    """The force's number; null for the entries of no force."""
    size: int
    """How many entries are sealed in it."""
    seals: int
    """How many seals it has."""
    root: str
    """The hash that stands for all of them, in hexadecimal."""
    sealed_at: str | None
    """When it was sealed last (ISO 8601)."""


@dataclass(frozen=True, kw_only=True)
class FindingOut(Shape):
    """Something that is not as it was sealed."""

    code: Code
    """What is wrong."""
    force: int | None
    """The force in whose chain; null for the entries of no force."""
    entries: list[int]
    """The numbers of the entries, where they can be known."""
    places: list[int] | None
    """The first and the last place in the chain, from 0."""
    seal: int | None
    """The number of the seal that it is about."""
    kept_in: str | None
    """The file of kept seals that the log differs from."""
    text: str
    """What it means, in plain words."""


@dataclass(frozen=True, kw_only=True)
class VerdictOut(Shape):
    """Whether the log is what was sealed, and everything that is not."""

    verified: bool
    """Whether nothing is wrong."""
    sealed: int
    """How many entries are sealed."""
    waiting: int
    """How many are committed and not sealed yet, which is no fault."""
    waiting_since: str | None
    """Since when the oldest of them waits (ISO 8601)."""
    details_deleted: int
    """How many details were erased, which is no fault."""
    compared_with: list[str]
    """The files of kept seals that it was compared with."""
    chains: list[ChainOut]
    """The chain of each force."""
    found: dict[str, int]
    """How often each code was found."""
    findings: list[FindingOut]
    """The first 1,000 findings."""
