"""What is due: pure functions from facts to due items, registered by each slice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from nmo.reference.levels import Levels

FactValue = str | int | bool | None


@dataclass(frozen=True, kw_only=True)
class FactStated:
    """Something that happened to a record; values are closed words, numbers and times."""

    kind: str
    subject_kind: str
    subject_ref: str
    force_id: int
    happened_at: datetime
    values: Mapping[str, FactValue] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class DueItem:
    """Something to do, from when it is shown, by when it is to be done, and for whom."""

    key: str  # one occurrence of one rule for one record; done once, it is not asked again
    what: str
    why: str
    role: str
    appears_at: datetime
    due_at: datetime


DueRule = Callable[[Sequence[FactStated], Levels], Iterable[DueItem]]

_RULES: dict[str, list[DueRule]] = {}


def register_due_rule(subject_kind: str, rule: DueRule) -> None:
    """Let `rule` say what is due for records of that kind; registering twice changes nothing."""
    rules = _RULES.setdefault(subject_kind, [])
    if rule not in rules:
        rules.append(rule)


def due_items(subject_kind: str, facts: Sequence[FactStated], levels: Levels) -> dict[str, DueItem]:
    """What all rules say is due because of these facts of one record, by key.

    levels: the service levels of the force that answers for it.
    """
    items = (item for rule in _RULES.get(subject_kind, ()) for item in rule(facts, levels))
    return {item.key: item for item in items}
