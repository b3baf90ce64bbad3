"""What is read where no operative part was found: each sentence that plainly forbids."""

import re
from collections.abc import Iterator, Sequence

from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.paragraphs import EMPTY, OF_THE_CASE, Paragraph
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.operative.sentences import sentences_in
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

SURE = 0.4
# Where nothing is ordered that binds the respondent.
NEVER = frozenset(Role) - {Role.OPERATIVE, Role.DURATION}
PARTY = r"(?:respondent|defendant|husband|wife|mother|father|man|woman|ex-?partner|partner|atebydd)"
# To whom a sentence speaks, among its first words.
ADDRESSED = re.compile(
    rf"\b(?:the\s+(?:\w+\s+)?{PARTY}|{PARTY}|you|he|she|they)\b"
    r"|(?-i:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z]|\b[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)",
    re.IGNORECASE,
)
FIRST_WORDS = 14
NOT_ORDERED = re.compile(
    r"^\W*(?:if|where|when|whenever|anyone|any\s+person|a\s+person|because|although|whereas|upon)\b"
    r"|\b(?:alleg|complain|said\s+that|says\s+that|asked\s+(?:for|that)|seeks?|applied|offence"
    r"|contempt|imprison|prison|arrested|undertak|promis)\w*|\?\s*$",
    re.IGNORECASE,
)


def told_in(blocks: Sequence[Block]) -> list[Paragraph]:
    """The sentences outside notices, recitals and notes that forbid the respondent something."""
    found = list(_told(blocks))
    return [Paragraph(str(nth), EMPTY, one, SURE) for nth, one in enumerate(found, 1)]


def _told(blocks: Sequence[Block]) -> Iterator[Passage]:
    for block in blocks:
        if block.role in NEVER or block.ticked is False:
            continue
        yield from filter(_forbids, sentences_in(block.passage))


def _forbids(sentence: Passage) -> bool:
    """Whether a sentence forbids the respondent something that is known to be forbidden."""
    words = sentence.string
    if role_of(words) in NEVER or OF_THE_CASE.match(words) or NOT_ORDERED.search(words):
        return False
    if not ADDRESSED.search(" ".join(words.split()[:FIRST_WORDS])):
        return False
    return force_of(words) is Force.FORBIDS and bool(types_in(words))
