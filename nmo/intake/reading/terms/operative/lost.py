"""Paragraphs whose label could not be read: told from their neighbours, or joined again."""

from collections.abc import Sequence
from dataclasses import replace

from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.counting import Counted

SURE = 0.5  # of a label that is told from its neighbours only


def with_lost_labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each that lost its label with the one that its neighbours leave for it.

    Where they leave none, it was a sentence of the paragraph before, and is joined to it.
    """
    kept: list[Block] = []
    for nth, block in enumerate(blocks):
        before = kept[-1] if kept else None
        if not block.lost or before is None or before.counted is None:
            kept.append(block)
        elif _has_room(before.counted, blocks[nth + 1 :]):
            kept.append(replace(block, counted=_following(before.counted), lost=False))
        else:
            kept[-1] = replace(before, passage=before.passage.joined(block.passage))
    return kept


def _has_room(before: Counted, after: Sequence[Block]) -> bool:
    """Whether the next label read leaves out the one after `before`."""
    for block in after:
        if block.counted and block.counted.depth == before.depth:
            return block.counted.value > before.value + 1 or block.counted.restarted
        if not block.lost:
            return True
    return True


def _following(before: Counted) -> Counted:
    """The label after this one."""
    printed = before.para[len(before.stem) :]
    bare = printed.strip("().")
    after = str(before.value + 1) if bare.isdigit() else chr(ord(bare[0]) + 1)
    return replace(
        before, para=before.stem + printed.replace(bare, after), value=before.value + 1, sure=SURE
    )
