"""Places that stand in a schedule, to which a paragraph only points."""

from collections.abc import Iterator, Mapping, Sequence

from nmo.intake.reading.terms.answer import PlaceKind
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.roles import Role
from nmo.intake.reading.terms.places.distances import distances_in
from nmo.intake.reading.terms.places.mentions import mentions_in, scheduled_term
from nmo.intake.reading.terms.places.patterns import pattern
from nmo.intake.reading.terms.places.zones import Found, resolved


def scheduled(blocks: Sequence[Block]) -> dict[str, str]:
    """The items of the order's schedules of places by the term that each is looked up by."""
    items: list[str] = []
    inside = False
    for block in blocks:
        heading = pattern("schedule_heading").match(block.string)
        if heading and (len(heading.group()) == len(block.string) or _named(block.string)):
            inside = True
            items.append(block.string[heading.end() :])
        elif inside and block.role not in {None, Role.DEFINITION, Role.OPERATIVE}:
            inside = False
        elif not inside and (item := _item_alone(block.string)):
            items.append(item)
        elif inside:
            items.append(f"{block.counted.para} {block.string}" if block.counted else block.string)
    return _by_term([item for item in items if item.strip()])


def places_in_schedule(
    words: str, items: Mapping[str, str], defined: Mapping[str, str]
) -> Iterator[Found]:
    """The zones that a paragraph draws around all that a schedule lists; none where it does not.

    A distance that stands in the schedule goes before the paragraph's own.
    """
    pointer = pattern("in_schedule").search(words)
    if not pointer or pattern("named_place").search(words):
        return
    metres = next((one.metres for one in distances_in(words)), None)
    for item in items.values():
        own = next((one.metres for one in distances_in(item)), metres)
        for mention in mentions_in(item, defined):
            if mention.kind is not PlaceKind.PERSON:
                zone = resolved(mention, own, defined)
                yield Found(zone.kind, zone.place, own, pointer.start(), pointer.end())
                break


def _item_alone(words: str) -> str:
    """The words where they are a lettered or numbered place that stands under no schedule."""
    heading = pattern("definitions_heading").match(words)
    words = words[heading.end() :] if heading else words
    name = pattern("named_item").match(words)
    first = next(iter(mentions_in(words[name.end() :], {})), None) if name else None
    return words if first is not None and first.start == 0 and first.exact else ""


def _named(words: str) -> bool:
    return pattern("named_item").search(words) is not None


def _by_term(items: Sequence[str]) -> dict[str, str]:
    """Each item by its own letter or number; by its place in the list where it has none."""
    words = "\n".join(items)
    names = list(pattern("named_item").finditer(words))
    if not names:
        return {scheduled_term(_label(item, nth)): _unlabelled(item)
                for nth, item in enumerate(items, 1)}  # fmt: skip
    ends = [*(found.start() for found in names[1:]), len(words)]
    return {
        scheduled_term(found["label"]): " ".join(words[found.end() : end].split()).strip(" .;")
        for found, end in zip(names, ends, strict=True)
    }


def _label(item: str, nth: int) -> str:
    found = pattern("item_label").match(item)
    return found["label"] if found else str(nth)


def _unlabelled(item: str) -> str:
    found = pattern("item_label").match(item)
    return item[found.end() :] if found else item
