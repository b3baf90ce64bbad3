"""A drawn paper as the files that arrive, with where its values stand in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.reading.paper.blocks import Document
from benchmarks.reading.paper.pdf import Stand, draw_pdf
from benchmarks.reading.paper.word import draw_word
from benchmarks.reading.told import Json


@dataclass(frozen=True, slots=True)
class Came:
    """Files by name, the evidence by path, and the values that stood on missing pages only."""

    files: tuple[tuple[str, bytes], ...]
    evidence: tuple[tuple[str, Json], ...]
    lost: frozenset[str]


def arrive(document: Document, channel: str, dice: Random) -> Came:
    """Send a document through a channel."""
    if channel == "word" and document.name.endswith(".docx"):
        return Came(((document.name, draw_word(document)),), (), frozenset())
    if channel in ("digital", "word", "mail"):
        drawn = draw_pdf(document)
        return Came(
            ((document.name, drawn.data),), _evidence(document.name, drawn.stands), drawn.lost
        )
    from benchmarks.reading.channels.pictures import scanned

    return scanned(document, channel, dice)


def _evidence(name: str, stands: Sequence[Stand]) -> tuple[tuple[str, Json], ...]:
    return tuple((s.path, {"doc": name, "page": s.page, "bbox": list(s.box)}) for s in stands)
