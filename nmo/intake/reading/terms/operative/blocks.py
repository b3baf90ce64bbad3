"""Lines gathered into paragraphs, each with its label and its depth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nmo.intake.reading.terms.flow.lines import Line
from nmo.intake.reading.terms.operative.beside import without_titles
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.counting import Counting
from nmo.intake.reading.terms.operative.labels import Label, counts_in_romans, label_of
from nmo.intake.reading.terms.operative.lost import with_lost_labels
from nmo.intake.reading.terms.operative.quoted import with_quotes_apart
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.operative.run_in import with_items_apart
from nmo.intake.reading.terms.operative.setting import Setting, setting_of
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

ENDED = re.compile(r"[.;:!?)\"”’-]\s*(?:and|or|a|ac)?$", re.IGNORECASE)
OPENED = re.compile(r"[:;-]\s*(?:and|or)?$|\b(?:from|not|to|that)$")
UNFINISHED = re.compile(r"\b(?:the|a|an|of|to|and|or|not|from|by|at|in|on)$", re.IGNORECASE)
LEADS_TO = re.compile(r"(?::|\s[–—-]|\b(?:from|not|to|that|namely))$")
LEADS_ON = re.compile(r"\b(?:not|from)$", re.IGNORECASE)
NEXT_SENTENCE = re.compile(
    r"(?<=[.;])\s+(?:[a-z]+,?\s+){0,2}?(?=(?:the\s+(?:respondent|defendant)\b"
    r"|you\s+must|(?:he|she)\s+(?:must|shall)))|\s+(?=and\s+that\s+(?:the\s+respondent|he|she)\b)",
    re.IGNORECASE,
)
FIRST_ITEM = re.compile(r"^1\s+[a-z]")
HEADING_INSIDE = re.compile(
    r"\b(?:it\s+is\s+(?:(?:hereby|further|therefore|accordingly|also|this\s+day|now)\s+)*ordered|"
    r"(?:\w{2,4}\s+)?court\s+(?:hereby\s+)?order(?:s|ed)(?!\s+(?:otherwise|made|dated))|gorchm?yn{1,2}ir|"
    r"(?:\w{2,4}\s+)?(?:court|judge)\s+(?:hereby\s+|now\s+)?(?:makes?|made|grants?)\s+the\s+following"
    r"(?:\s+\w+){0,3}?\s+(?:orders?|injunctions?|terms|provisions)(?=\W*$|\s+(?:against|that|in)\b)|"
    r"the\s+respondent\s+is\s+ordered\s+as\s+follows|"
    r"(?:gives?|gave)\s+(?:an\s+|the\s+following\s+)?undertakings?\s+to\s+the\s+court"
    r"(?:\s+promising)?|promis(?:es|ed)\s+(?:to\s+)?the\s+court)\b",
    re.IGNORECASE,
)
GARBLED = re.compile(r"^\W{0,2}[\w|]{1,3}\s?[.,:;)}\]]{1,2}\s+|^[\w|]{1,2}\s+(?=[A-Z])")
BEFORE_HEADING = re.compile(
    r"\W*(?:(?:and|\d+(?=\W)|by consent|accordingly|therefore|now|so)\W*)?"
    r"(?:(?:therefore|accordingly)\W*)?",
    re.IGNORECASE,
)
BARE_HEADING = re.compile(
    r"\W*(?:the\s+)?(?:orders?|terms|injunctions?|prohibitions?|operative\s+part|order\s+of\s+the\s+court"
    r"|(?:terms|provisions)\s+of\s+(?:the|this)\s+(?:order|injunction))\W*",
    re.IGNORECASE,
)
TITLE_OF_TERMS = re.compile(
    r"(?:the\s+)?(?:terms|orders|injunctions|prohibitions|operative\s+(?:part|terms))\W*",
    re.IGNORECASE,
)
IN_CAPITALS = re.compile(r"^(?:AND\s+)?(?:UPON|WHEREAS)\b")
# After a line that ended, a sentence on the case and no more on what is forbidden.
APART = re.compile(
    r"^(?:The|This|An?|Costs?|It\s+is\s+not|No\s+(?:order|power|one\s+else)|Unless|Paragraphs?\s+\d"
    r"|Liberty|Permission|End\s+date|Duration|Pursuant|References?|Service|Subject\s+to|Issued)\s+(?!respondent|applicant|child|above|said|property"
    r"|exception|only|belongings|distance|place|person)"
    r"|^--$",
)
SUBJECT = re.compile(
    r"^\W*(?:and\s+)?(?:that\s+)?(?:the\s+(?:\w+\s+)?respondent|the\s+defendant|you\b|respondent\b(?!\s*[:;'’])|"
    r"rhaid\s+i|gwaherddir|ni\s+chaiff|mae.{0,12}atebydd|he\s|she\s"
    r"|(?-i:(?:[A-Z][\w'’-]+\s+){1,5})(?:(?:must|shall|may|will)\s+(?:not|never)\b|(?:is|be)\s+(?:and\s+is\s+)?hereby\b))",
    re.IGNORECASE,
)


def blocks_of(lines: Sequence[Line], *, unwrapped: bool = False) -> list[Block]:
    """The paragraphs that the lines make; `unwrapped`: none was broken for want of room."""
    romans = counts_in_romans(line.string for line in lines)
    gathering = _Gathering(setting_of(lines, unwrapped=unwrapped), romans)
    for nth, line in enumerate(lines):
        after = lines[nth + 1].string if nth + 1 < len(lines) else ""
        for own in without_titles(line):
            for piece in _pieces(own):
                gathering.take(piece, after)
    blocks = with_quotes_apart(with_items_apart(with_lost_labels(gathering.blocks)))
    found = [piece for block in blocks for piece in _sentences(block)]
    return [replace(block, role=_role_of(block.string)) for block in found]


def _role_of(words: str) -> Role | None:
    """The role of a paragraph, a bare title of the operative part being its heading."""
    return Role.OPERATIVE if TITLE_OF_TERMS.fullmatch(words) else role_of(words)


def _sentences(block: Block) -> list[Block]:
    """A paragraph without a label cut into its sentences, where each of several forbids."""
    between = list(NEXT_SENTENCE.finditer(block.string))
    if block.counted or block.ticked is not None or not between:
        return [block]
    begins = [0, *(found.end() for found in between)]
    ends = [*(found.start() for found in between), len(block.string)]
    pieces = [block.passage.part(*span) for span in zip(begins, ends, strict=True)]
    if any(force_of(piece.string) is not Force.FORBIDS for piece in pieces):
        return [block]
    return [replace(block, passage=piece) for piece in pieces]


def _pieces(line: Line) -> list[Line]:
    """The line cut before words that order something, so that they begin a paragraph."""
    found = HEADING_INSIDE.search(line.string)
    if not found or not _may_order(line.string[: found.start()], found.group()):
        return [line]
    if BEFORE_HEADING.fullmatch(line.string[: found.start()]):
        return [line]
    recital = re.match(r"\W*(?:and\s+)?(?:upon|whereas)\b", line.string, re.IGNORECASE)
    if recital and not re.search(r"order|gorch", found.group(), re.IGNORECASE):
        return [line]
    first = line.passage.part(0, found.start())
    return [replace(line, passage=first), replace(line, passage=line.passage.part(found.start()))]


def _may_order(before: str, words: str) -> bool:
    """Whether words inside a line order something, and do not speak of what a court may order."""
    return not re.match(r"\w+\s+court", words, re.IGNORECASE) or not re.search(r"\w\s*$", before)


@dataclass(slots=True)
class _Gathering:
    """The paragraphs gathered so far, and the line last taken."""

    setting: Setting
    romans: bool = False
    blocks: list[Block] = field(default_factory=list)
    counting: Counting = field(default_factory=Counting)
    before: Line | None = None

    def take(self, line: Line, after: str) -> None:
        """Begin a paragraph with the line, or carry on the last one; `after` is the next line."""
        begun = self._labelled(line) or self._unlabelled(line, after)
        if begun:
            if begun.role is Role.OPERATIVE and not begun.counted:
                self.counting = Counting()
            self.blocks.append(begun)
        elif lost := self._lost(line, after):
            self.blocks.append(lost)
        elif self.blocks:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, passage=last.passage.joined(line.passage))
        self.before = line

    def _lost(self, line: Line, after: str) -> Block | None:
        """The paragraph of a line whose label could not be read, as far as its words tell."""
        if not self._ended() or not self.blocks or not self.blocks[-1].counted:
            return None
        found = GARBLED.match(line.string)
        rest = line.passage.part(found.end() if found else 0)
        forbids = SUBJECT.match(rest.string) and force_of(f"{rest.string} {after}") is Force.FORBIDS
        item = found and self.blocks[-1].depth and OPENED.search(self._last_words())
        return Block(rest, None, None, line.ticked, lost=True) if forbids or item else None

    def _last_words(self) -> str:
        return self.before.string if self.before else ""

    def _labelled(self, line: Line) -> Block | None:
        """The paragraph of a line that begins with a label which carries the counting on."""
        label = label_of(line.string, romans=self.romans)
        if not label or (label.style == "bare" and not self._may_be_bare(line, label)):
            return None
        opened = bool(self.before and OPENED.search(self.before.string))
        led = opened and LEADS_TO.search(self._last_words()) is not None
        counted = self.counting.take(label, opened=opened, led=led)
        if not counted:
            return None
        rest = line.passage.part(label.length)
        return Block(rest, counted, role_of(rest.string), line.ticked)

    def _may_be_bare(self, line: Line, label: Label) -> bool:
        """Whether a bare number may be a label here, and no house number in a broken line."""
        after_title = self.before is not None and _is_title(self.before)
        if after_title or self._ended() or self._gap(line) or self._begins_list(line):
            return True
        forbids = force_of(line.string[label.length :]) is not Force.NONE
        return forbids and self.counting.is_next(label)

    def _begins_list(self, line: Line) -> bool:
        """Whether a first item in small letters follows "must not": no house is called so."""
        first = FIRST_ITEM.match(line.string) is not None
        return first and LEADS_ON.search(self._last_words()) is not None

    def _unlabelled(self, line: Line, after: str) -> Block | None:
        """The paragraph of a line that begins one without a label."""
        role = _role_of(line.string) or role_of(f"{line.string} {after}")
        if self._is_heading(line, role) or self._starts(line, role, after):
            return Block(line.passage, None, role, line.ticked)
        return None

    def _is_heading(self, line: Line, role: Role | None) -> bool:
        """Whether the line says that the court orders: in so many words, or as a title."""
        if role is not Role.OPERATIVE:
            return False
        found = HEADING_INSIDE.search(line.string)
        if found and BEFORE_HEADING.fullmatch(line.string[: found.start()]):
            return True
        if line.string[:1].islower():
            return False
        if BARE_HEADING.fullmatch(line.string) or re.search(r"\b(?:order\w*|is):$", line.string):
            return True
        return _is_title(line) and self._ended()

    def _starts(self, line: Line, role: Role | None, after: str) -> bool:
        if self.before is None or line.ticked is not None or line.fresh:
            return True
        if self.setting.unwrapped and len(line.cells) > 1:
            return True
        if not re.match(r"^[^a-z]*[A-Z(\"“]", line.string):
            return False
        if self.setting.unwrapped and not UNFINISHED.search(self.before.string):
            return True
        ended, gap = self._ended() or _is_title(self.before), self._gap(line)
        if ended and self.setting.is_ended(self.before, line):
            return True
        if ended and _is_title(line) and re.match(r"(?:Where|What|How|Who|When)\b", line.string):
            return True
        if role is not None and (ended or gap or self.setting.is_short(self.before)):
            return True
        forbids = SUBJECT.match(line.string) and force_of(f"{line.string} {after}") is Force.FORBIDS
        if ended and APART.match(line.string):
            return True
        if IN_CAPITALS.match(line.string) and role is Role.RECITAL:
            return True
        said = forbids or (not _is_title(line) and _forbids_something(f"{line.string} {after}"))
        if ended and said:
            return gap or not (self.blocks and self.blocks[-1].counted)
        title = _is_title(line) and self.setting.is_short(line)
        return (gap and (ended or _is_title(line))) or (ended and title)

    def _ended(self) -> bool:
        """Whether the last line ends as a sentence or an item does."""
        return self.before is None or bool(ENDED.search(self.before.string))

    def _gap(self, line: Line) -> bool:
        """Whether more than the usual space stands above the line."""
        if self.before is None:
            return True
        if self.before.page != line.page:
            return self._ended()
        return self.setting.is_gap(self.before, line)


def _forbids_something(words: str) -> bool:
    """Whether the words forbid the respondent something, whatever stands first in them."""
    return force_of(words) is Force.FORBIDS and bool(types_in(words))


def _is_title(line: Line) -> bool:
    """Whether a line is a heading by itself: short, and no sentence."""
    unfinished = re.search(r"[.,;]$|\b(?:the|a|of|to|and|or|not|from)$", line.string)
    return len(line.string.split()) <= 8 and not unfinished
