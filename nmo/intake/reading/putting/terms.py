"""The terms of an order as the answer has them."""

from nmo.intake.reading.answer import ExceptionRead, OrderType, ProhibitionRead, ZoneRead
from nmo.intake.reading.found import Signals
from nmo.intake.reading.orders.one import OrderSeen
from nmo.intake.reading.putting.notes import Notes
from nmo.intake.reading.putting.whereabouts import distance_at, distances_at, said_at
from nmo.intake.reading.terms import Zone
from nmo.intake.reading.text import Place

# Below this the reader of terms itself doubts what it read.
DOUBTED = 0.5


def prohibitions_of(order: OrderSeen, notes: Notes, path: str) -> tuple[ProhibitionRead, ...]:
    """The numbered paragraphs that forbid something."""
    read = []
    for nth, each in enumerate(order.terms.prohibitions):
        at = f"{path}.prohibitions[{nth}]"
        for leaf in ("para", "types", "protects", "third_party", "text"):
            _note(order, notes, f"{at}.{leaf}", each.sure, each.place)
        read.append(
            ProhibitionRead(
                para=each.para,
                types=tuple(kind.value for kind in each.types),
                protects=tuple(whom.value for whom in each.protects),
                third_party=each.third_party,
                text=each.text,
            )
        )
    return tuple(read)


def zones_of(order: OrderSeen, notes: Notes, path: str) -> tuple[ZoneRead, ...]:
    """The places to stay away from."""
    read = []
    for nth, zone in enumerate(order.terms.zones):
        at = f"{path}.exclusion_zones[{nth}]"
        place = said_at(order.sheet, zone.place, near=zone.where)
        for leaf in ("para", "place_kind", "place"):
            _note(order, notes, f"{at}.{leaf}", zone.sure, place or zone.where)
        _note_distance(order, notes, f"{at}.distance_m", zone)
        read.append(
            ZoneRead(
                para=zone.para,
                place_kind=zone.place_kind.value,
                place=zone.place,
                distance_m=zone.distance_m,
            )
        )
    return tuple(read)


def exceptions_of(order: OrderSeen, notes: Notes, path: str) -> tuple[ExceptionRead, ...]:
    """What the paragraphs allow."""
    read = []
    for nth, each in enumerate(order.terms.allowances):
        at = f"{path}.exceptions[{nth}]"
        for leaf in ("para", "kind"):
            _note(order, notes, f"{at}.{leaf}", each.sure, each.where)
        read.append(ExceptionRead(para=each.para, kind=each.kind.value))
    return tuple(read)


def _note_distance(order: OrderSeen, notes: Notes, path: str, zone: Zone) -> None:
    """Note the distance, read a second time from the words of its place alone."""
    found = distances_at(order.sheet, zone.where)
    metres = {distance.metres for distance in found}
    place = distance_at(order.sheet, zone.where)
    _note(order, notes, path, zone.sure, place, checked=metres == {zone.distance_m})


def _note(
    order: OrderSeen, notes: Notes, path: str, sure: float, place: Place | None,
    *, checked: bool | None = None,
) -> None:  # fmt: skip
    is_known = None if order.kind.value is not OrderType.OTHER else False
    signals = Signals(
        labelled=sure >= DOUBTED, word_sure=sure, scanned=order.sheet.scanned,
        checked=is_known if is_known is False else checked,
    )  # fmt: skip
    notes.note(path, signals, place)
