"""A dozen synthetic breaches in various states: `breaches.toml` says what happened in each."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from nmo.access.actors import Actor
from nmo.breaches.actions import report_breach, take_step
from nmo.breaches.shapes import Report, StepIn
from nmo.breaches.words import Channel
from nmo.law import When, write_when
from nmo.orders.shapes import OrderIn

Label = tuple[OrderIn, str, str]
_TOLD = ("happened", "her_words", "means", "through", "paragraphs", "reporter", "safe_now",
         "still_there", "children_present", "injuries")  # fmt: skip


def fill_breaches(
    labels: Sequence[Label], *, who: Callable[[str], Actor], now: datetime
) -> list[str]:
    """Report every one of which an order of its chain is there; their references.

    who: the demonstration user of that name, as an actor.
    """
    free = list(labels)
    reported = []
    for scene in _scenes():
        moment = (now - timedelta(days=scene["days"])).replace(second=0, microsecond=0)
        order = _order(free, scene["on"], before=moment)
        if order is not None:
            reported.append(_happen(scene, order, at=moment, who=who, now=now))
    return reported


def _scenes() -> list[dict[str, Any]]:
    source = files("nmo.cli.synthetic") / "breaches.toml"
    scenes: list[dict[str, Any]] = tomllib.loads(source.read_text(encoding="utf-8"))["breach"]
    return scenes


def _order(free: list[Label], chain: str, *, before: datetime) -> str | None:
    """An order of that chain that no other breach has, made some days before."""
    long_before = before - timedelta(days=2)
    for each in free:
        order, label, _ = each
        if label == chain and order.events[0].at.at < long_before:
            free.remove(each)
            return order.order_ref
    return None


def _happen(
    scene: Mapping[str, Any],
    order_ref: str,
    *,
    at: datetime,
    who: Callable[[str], Actor],
    now: datetime,
) -> str:
    told = {name: scene[name] for name in _TOLD if name in scene}
    started = When(at=at - timedelta(minutes=scene["before"]))
    report = Report.model_validate({**told, "started": started, "reported_at": When(at=at)})
    by = who("control-room")
    ref = report_breach(order_ref, report, by=by, now=now, channel=Channel.CARD).ref
    for step in _steps(scene, at, who):
        take_step(ref, step[1], by=step[0], now=now)
    return ref


def _steps(
    scene: Mapping[str, Any], reported: datetime, who: Callable[[str], Actor]
) -> Iterator[tuple[Actor, StepIn]]:
    for step in scene.get("steps", ()):
        values = {name: _value(value, reported, who) for name, value in step["values"].items()}
        at = reported + timedelta(minutes=round(step["hours"] * 60))
        given = {"kind": step["kind"], "at": When(at=at), "values": values}
        yield who(step["by"]), StepIn.model_validate({**given, "words": step.get("words", "")})


def _value(value: Any, reported: datetime, who: Callable[[str], Actor]) -> Any:
    """A day in the future is written "+60"; an officer by the name of the user."""
    if value == "investigator":
        return who(value).user_id
    if isinstance(value, str) and value.startswith("+"):
        return write_when(When(at=reported + timedelta(days=int(value))))
    return value
