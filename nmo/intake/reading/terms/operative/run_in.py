"""Lists whose items run on in one paragraph: "must not (a) assault her, (b) contact her"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.counting import Counted
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

ITEM = re.compile(r"(?<=\s)[(\[](?P<n>[a-z]|[ivx]{2,4}|\d{1,2})[)\]]\s+(?=\S)")
ORDERS = (
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
    [str(number) for number in range(1, 16)],
)
SURE = 0.8


def with_items_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each list that runs on in one of them cut into its lead-in and its items."""
    return [piece for block in blocks for piece in _pieces(block)]


def _pieces(block: Block) -> Iterator[Block]:
    items = _items(block.string)
    if not items or not _leads_in(block.string[: items[0].start()]):
        yield block
        return
    above = block.counted or Counted("", 0, SURE, 1)
    yield replace(block, passage=block.passage.part(0, items[0].start()))
    ends = [*(item.start() for item in items[1:]), len(block.string)]
    for nth, (item, end) in enumerate(zip(items, ends, strict=True), 1):
        para = f"{above.para}({item['n']})"
        counted = Counted(para, above.depth + 1, min(SURE, above.sure), nth, above.para)
        yield replace(block, passage=block.passage.part(item.end(), end), counted=counted)


def _items(string: str) -> list[re.Match[str]]:
    """The labels that count from the first on; none unless there are two."""
    found = list(ITEM.finditer(string))
    for order in ORDERS:
        kept: list[re.Match[str]] = []
        for label in found:
            if len(kept) < len(order) and label["n"] == order[len(kept)]:
                kept.append(label)
        if len(kept) > 1:
            return kept
    return []


def _leads_in(words: str) -> bool:
    """Whether the words forbid, and leave it to the items to say what."""
    return force_of(words) is Force.FORBIDS and not types_in(words)
