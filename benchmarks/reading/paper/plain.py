"""Blocks as the lines of a plain text, such as a mail's."""

from collections.abc import Sequence
from textwrap import fill

from benchmarks.reading.paper.blocks import Block, FormField, Grid, Tick, Words
from benchmarks.reading.paper.markup import plain_words


def plain_text(blocks: Sequence[Block], *, width: int = 0) -> str:
    """The text, a blank line between paragraphs; wrapped at ``width`` where that is given."""
    lines = [line for block in blocks for line in _lines(block)]
    if width:
        lines = [fill(line, width, break_long_words=False) if line else "" for line in lines]
    return "\n\n".join(line for line in lines if line) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case Words():
            label = f"{block.label} " if block.label else "- " if block.listed else ""
            return [label + plain_words(block.text)]
        case Tick():
            return [f"[{'x' if block.ticked else ' '}] {block.label} {plain_words(block.text)}"]
        case Grid():
            return [" | ".join(plain_words(cell) for cell in row) for row in block.rows]
        case FormField():
            return [f"{block.caption}: {plain_words(block.value)}"]
        case _:
            return []
