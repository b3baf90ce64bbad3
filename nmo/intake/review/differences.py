"""What a variation does to the paragraphs of the order that it changes, one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nmo.law import Effect
from nmo.orders.shapes import ConditionIn, OrderIn


class Became(StrEnum):
    """What becomes of a paragraph."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One paragraph before and after; empty where it did not or does not stand."""

    paragraph: str
    became: Became
    before: str = ""
    after: str = ""


def terms_now(order: OrderIn) -> list[ConditionIn]:
    """The conditions of the order as its events have left them, in the order of the paper."""
    terms: dict[str, ConditionIn] = {}
    for event in order.events:
        if event.effect is Effect.REPLACES_ALL:
            terms = {}
        for paragraph in event.revoked_paragraphs:
            terms.pop(paragraph, None)
        terms |= {term.paragraph: term for term in event.conditions}
    return list(terms.values())


def differences(
    before: Sequence[ConditionIn],
    brought: Sequence[ConditionIn],
    *,
    effect: Effect,
    revoked: Sequence[str] = (),
) -> list[Difference]:
    """Each paragraph, old and new: kept, changed, added or removed.

    Where it was not read what the variation does, nothing is removed: the old set stays and the
    new one is added (docs/shapes.md, `effect`).
    """
    new = {term.paragraph: term for term in brought}
    rows = [_one(term, new.get(term.paragraph), effect, revoked) for term in before]
    held = {term.paragraph for term in before}
    rows += [
        Difference(paragraph=term.paragraph, became=Became.ADDED, after=term.text)
        for term in brought
        if term.paragraph not in held
    ]
    return rows


def _one(
    old: ConditionIn, new: ConditionIn | None, effect: Effect, revoked: Sequence[str]
) -> Difference:
    if new is not None:
        same = " ".join(new.text.split()) == " ".join(old.text.split())
        became = Became.KEPT if same else Became.CHANGED
        return Difference(paragraph=old.paragraph, became=became, before=old.text, after=new.text)
    gone = effect is Effect.REPLACES_ALL or old.paragraph in revoked
    return Difference(
        paragraph=old.paragraph,
        became=Became.REMOVED if gone else Became.KEPT,
        before=old.text,
        after="" if gone else old.text,
    )
