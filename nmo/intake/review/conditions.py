"""The numbered paragraphs of an order as the register records them."""

from collections.abc import Sequence

from nmo.intake.reading.answer import ZoneRead
from nmo.intake.review.as_read import ExceptionAsRead, OrderAsRead, ParagraphAsRead
from nmo.intake.review.codes import codes_of, exception_words
from nmo.orders.shapes import ConditionIn

LONGEST_PARAGRAPH = 20
HOMES = frozenset({"home", "unknown_residence"})


def conditions_of(
    order: OrderAsRead, paragraphs: Sequence[ParagraphAsRead], *, leak: bool = False
) -> tuple[ConditionIn, ...]:
    """These paragraphs as conditions, with the places and exceptions that were read in them.

    `leak`: the papers show an address that the court keeps back, so that a home is held as
    confidential until a person has said otherwise.
    """
    return tuple(_condition(order, each, leak=leak) for each in paragraphs if each.text.strip())


def _condition(order: OrderAsRead, paragraph: ParagraphAsRead, *, leak: bool) -> ConditionIn:
    zones = [zone for zone in order.exclusion_zones if zone.para == paragraph.para]
    allowed = [each for each in order.exceptions if each.para == paragraph.para]
    place, metres = place_and_metres(zones)
    return ConditionIn(
        paragraph=(paragraph.para or "")[:LONGEST_PARAGRAPH],
        text=paragraph.text,
        codes=codes_of(paragraph, zones),
        protects=_protected(order, paragraph),
        place=place,
        place_confidential=leak and any(zone.place_kind in HOMES for zone in zones),
        metres=metres,
        exceptions=_exceptions(allowed),
        third_party=paragraph.third_party,
        power_of_arrest=paragraph.power_of_arrest,
    )


def place_and_metres(zones: Sequence[ZoneRead]) -> tuple[str | None, int | None]:
    """One place with its distance; several places are written out, each with its own distance."""
    if len(zones) == 1:
        return zones[0].place or None, _metres(zones[0])
    written = "; ".join(_written(zone) for zone in zones if zone.place)
    return written[:500] or None, None


def _metres(zone: ZoneRead) -> int | None:
    return None if zone.distance_m is None else round(zone.distance_m)


def _written(zone: ZoneRead) -> str:
    metres = _metres(zone)
    return f"{zone.place} (within {metres} metres)" if metres else str(zone.place)


def _exceptions(allowed: Sequence[ExceptionAsRead]) -> tuple[str, ...]:
    words = (each.text.strip() or exception_words(each.kind) for each in allowed)
    return tuple(dict.fromkeys(words))


def _protected(order: OrderAsRead, paragraph: ParagraphAsRead) -> tuple[str, ...]:
    """Whom the paragraph protects, as the paper names them; empty where that was not read.

    Which of several applicants a paragraph means is not read: each is named.
    """
    names: list[str] = []
    if "applicant" in paragraph.protects:
        applicants = (order.applicant, *order.further_applicants)
        names += [applicant.name for applicant in applicants if applicant.name]
    if "children" in paragraph.protects:
        names += [child.name for child in order.children if child.name]
    return tuple(name[:300] for name in names)
