"""Paragraphs that an order quotes: what a variation puts in the place of another paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.wording.leadins import Force, force_of

QUOTED = re.compile(r"[“\"](?P<inner>[^“”\"]{20,})[”\"]")
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
    yield replace(block, passage=block.passage.part(found.start() + 1, found.end() - 1))
    if after := block.passage.part(found.end()):
        yield replace(block, passage=after, counted=None)
