"""The evidence checklist for domestic abuse as data, and what a case says of each item.

After the joint checklist of prosecutors and police (DOMAIN.md 3.4); the force names its own form.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from nmo.breaches.case import Case, Step
from nmo.breaches.case_file import CaseFile
from nmo.breaches.steps.table import CHOICES
from nmo.breaches.words import StepKind


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item. evidence: the kind of evidence of the investigation plan that answers it."""

    code: str
    title: str
    evidence: str


def _items() -> Iterator[Item]:
    path = files("nmo.breaches.pack") / "checklist.csv"
    with path.open("r", encoding="utf-8") as file:
        yield from (Item(**row) for row in csv.DictReader(file))


CHECKLIST = tuple(_items())
NOTHING = "Nothing is recorded of it"


def state_of(item: Item, case: Case, file: CaseFile) -> tuple[str, str]:
    """How far the item is, and its reference: as recorded in the plan, else as the register has."""
    step = _planned(item, case)
    if step is not None:
        state = CHOICES["EvidenceState"].get(str(step.values.get("state")), NOTHING)
        return state, str(step.values.get("reference") or "")
    return _counted(item, file) or NOTHING, ""


def _planned(item: Item, case: Case) -> Step | None:
    found = [
        step
        for step in case.counting
        if step.kind is StepKind.EVIDENCE and step.values.get("kind") == item.evidence
    ]
    return found[-1] if found else None


def _counted(item: Item, file: CaseFile) -> str:
    """What the register itself holds of it."""
    match item.code:
        case "order":
            return _held(len(file.papers), "paper")
        case "awareness":
            return _held(len(file.awareness), "entry of knowledge", "entries of knowledge")
        case "breaches":
            return _held(len(file.earlier), "earlier breach", "earlier breaches")
        case "proceedings":
            return _held(len(file.other_orders), "other order")
        case "statement":
            said = bool(file.case.account.her_words)
            return "Words as reported; no statement recorded" if said else ""
        case _:
            return ""


def _held(count: int, one: str, several: str = "") -> str:
    if count == 0:
        return ""
    what = f"1 {one}" if count == 1 else f"{count} {several or one + 's'}"
    return f"On the register: {what}"
