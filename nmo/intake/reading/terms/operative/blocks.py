"""Lines gathered into paragraphs, each with its label and its depth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from nmo.intake.reading.terms.flow.lines import Line
from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.operative.counting import Counted, Counting
from nmo.intake.reading.terms.operative.labels import label_of
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.wording.leadins import Force, force_of

ENDED = re.compile(r"[.;:!?)\"”’-]\s*(?:and|or|a|ac)?$", re.IGNORECASE)
HEADING_INSIDE = re.compile(
    r"\b(?:it\s+is\s+(?:hereby\s+|further\s+|therefore\s+)*ordered|the\s+court\s+(?:hereby\s+)?order(?:s|ed)|gorchm?yn{1,2}ir)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^\W*(?:and\s+)?(?:that\s+)?(?:the\s+(?:\w+\s+)?respondent|the\s+defendant|you\b|respondent\b|rhaid\s+i|gwaherddir|ni\s+chaiff|mae.{0,12}atebydd|he\s|she\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `counted` is None where it has no label, `ticked` where it has no box."""

    passage: Passage
    counted: Counted | None = None
    role: Role | None = None
    ticked: bool | None = None

    @property
    def string(self) -> str:
        """Its words without the label."""
        return self.passage.string

    @property
    def depth(self) -> int:
        """How deep it lies below the top paragraphs."""
        return self.counted.depth if self.counted else 0


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The paragraphs that the lines make."""
    pitch = _pitch(lines)
    blocks: list[Block] = []
    counting = Counting()
    before: Line | None = None
    for nth, line in enumerate(lines):
        after = lines[nth + 1].string if nth + 1 < len(lines) else ""
        for piece in _pieces(line):
            gap = before is None or _gap(before, line, pitch)
            begun = _begin(piece, before, gap=gap, after=after, blocks=blocks, counting=counting)
            if begun:
                counting = Counting() if begun.role is Role.OPERATIVE else counting
                blocks.append(begun)
            elif blocks:
                blocks[-1] = replace(blocks[-1], passage=blocks[-1].passage.joined(piece.passage))
            before = piece
    return [replace(block, role=role_of(block.string)) for block in blocks]


def _pieces(line: Line) -> list[Line]:
    """The line cut before words that order something, so that they begin a paragraph."""
    found = HEADING_INSIDE.search(line.string)
    if not found or found.start() == 0:
        return [line]
    if re.fullmatch(
        r"\W*(?:and|\d+\W+|by consent)?\W*", line.string[: found.start()], re.IGNORECASE
    ):
        return [line]
    first = line.passage.part(0, found.start())
    return [replace(line, passage=first), replace(line, passage=line.passage.part(found.start()))]


def _begin(
    line: Line,
    before: Line | None,
    *,
    gap: bool,
    after: str,
    blocks: list[Block],
    counting: Counting,
) -> Block | None:
    """The paragraph that begins with this line, None where the line carries on the last one."""
    opened = bool(
        before and re.search(r"[:;-]\s*(?:and|or)?$|\b(?:from|not|to|that)$", before.string)
    )
    label = label_of(line.string)
    if label and (label.style != "bare" or _may_be_bare(before, gap=gap)):
        counted = counting.take(label, opened=opened)
        if counted:
            rest = line.passage.part(label.length)
            return Block(rest, counted, role_of(rest.string), line.ticked)
    role = role_of(f"{line.string} {after}")
    if role is Role.OPERATIVE or _starts_unlabelled(
        line, before, role, gap=gap, after=after, blocks=blocks
    ):
        return Block(line.passage, None, role, line.ticked)
    return None


def _may_be_bare(before: Line | None, *, gap: bool) -> bool:
    """Whether a bare number here may be a label and not a house number in a broken line."""
    return before is None or gap or bool(ENDED.search(before.string))


def _starts_unlabelled(
    line: Line,
    before: Line | None,
    role: Role | None,
    *,
    gap: bool,
    after: str,
    blocks: list[Block],
) -> bool:
    """Whether a line without a label begins a paragraph."""
    if before is None or line.ticked is not None:
        return True
    if not re.match(r"^[^a-z]*[A-Z(\"“]", line.string):
        return False
    ended = bool(ENDED.search(before.string)) or _is_title(before)
    if role is not None and (ended or gap):
        return True
    if ended and SUBJECT.match(line.string) and force_of(f"{line.string} {after}") is Force.FORBIDS:
        return gap or not (blocks and blocks[-1].counted)
    return gap and (ended or _is_title(line))


def _is_title(line: Line) -> bool:
    """Whether a line is a heading by itself: short, and no sentence."""
    return len(line.string.split()) <= 8 and not re.search(
        r"[.,;]$|\b(?:the|a|of|to|and|or|not|from)$", line.string
    )


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from line to line, in shares of the page."""
    steps = [
        after.box.top - line.box.top
        for line, after in pairwise(lines)
        if after.page == line.page and after.box.top > line.box.top
    ]
    return median(steps) if steps else 0.0


def _gap(before: Line, line: Line, pitch: float) -> bool:
    """Whether more than the usual space stands above the line."""
    if before.page != line.page:
        return bool(ENDED.search(before.string))
    return line.box.top - before.box.top > 1.3 * pitch > 0
