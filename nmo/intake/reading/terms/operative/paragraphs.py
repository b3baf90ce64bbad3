"""The operative paragraphs of an order: those that the court orders, with their lead-ins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.blocks import SUBJECT
from nmo.intake.reading.terms.operative.heading import HEADING_INSIDE
from nmo.intake.reading.terms.operative.roles import Role
from nmo.intake.reading.terms.operative.schedules import (
    FORBIDDEN,
    lead_of,
    references_in,
    schedule_titled,
)
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.limits import is_limited
from nmo.intake.reading.terms.wording.riders import speaks_of_others
from nmo.intake.reading.terms.wording.types import types_in

EMPTY = Passage("", ())
LEADS_IN = re.compile(
    r"(?:[:–—-]|\b(?:from|not|not do|not be done|that|to|by|of|or|and|following|including|beidio"
    r"|beidio â|rhag))\s*$",
    re.IGNORECASE,
)
ALLOWS = re.compile(
    r"^(?:(?:the\s+)?(?:above\s+)?(?:prohibition|restriction)s?\s+(?:in|above|shall\s+not|does|do)\b|paragraphs?\s+\d\S*(?:\s+and\s+\S+)?\s+(?:above\s+)?(?:do|does|shall|is|are|will)\b|nothing\s+in|notwithstanding|this\s+(?:paragraph|prohibition)|save\b|except)",
    re.IGNORECASE,
)
OF_THE_CASE = re.compile(
    r"^(?:(?:the|this|an?|any|these)\s+)?(?:court|order|injunction|applicant|costs?|e-?mail|hearing|application"
    r"|solicitors?|police|power|proceedings|matter|case|breach|documents?)\b",
    re.IGNORECASE,
)
# How long a title is at most, how none ends, and how one begins that is a question.
MOST_WORDS = 8
# So long at most is a lead-in below a notice: whom it binds, and that it forbids.
MOST_OF_LEAD = 14
UNFINISHED = re.compile(r"[.,;:–—-]\W*$|\b(?:the|a|of|to|and|or|not|from)$", re.IGNORECASE)
ASKS = re.compile(r"\W*(?:where|what|how|who|whom|when|things|places|people)\b", re.IGNORECASE)
BOUND = re.compile(r"\b(?:respondents?|you|he|she|him|her)\b", re.IGNORECASE)
# A title that says what the order is for: `Order restraining molestation`.
NAMES_ORDER = re.compile(
    r"\W*(?:(?:an?|the|interim|final|court)\s+)*(?:orders?|injunctions?)\s+(?:restrain|forbid|prohibit)\w*ing\b",
    re.IGNORECASE,
)
KEPT_OUT = {Role.ARREST, Role.RECITAL}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One operative paragraph: its label, the words above it that it completes, its own words."""

    para: str
    lead: Passage
    own: Passage
    sure: float
    role: Role | None = None


@dataclass(slots=True)
class _Walk:
    """Where the reading of an order's paragraphs has come to."""

    has_heading: bool
    section: Role | None = None
    section_depth: int = 0
    begun: bool = False
    lead: Passage = EMPTY
    above: list[tuple[int, Passage]] = field(default_factory=list)
    unnumbered: int = 0
    schedules: set[str] = field(default_factory=set)


def paragraphs_of(blocks: Sequence[Block]) -> list[Paragraph]:
    """The operative paragraphs among the blocks, in order."""
    walk = _Walk(
        has_heading=any(block.role is Role.OPERATIVE for block in blocks),
        schedules={
            title for block in blocks if (title := schedule_titled(block.string)) is not None
        },
    )
    walk.schedules &= references_in(" ".join(block.string for block in blocks))
    kept: list[Paragraph] = []
    for nth, block in enumerate(blocks):
        after = blocks[nth + 1] if nth + 1 < len(blocks) else None
        kept += _taken(block, after, walk)
    return kept


