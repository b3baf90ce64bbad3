"""One breach as a row of the export: closed words, days and numbers, never a name. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo import law
from nmo.breaches.case import Step, Value
from nmo.breaches.words import StepKind

_OFFENCE_CODE = re.compile(r"\d{1,3}/\d{1,3}[A-Z]?")
OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Plain:
    """What the export reads of a breach. said: what the order meant then, as last computed."""

    ref: str
    force: str
    order_type: str
    channel: str
    reporter: str
    status: str
    reported_at: datetime
    recorded_at: datetime
    account: Mapping[str, object]
    codes: Sequence[str]
    said: Mapping[str, object]
    steps: Sequence[Step]


def row_of(breach: Plain) -> dict[str, str]:
    """The breach's value for each column; an empty one is what is not recorded."""
    return {**_position(breach), **_told(breach), **_done(breach)}


def _position(breach: Plain) -> dict[str, str]:
    awareness = breach.said["awareness"]
    if not isinstance(awareness, Mapping):
        raise TypeError("A position says what shows that he knew.")
    return {
        "breach_ref": breach.ref,
        "force": breach.force,
        "order_type": breach.order_type,
        "breach_is": str(breach.said["breach_is"] or ""),
        "in_force_then": str(breach.said["standing"]),
        "awareness_needed": _yes(bool(awareness["needed"])),
        "awareness_then": str(awareness["position"]),
    }


def _told(breach: Plain) -> dict[str, str]:
    account = breach.account
    words = ("certainty", "through", "children_present", "weapons", "honour_based")
    means = account["means"]
    return {
        "channel": breach.channel,
        "reporter": breach.reporter,
        "alleged_on": str(account["alleged_on"]),
        "reported_at": _moment(breach.reported_at),
        "recorded_at": _moment(breach.recorded_at),
        "means": _several(means if isinstance(means, list) else ()),
        "conditions": _several(breach.codes),
        **{name: str(account[name]) for name in words},
    }


def _done(breach: Plain) -> dict[str, str]:
    standing = sorted(
        (step for step in breach.steps if step.counts), key=lambda s: (s.at.at, s.number)
    )
    last = {step.kind: step for step in standing}
    grades = [step for step in standing if step.kind is StepKind.GRADED]
    crime = last.get(StepKind.CRIME_RECORDED)
    return {
        "status": breach.status,
        "grade": _value(grades[0] if grades else None, "grade"),
        "arrest_decision": _value(last.get(StepKind.ARREST_DECISION), "decision"),
        "dual_arrest": _yes(StepKind.ALSO_ARRESTED in last),
        "crime_recorded_at": _moment(crime.at.at) if crime else "",
        "hours_to_crime": str(_hours(breach.reported_at, crime.at.at)) if crime else "",
        "offence_code": _offence(crime.values.get("offence_code")) if crime else "",
        "charged": _yes(StepKind.CHARGED in last),
        "outcome": _value(last.get(StepKind.OUTCOME), "code"),
    }


def _value(step: Step | None, name: str) -> str:
    return str(step.values.get(name, "")) if step else ""


def _offence(code: Value) -> str:
    """The code, only where it is written as one is: what somebody typed may hold anything."""
    text = str(code or "").strip()
    return text if _OFFENCE_CODE.fullmatch(text) else OTHER


def _hours(start: datetime, end: datetime) -> int:
    return max(0, int((end - start).total_seconds() // 3600))


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _several(words: Iterable[object]) -> str:
    return "|".join(dict.fromkeys(str(word) for word in words))


def _moment(at: datetime) -> str:
    return at.astimezone(law.LONDON).isoformat(timespec="minutes")
