"""Paragraphs that an order quotes: what a variation puts in the place of another paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.counting import Counted
from nmo.intake.reading.terms.wording.leadins import Force, force_of

SURE = 0.8
QUOTED = re.compile(r"[“\"](?P<inner>[^“”\"]{20,})[”\"]")
# Which paragraph the quoted one becomes: by its own label, or by the words before it.
OWN_LABEL = re.compile(r"^\(?(?P<n>\d{1,2}[A-Z]?(?:\([a-z]\))?)[.)]*\s+(?=[A-Z(])")
REPLACES = re.compile(
    r"\b(?:paragraph|para\.?|clause|term)\s+(?P<n>\(?\d{1,2}[A-Z]?\)?(?:\([a-z]\))?)", re.IGNORECASE
)
CHANGES = re.compile(r"\b(?:vari|replac|substitut|amend|read|delet|insert|add)\w*", re.IGNORECASE)
# What may stand before a quoted paragraph: nothing, or words that lead in to it.
LEADING = re.compile(r"(?:^|[:–—-])\s*$")


def with_quotes_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each quoted paragraph by itself, without its marks."""
    return [piece for block in blocks for piece in _pieces(block)]


def _pieces(block: Block) -> Iterator[Block]:
    found = QUOTED.search(block.string)
    if (
        found is None
        or not LEADING.search(block.string[: found.start()])
        or force_of(found["inner"]) is not Force.FORBIDS
    ):
        yield block
        return
    if before := block.passage.part(0, found.start()):
        yield replace(block, passage=before)
    inner = block.passage.part(found.start() + 1, found.end() - 1)
    yield _numbered(replace(block, passage=inner), block.string[: found.start()])
    if after := block.passage.part(found.end()):
        yield replace(block, passage=after, counted=None)


def _numbered(block: Block, before: str) -> Block:
    """The quoted paragraph with the number that it bears, or that of the one it replaces."""
    own = OWN_LABEL.match(block.string)
    replaced = REPLACES.search(before) if CHANGES.search(before) else None
    number = own or replaced
    if number is None:
        return block
    counted = block.counted or Counted("", 0, SURE, 1)
    passage = block.passage.part(own.end()) if own else block.passage
    return replace(block, passage=passage, counted=replace(counted, para=number["n"]))
