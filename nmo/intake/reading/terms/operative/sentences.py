"""Paragraphs of running prose cut into their sentences, where a sentence forbids by itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

# Where the respondent is spoken of anew, in one sentence or after a semicolon.
NEXT_SENTENCE = re.compile(
    r"(?<=[.;])\s+(?:[a-z]+,?\s+){0,2}?(?=(?:the\s+(?:respondent|defendant)\b"
    r"|you\s+must|(?:he|she)\s+(?:must|shall)))|\s+(?=and\s+that\s+(?:the\s+respondent|he|she)\b)",
    re.IGNORECASE,
)
# The end of a sentence; what stands before it must be no abbreviation and no initial.
END = re.compile(
    r"(?<=[\w)’'\"”][.!])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bNo\.)"
    r"(?<!\bno\.)(?<!\bRd\.)(?<!\bpara\.)(?<!\b[A-Z]\.)(?<!\b[a-z]\.)\s+(?=[“\"‘']?[A-Z])"
)
# A sentence that says more of what the one before it forbids.
GOES_ON = re.compile(
    r"^\W*(?:this|that|these|those|it|such|nothing|save|except|but|however|for\s+example"
    r"|the\s+(?:prohibition|restriction|exception)|including)\b",
    re.IGNORECASE,
)
# What such a paragraph is must not be one that never orders.
NEVER_ORDERS = {Role.NOTICE, Role.NOTE, Role.ARREST, Role.DEFINITION, Role.DIRECTIONS}


def with_sentences_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those without a label cut into their sentences where these forbid."""
    return [piece for block in blocks for piece in _pieces(block)]


def sentences_in(passage: Passage) -> list[Passage]:
    """The sentences of a passage, one after the other."""
    return _cut(passage, [(end.start(), end.end()) for end in END.finditer(passage.string)])


def _pieces(block: Block) -> list[Block]:
    if block.counted or block.ticked is not None:
        return [block]
    sentences = sentences_in(block.passage)
    forbid = [nth for nth, piece in enumerate(sentences) if _forbids(piece.string)]
    apart = forbid not in ([], [0]) and role_of(block.string) not in NEVER_ORDERS
    pieces = list(_gathered(sentences)) if apart else [block.passage]
    return [replace(block, passage=own) for piece in pieces for own in _spoken(piece)]


def _spoken(passage: Passage) -> list[Passage]:
    """The passage cut where it speaks of the respondent anew, if each piece forbids."""
    between = [found.span() for found in NEXT_SENTENCE.finditer(passage.string)]
    pieces = _cut(passage, between)
    if all(force_of(piece.string) is Force.FORBIDS for piece in pieces):
        return pieces
    return [passage]


def _forbids(words: str) -> bool:
    return force_of(words) is Force.FORBIDS and bool(types_in(words))


def _gathered(sentences: Sequence[Passage]) -> Iterator[Passage]:
    """The sentences, each joined to the one before it where it says more of the same."""
    last: Passage | None = None
    for sentence in sentences:
        if last and GOES_ON.match(sentence.string) and role_of(sentence.string) is None:
            last = last.joined(sentence)
            continue
        if last:
            yield last
        last = sentence
    if last:
        yield last


def _cut(passage: Passage, between: Sequence[tuple[int, int]]) -> list[Passage]:
    begins = [0, *(end for _, end in between)]
    ends = [*(start for start, _ in between), len(passage.string)]
    return [passage.part(*span) for span in zip(begins, ends, strict=True)]
