"""Lists whose items run on in one paragraph: "must not (a) assault her, (b) contact her"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.counting import Counted
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

# A label in brackets, or one with a bracket or a stop behind it where an item may begin.
ITEM = re.compile(
    r"(?:(?<=\s)[(\[]|(?:(?<=[:;,–—-]\s)|(?<=\sand\s)|(?<=\sor\s))(?=\w{1,4}[).])"
    r"|(?<=\.\s)(?=\w{1,4}\)))"
    r"(?P<n>[a-z]|[ivx]{2,4}|\d{1,2})[)\].]\s+(?=\S)"
)
ORDERS = (
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
    [str(number) for number in range(1, 16)],
)
SURE = 0.8
# So few items make a list where no label tells that they are such.
FEWEST = 3
AFTER_ITEM = re.compile(r";\s+(?:(?:and|or|nor)\s+)?")


def with_items_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each list that runs on in one of them cut into its lead-in and its items."""
    return [piece for block in blocks for piece in _pieces(block)]


def _pieces(block: Block) -> Iterator[Block]:
    items, own = _items(block.string, _own_label(block))
    if not items and (unlabelled := _unlabelled(block)):
        yield from unlabelled
        return
    if not items or not (own or _leads_in(block.string[: items[0].start()])):
        yield block
        return
    above = block.counted or Counted("", 0, SURE, 1)
    yield replace(block, passage=block.passage.part(0, items[0].start()))
    stem, depth = (above.stem, above.depth) if own else (above.para, above.depth + 1)
    ends = [*(item.start() for item in items[1:]), len(block.string)]
    for nth, (item, end) in enumerate(zip(items, ends, strict=True), 2 if own else 1):
        para = f"{stem}({item['n']})"
        counted = Counted(para, depth, min(SURE, above.sure), nth, stem)
        yield replace(block, passage=block.passage.part(item.end(), end), counted=counted)


def _unlabelled(block: Block) -> list[Block]:
    """The lead-in and the items of a list that only a colon and semicolons tell apart."""
    colon = block.string.find(": ")
    rest = block.string[colon + 1 :]
    if colon < 0 or rest.count("; ") + 1 < FEWEST or not _leads_in(block.string[:colon]):
        return []
    begins = [colon + 1, *(end.end() + colon + 1 for end in AFTER_ITEM.finditer(rest))]
    if any(not block.string[at:].lstrip()[:1].islower() for at in begins):
        return []
    above = block.counted or Counted("", 0, SURE, 1)
    pieces = [replace(block, passage=block.passage.part(0, colon + 1))]
    for nth, (at, end) in enumerate(pairwise([*begins, len(block.string)]), 1):
        para = above.para or str(nth)
        counted = Counted(para, above.depth + 1, SURE, nth, above.para, bullet=True)
        pieces.append(replace(block, passage=block.passage.part(at, end), counted=counted))
    return pieces


def _own_label(block: Block) -> str:
    """The block's label, where it is the first of a list of which the rest runs on in it."""
    if not block.counted or not block.counted.depth or block.counted.value != 1:
        return ""
    return block.counted.para.removeprefix(block.counted.stem).strip("().")


def _items(string: str, own: str) -> tuple[list[re.Match[str]], bool]:
    """The labels that count from the first on, and whether the first is the block's own."""
    found = list(ITEM.finditer(string))
    for order in ORDERS:
        kept: list[re.Match[str]] = []
        begin = 1 if own and own == order[0] else 0
        for label in found:
            if begin + len(kept) < len(order) and label["n"] == order[begin + len(kept)]:
                kept.append(label)
        if kept and begin + len(kept) > 1:
            return kept, bool(begin)
    return [], False


def _leads_in(words: str) -> bool:
    """Whether the words forbid, and leave it to the items to say what."""
    return force_of(words) is Force.FORBIDS and not types_in(words)
