"""What the pages show of a setting and of its changes: frozen, for everybody signed in."""

from dataclasses import dataclass
from datetime import date, datetime

from nmo.reference.speech import Said
from nmo.reference.values import Value
from nmo.reference.words import ChangeState, Kind

EVERY_FORCE = "Every force"


@dataclass(frozen=True, kw_only=True)
class ComingShown:
    """What comes next, and from when."""

    from_on: date
    short: str


@dataclass(frozen=True, kw_only=True)
class SettingShown:
    """One setting as it holds now for one force.

    since: the day from which it holds; None for a value that the register started with.
    to_confirm: the sources that nobody has read yet.
    """

    kind: Kind
    code: str
    name: str
    scope: str
    value: Value
    short: str
    full: tuple[Said, ...]
    mark: str
    source: str
    to_confirm: tuple[str, ...]
    since: date | None
    coming: ComingShown | None
    counted: str = ""


@dataclass(frozen=True, kw_only=True)
class ChangeShown:
    """A change, whatever became of it: what, who, why, and what it would take the place of."""

    number: int
    kind: Kind
    code: str
    name: str
    scope: str
    force_id: int | None
    short: str
    full: tuple[Said, ...]
    held: tuple[Said, ...]
    from_on: date
    backdated: bool
    late: bool
    state: ChangeState
    becomes: str
    because: str
    proposed_by_id: int
    proposed_by: str
    proposed_at: datetime
    asks_second: bool
    decided_by: str
    decided_at: datetime | None
    decided_because: str
    withdrawn_by: str
    withdrawn_at: datetime | None
    withdrawn_because: str
    may_be_withdrawn: bool