def _taken(block: Block, after: Block | None, walk: _Walk) -> Iterator[Paragraph]:
    """The paragraph that the block makes, if it is operative."""
    if block.ticked is False:
        return
    if walk.schedules and _of_a_schedule(block, walk):
        return
    if block.role is Role.OPERATIVE and not _is_inner_heading(block, walk):
        yield from _heading(block, after, walk)
        return
    if walk.section is not Role.OPERATIVE and _opens_list(block, after, walk):
        yield from _heading(block, after, walk)
        return
    if not _is_operative(block, after, walk):
        return
    if not block.counted and _begins_item(after) and _leads_in(block.passage):
        walk.lead, walk.above = block.passage, []
        return
    if OF_THE_CASE.match(block.string) or (block.counted and block.counted.restarted):
        walk.lead = EMPTY
    if block.counted and not block.depth and block.role not in {None, Role.OPERATIVE}:
        walk.lead = EMPTY
    walk.above = [(depth, lead) for depth, lead in walk.above if depth < block.depth]
    lead = walk.lead
    for _, words in walk.above:
        lead = lead.joined(words)
    if (
        after is not None
        and after.counted
        and after.depth > block.depth
        and _leads_in(block.passage)
    ):
        walk.above.append((block.depth, block.passage))
        if not _has_exception_tail(block.string):
            return
    yield _paragraph(block, lead, walk)


def _of_a_schedule(block: Block, walk: _Walk) -> bool:
    """Whether the block forbids what a schedule names, or is the title of that schedule."""
    if not block.counted and schedule_titled(block.string) in walk.schedules:
        walk.begun, walk.section, walk.above = True, Role.OPERATIVE, []
        walk.lead = lead_of(block.passage)
        return True
    if walk.lead.string == FORBIDDEN and not (block.counted or block.role) and _is_short(block):
        return True
    return bool(references_in(block.string) & walk.schedules) and not types_in(block.string)


def _paragraph(block: Block, lead: Passage, walk: _Walk) -> Paragraph:
    if block.counted:
        return Paragraph(block.counted.para, lead, block.passage, block.counted.sure, block.role)
    walk.unnumbered += 1
    return Paragraph(str(walk.unnumbered), lead, block.passage, 0.8, block.role)


def _is_inner_heading(block: Block, walk: _Walk) -> bool:
    """Whether a numbered paragraph inside the operative part only sounds like its heading."""
    return bool(block.counted) and walk.begun and not HEADING_INSIDE.match(block.string)


def _heading(block: Block, after: Block | None, walk: _Walk) -> Iterator[Paragraph]:
    """What the heading itself forbids: nothing, a lead-in to the list below, or a paragraph."""
    rest = block.passage.part(_end_of_heading(block.string))
    if walk.lead.string == FORBIDDEN and force_of(rest.string) is not Force.FORBIDS:
        return
    walk.begun, walk.section, walk.above, walk.lead = True, Role.OPERATIVE, [], EMPTY
    if force_of(rest.string) is not Force.FORBIDS or (
        _is_short(block) and NAMES_ORDER.match(rest.string)
    ):
        return
    if ASKS.match(rest.string) and len(rest.string.split()) <= MOST_WORDS:
        bare = _begins_item(after) and after and force_of(after.string) is not Force.FORBIDS
        walk.lead = rest if bare else EMPTY
        return
    if _begins_item(after) and (_leads_in(rest) or not types_in(rest.string)):
        walk.lead = rest
        return
    yield _paragraph(Block(rest), EMPTY, walk)


def _end_of_heading(string: str) -> int:
    """Where the words end that say that the court orders."""
    found = HEADING_INSIDE.search(string)
    if not found:
        return 0
    that = re.match(r"\s*(?:that\b)?[\s:–-]*", string[found.end() :], re.IGNORECASE)
    return found.end() + (that.end() if that else 0)


def _begins_item(block: Block | None) -> bool:
    """Whether the block is an item of a list: labelled, or with a box to tick."""
    return block is not None and (block.counted is not None or block.ticked is not None)


