"""Places that stand in a schedule at the end, to which a paragraph only points."""

from collections.abc import Iterator, Mapping, Sequence

from nmo.intake.reading.terms.answer import PlaceKind
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.roles import Role
from nmo.intake.reading.terms.places.distances import distances_in
from nmo.intake.reading.terms.places.mentions import mentions_in
from nmo.intake.reading.terms.places.patterns import pattern
from nmo.intake.reading.terms.places.zones import Found, resolved


def scheduled(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The items of the order's schedules of places, in order; none where it has no schedule."""
    items: list[str] = []
    inside = False
    for block in blocks:
        if pattern("schedule_heading").fullmatch(block.string):
            inside = True
        elif block.role not in {None, Role.DEFINITION}:
            inside = False
        elif inside:
            items.append(block.string)
    return tuple(items)


def places_in_schedule(
    words: str, items: Sequence[str], defined: Mapping[str, str]
) -> Iterator[Found]:
    """The zones that a paragraph draws around what a schedule lists; none where it names none.

    A distance that stands in the schedule goes before the paragraph's own.
    """
    pointer = pattern("in_schedule").search(words)
    if not pointer:
        return
    metres = next((one.metres for one in distances_in(words)), None)
    for item in items:
        own = next((one.metres for one in distances_in(item)), metres)
        for mention in mentions_in(item, defined):
            if mention.kind is not PlaceKind.PERSON:
                zone = resolved(mention, own, defined)
                yield Found(zone.kind, zone.place, own, pointer.start(), pointer.end())
                break
