"""What the operations that write about a breach answer."""

from dataclasses import dataclass

from nmo.breaches.words import PackKind
from nmo.law.shape import Shape


@dataclass(frozen=True, kw_only=True)
class ReportedOut(Shape):
    """A breach that was reported."""

    breach_ref: str
    """The breach."""
    again: bool
    """Whether the same entry had been saved before; then nothing was added."""
    may_double: list[str]
    """Earlier reports that may be of the same breach: both are kept, and somebody decides."""


@dataclass(frozen=True, kw_only=True)
class BreachChangedOut(Shape):
    """A breach that was changed; the header ETag has its new version."""

    breach_ref: str
    """The breach."""


@dataclass(frozen=True, kw_only=True)
class AddedOut(Shape):
    """What was added to a breach: a step, or an account."""

    breach_ref: str
    """The breach."""
    number: int
    """Its number there."""


@dataclass(frozen=True, kw_only=True)
class DoubleDecidedOut(Shape):
    """What counts of two reports."""

    breach_ref: str
    """The report that was asked about."""
    counts: str
    """The one that counts where they are one breach, or would."""


@dataclass(frozen=True, kw_only=True)
class PackMadeOut(Shape):
    """An evidence pack that was made and is kept as it is."""

    breach_ref: str
    """The breach."""
    number: int
    """The pack's number there, under which it is taken."""
    kind: PackKind
    """Which form it has."""
    sha256: str
    """The digest of its bytes."""