def _opens_list(block: Block, after: Block | None, walk: _Walk) -> bool:
    """Whether the block, without a heading above it, leads in to a list of what is forbidden."""
    if walk.section is Role.ARREST or block.counted:
        return False
    if walk.section in {Role.NOTE, Role.NOTICE} and len(block.string.split()) > MOST_OF_LEAD:
        return False
    if block.role not in {None, Role.DURATION} or not _begins_item(after):
        return False
    return _leads_in(block.passage) and force_of(block.string) is Force.FORBIDS


def _is_operative(block: Block, after: Block | None, walk: _Walk) -> bool:
    """Whether the block is of the operative part; moves the walk into and out of it."""
    if walk.section is Role.OPERATIVE:
        if block.counted or block.ticked:
            return block.role is not Role.ARREST or _leave(block, walk)
        if block.role is not None:
            return _leave(block, walk)
        return _speaks_to_respondent(block, after)
    if _comes_back(block, after, walk):
        walk.section, walk.begun = Role.OPERATIVE, True
        return True
    if block.role is not None:
        walk.section = block.role
    return False


def _is_short(block: Block) -> bool:
    """Whether a block is as short as a title, and ends as one."""
    return len(block.string.split()) <= MOST_WORDS and not UNFINISHED.search(block.string)


def _is_title(block: Block) -> bool:
    """Whether a block without a label is a title: `No contact`, `Where he may not go`."""
    if not _is_short(block):
        return False
    if NAMES_ORDER.match(block.string):
        return True
    asks = ASKS.match(block.string)
    return bool(asks) or force_of(block.string) is not Force.FORBIDS


def _speaks_to_respondent(block: Block, after: Block | None) -> bool:
    """Whether a block without a label is a paragraph for the respondent, and no stray words."""
    if _is_title(block):
        return False
    if SUBJECT.match(block.string) or ALLOWS.match(block.string) or is_limited(block.string):
        return True
    if force_of(block.string) is Force.NONE or OF_THE_CASE.match(block.string):
        return False
    if types_in(block.string) or _leads_to_items(block, after):
        return True
    return bool(BOUND.search(block.string)) and speaks_of_others(block.string)


def _leads_to_items(block: Block, after: Block | None) -> bool:
    """Whether the block forbids what the items below it name."""
    if not _begins_item(after) or not _leads_in(block.passage):
        return False
    return force_of(block.string) is Force.FORBIDS


def _leave(block: Block, walk: _Walk) -> bool:
    """Out of the operative part into the section that the block begins."""
    walk.section, walk.lead, walk.above = block.role, EMPTY, []
    walk.section_depth = block.depth
    return False


def _comes_back(block: Block, after: Block | None, walk: _Walk) -> bool:
    """Whether a block outside the operative part plainly forbids the respondent something."""
    if block.role is not None or force_of(block.string) is not Force.FORBIDS:
        return False
    if not block.counted and _is_title(block):
        return False
    below = after is not None and after.depth > block.depth and _leads_to_items(block, after)
    if not types_in(block.string) and not below:
        return False
    if block.counted:
        if walk.begun and block.counted.restarted:
            return False
        if walk.section is Role.ARREST:
            return block.depth <= walk.section_depth and not block.counted.bullet
        return walk.section is not Role.NOTE or not walk.begun
    if walk.section in KEPT_OUT or (walk.has_heading and not walk.begun):
        return False
    return bool(SUBJECT.match(block.string))


def _leads_in(passage: Passage) -> bool:
    return bool(LEADS_IN.search(passage.string.rstrip(" ,(")))


def _has_exception_tail(string: str) -> bool:
    """Whether the words lead in to a list of exceptions and forbid something by themselves."""
    tail = re.search(
        r"\b(?:save|except|unless|other than|provided|ac eithrio)\b[^.;]*$", string, re.IGNORECASE
    )
    return bool(tail) and bool(types_in(string[: tail.start()] if tail else ""))
