"""The order that a paper changes, beside the paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review.conditions import conditions_of
from nmo.intake.review.differences import Difference, differences, terms_now
from nmo.intake.review.queries.held import HeldOrder
from nmo.intake.review.queries.shown import PartShown
from nmo.law import Effect


@dataclass(frozen=True, kw_only=True)
class Beside:
    """An order that the paper may change, and what becomes of its paragraphs."""

    held: HeldOrder
    rows: tuple[Difference, ...]


def differences_shown(typed: Mapping[str, str], shown: PartShown) -> list[Beside]:
    """For each order that a variation may change, its paragraphs old and new.

    `typed` is what was sent with the page, where it was: the effect and what it takes away.
    """
    if not shown.is_change or shown.part.order.order_type is not PaperType.VARIATION:
        return []
    said = typed.get("effect", "")
    effect = Effect(said) if said in set(Effect) else Effect.AMENDS
    revoked = [part.strip() for part in typed.get("revoked", "").split(",") if part.strip()]
    brought = conditions_of(shown.part.order, shown.part.order.prohibitions)
    return [
        Beside(
            held=held,
            rows=tuple(differences(terms_now(held.order), brought, effect=effect, revoked=revoked)),
        )
        for held in shown.held
    ]
