"""The blocks of an order's numbered paragraphs, each with its places and exceptions."""

from collections.abc import Iterator
from itertools import chain

from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review import labels
from nmo.intake.review.as_read import OrderAsRead, ParagraphAsRead
from nmo.intake.review.sheet import Block, Entry, Line, field_name
from nmo.intake.review.sureness import PRE_ACCEPT, Sureness

UNSURE = "Not sure: compare it with the paper."
NO_PARAGRAPH = "It was read without a paragraph of its own. Check where it belongs."
WITH_OCCUPATION = (PaperType.OCCUPATION, PaperType.NON_MOLESTATION_WITH_OCCUPATION)


def paragraph_blocks(order: OrderAsRead, sureness: Sureness) -> Iterator[Block]:
    """A block for each paragraph, then one for each place that belongs to none."""
    for place, paragraph in enumerate(order.prohibitions):
        yield _paragraph(order, place, paragraph, sureness)
    known = {paragraph.para for paragraph in order.prohibitions}
    for place, zone in enumerate(order.exclusion_zones):
        if zone.para not in known:
            yield Block(
                key=f"exclusion_zones-{place}",
                title=f"Place {place + 1}",
                lines=tuple(_zone_lines(order, place, with_paragraph=True)),
                sure=sureness.of(f"exclusion_zones[{place}]"),
                why=NO_PARAGRAPH,
                place=sureness.place(f"exclusion_zones[{place}]"),
            )


def _paragraph(
    order: OrderAsRead, place: int, paragraph: ParagraphAsRead, sureness: Sureness
) -> Block:
    at = f"prohibitions[{place}]"
    zones = [n for n, zone in enumerate(order.exclusion_zones) if zone.para == paragraph.para]
    allowed = [n for n, each in enumerate(order.exceptions) if each.para == paragraph.para]
    paths = [at, *(f"exclusion_zones[{n}]" for n in zones), *(f"exceptions[{n}]" for n in allowed)]
    least = min((sureness.of(path) or 0.0 for path in paths), default=0.0)
    return Block(
        key=field_name(at),
        title=f"Paragraph {paragraph.para or place + 1}",
        lines=(
            *_own_lines(at, paragraph, order),
            *(line for n in zones for line in _zone_lines(order, n)),
            *(_exception_line(order, n) for n in allowed),
        ),
        sure=least,
        why=" ".join(chain.from_iterable(map(sureness.asked, paths)))
        or ("" if least >= PRE_ACCEPT else UNSURE),
        place=sureness.place(at),
    )


def _own_lines(at: str, paragraph: ParagraphAsRead, order: OrderAsRead) -> Iterator[Line]:
    of = f"Paragraph {paragraph.para}" if paragraph.para else "This paragraph"
    yield Line(
        path=f"{at}.text",
        label=f"{of}: the court’s words",
        entry=Entry.WORDS,
        value=paragraph.text,
    )
    yield Line(
        path=f"{at}.types",
        label=f"{of} forbids",
        entry=Entry.SOME,
        value=paragraph.types,
        choices=labels.FORBIDS_LABELS,
    )
    yield Line(
        path=f"{at}.protects",
        label=f"{of} protects",
        entry=Entry.SOME,
        value=paragraph.protects,
        choices=labels.PROTECTS_LABELS,
    )
    yield Line(path=f"{at}.para", label="Its number on the paper", value=paragraph.para or "")
    yield Line(
        path=f"{at}.third_party",
        label="It also forbids getting somebody else to do it",
        entry=Entry.YES,
        value=paragraph.third_party,
    )
    if order.order_type in WITH_OCCUPATION:
        yield Line(
            path=f"{at}.power_of_arrest",
            label="A power of arrest is attached to it",
            entry=Entry.YES,
            value=paragraph.power_of_arrest,
        )


def _zone_lines(order: OrderAsRead, place: int, *, with_paragraph: bool = False) -> Iterator[Line]:
    zone, at = order.exclusion_zones[place], f"exclusion_zones[{place}]"
    if with_paragraph:
        yield Line(path=f"{at}.para", label="Its paragraph", value=zone.para or "")
    yield Line(path=f"{at}.place", label="Place, as it is printed", value=zone.place or "")
    yield Line(
        path=f"{at}.place_kind",
        label="What place it is",
        entry=Entry.ONE,
        value=zone.place_kind or "",
        choices=labels.PLACE_LABELS,
    )
    yield Line(
        path=f"{at}.distance_m",
        label="Within how many metres",
        entry=Entry.NUMBER,
        value="" if zone.distance_m is None else str(round(zone.distance_m)),
    )


def _exception_line(order: OrderAsRead, place: int) -> Line:
    allowed = order.exceptions[place]
    called = labels.EXCEPTION_LABELS.get(allowed.kind or "", "An exception")
    return Line(
        path=f"exceptions[{place}].text",
        label=f"Exception ({called.lower()}): the court’s words",
        entry=Entry.WORDS,
        value=allowed.text,
        hint="Leave empty to point to the paragraph’s own words",
    )
