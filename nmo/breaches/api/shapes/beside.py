"""What stands around a breach, as the API writes it."""

from dataclasses import dataclass

from nmo.breaches.api.shapes.moments import moment, moment_or_none
from nmo.breaches.queries import DoubleShown, LineShown, PackShown
from nmo.breaches.rules.moments import Difference
from nmo.breaches.words import DoubleDecision, PackKind
from nmo.law.shape import Moment, Shape


@dataclass(frozen=True, kw_only=True)
class DifferenceOut(Shape):
    """One thing that the order meant otherwise then than was first known."""

    about: str
    """What: `standing`, `breach`, `conditions`, `awareness` or `variation`."""
    before: str
    """As it was first computed."""
    after: str
    """As it is known now."""
    text: str
    """The same in one sentence."""


@dataclass(frozen=True, kw_only=True)
class DoubleOut(Shape):
    """Another report that may be of the same breach."""

    other_ref: str
    """The other one."""
    found_at: Moment
    """When that was noticed."""
    decision: DoubleDecision
    """What was decided."""
    because: str
    """Why."""
    decided_at: Moment | None
    """When; null: nobody has decided."""
    decided_by: str
    """By whom."""


@dataclass(frozen=True, kw_only=True)
class PackOut(Shape):
    """An evidence pack that was made."""

    number: int
    """Its number, under which it is taken."""
    kind: PackKind
    """Which form it has."""
    made_at: Moment
    """When it was made."""
    made_by: str
    """By whom."""
    sha256: str
    """The digest of its bytes."""


@dataclass(frozen=True, kw_only=True)
class DetailOut(Shape):
    """One thing of a line."""

    label: str
    """What it is."""
    text: str
    """What was chosen."""


@dataclass(frozen=True, kw_only=True)
class HappenedOut(Shape):
    """One line of what happened."""

    at: Moment
    """When, to sort by; `when` says it as it was stated."""
    when: str
    """When, in words."""
    what: str
    """What, in words."""
    details: list[DetailOut]
    """What was chosen, in words."""
    words: str
    """What was said of it."""
    by: str
    """Who recorded it."""
    step: int | None
    """The number of the step; null where it is none."""
    withdrawn: str
    """Why it counts no more; empty where it counts."""


def difference_out(difference: Difference) -> DifferenceOut:
    """The difference as JSON values."""
    return DifferenceOut(
        about=difference.about,
        before=difference.before,
        after=difference.after,
        text=difference.text,
    )


def double_out(double: DoubleShown) -> DoubleOut:
    """The other report as JSON values."""
    return DoubleOut(
        other_ref=double.other_ref,
        found_at=moment(double.found_at),
        decision=double.decision,
        because=double.because,
        decided_at=moment_or_none(double.decided_at),
        decided_by=double.decided_by,
    )


def pack_out(pack: PackShown) -> PackOut:
    """The pack as JSON values."""
    return PackOut(
        number=pack.number,
        kind=pack.kind,
        made_at=moment(pack.made_at),
        made_by=pack.made_by,
        sha256=pack.sha256,
    )


def line_out(line: LineShown) -> HappenedOut:
    """The line as JSON values."""
    return HappenedOut(
        at=moment(line.at),
        when=line.when,
        what=line.what,
        details=[DetailOut(label=label, text=text) for label, text in line.details],
        words=line.words,
        by=line.by,
        step=line.step,
        withdrawn=line.withdrawn,
    )
