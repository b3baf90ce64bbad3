"""Lines gathered into paragraphs, each with its label and its depth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nmo.intake.reading.terms.flow.lines import Line
from nmo.intake.reading.terms.operative.beside import without_titles
from nmo.intake.reading.terms.operative.block import Block
from nmo.intake.reading.terms.operative.counting import Counting
from nmo.intake.reading.terms.operative.heading import (
    BEFORE_HEADING,
    HEADING_INSIDE,
    with_heading_apart,
)
from nmo.intake.reading.terms.operative.labels import Label, counts_in_romans, label_of
from nmo.intake.reading.terms.operative.listing import ITEM_ENDED, Listing, leads_to_list
from nmo.intake.reading.terms.operative.lost import with_lost_labels
from nmo.intake.reading.terms.operative.quoted import with_quotes_apart
from nmo.intake.reading.terms.operative.roles import Role, role_of
from nmo.intake.reading.terms.operative.run_in import with_items_apart
from nmo.intake.reading.terms.operative.schedules import references_in, schedule_titled
from nmo.intake.reading.terms.operative.sentences import with_sentences_apart
from nmo.intake.reading.terms.operative.setting import Setting, setting_of
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

ENDED = re.compile(r"[.;:!?)\"”’-]\s*(?:and|or|a|ac)?$", re.IGNORECASE)
OPENED = re.compile(r"[:;-]\s*(?:and|or)?$|\b(?:from|not|to|that)$")
UNFINISHED = re.compile(r"\b(?:the|a|an|of|to|and|or|not|from|by|at|in|on)$", re.IGNORECASE)
LEADS_TO = re.compile(r"(?::|\s[–—-]|\b(?:from|not|to|that|namely))$")
# A label and a colon, on a line of their own: `Expires: on 1 May`, `How long: until`.
LABELLED = re.compile(r"^[A-Z][\w’']*(?: [\w’'/]+){0,4}\s?:\s+\S")
# Labels that may be words of a broken line: a house's number, a road's.
MAY_BE_WORDS = {"bare", "part"}
MOST_OF_TITLE = 8
LEADS_ON = re.compile(r"\b(?:not|from)$", re.IGNORECASE)
FIRST_ITEM = re.compile(r"^1\s+[a-z]")
GARBLED = re.compile(r"^\W{0,2}[\w|]{1,3}\s?[.,:;)}\]]{1,2}\s+|^[\w|]{1,2}\s+(?=[A-Z])")
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
    r"|Liberty|Permission|Return\s+date|Order\s+(?:to|runs?|lasts?|expires?|ends?)|End\s+date|Duration|Pursuant|References?|Service|Subject\s+to|Issued)\s+(?!respondent|applicant|child|above|said|property"
    r"|exception|only|belongings|distance|place|person)"
    r"|^--$",
)
SUBJECT = re.compile(
    r"^\W*(?:and\s+)?(?:that\s+)?(?:the\s+(?:\w+\s+)?respondent|the\s+defendant|you\b|respondent\b(?!\s*[:;'’])|"
    r"rhaid\s+i|gwaherddir|ni\s+chaiff|mae.{0,12}atebydd|he\s|she\s"
    r"|(?-i:(?:[A-Z][\w'’-]+\s+){1,5})(?:(?:must|shall|may|will)\s+(?:not|never|only)\b|(?:is|be)\s+(?:and\s+is\s+)?hereby\b))",
    re.IGNORECASE,
)


def blocks_of(lines: Sequence[Line], *, unwrapped: bool = False) -> list[Block]:
    """The paragraphs that the lines make; `unwrapped`: none was broken for want of room."""
    romans = counts_in_romans(line.string for line in lines)
    referred = references_in(" ".join(line.string for line in lines))
    gathering = _Gathering(setting_of(lines, unwrapped=unwrapped), romans, referred)
    for nth, line in enumerate(lines):
        after = lines[nth + 1].string if nth + 1 < len(lines) else ""
        *titles, paragraph = without_titles(line, listed=gathering.is_listing())
        if not gathering.is_listing():
            for title in titles:
                gathering.take(title, after)
        for piece in with_heading_apart(paragraph):
            gathering.take(piece, after)
    blocks = with_quotes_apart(with_items_apart(with_lost_labels(gathering.blocks)))
    return [replace(block, role=_role_of(block.string)) for block in with_sentences_apart(blocks)]


def _role_of(words: str) -> Role | None:
    """The role of a paragraph, a bare title of the operative part being its heading."""
    return Role.OPERATIVE if TITLE_OF_TERMS.fullmatch(words) else role_of(words)


@dataclass(slots=True)
class _Gathering:
    """The paragraphs gathered so far, and the line last taken."""

    setting: Setting
    romans: bool = False
    referred: set[str] = field(default_factory=set)
    blocks: list[Block] = field(default_factory=list)
    counting: Counting = field(default_factory=Counting)
    before: Line | None = None
    listing: Listing | None = None

    def take(self, line: Line, after: str) -> None:
        """Begin a paragraph with the line, or carry on the last one; `after` is the next line."""
        begun = self._scheduled(line) or self._labelled(line)
        begun = begun or self._listed(line, after) or self._unlabelled(line, after)
        if begun:
            if not (begun.counted and begun.counted.bullet) and not self._awaits(begun):
                self.listing = None
            if begun.role is Role.OPERATIVE and not begun.counted:
                self.counting = Counting()
            self.blocks.append(begun)
        elif lost := self._lost(line, after):
            self.blocks.append(lost)
        elif self.blocks:
            last = self.blocks[-1]
            self.blocks[-1] = replace(last, passage=last.passage.joined(line.passage))
        self.before = line

    def _scheduled(self, line: Line) -> Block | None:
        """The title of a schedule whose items are forbidden elsewhere; these count afresh."""
        titled = schedule_titled(line.string) if self.referred else None
        if titled is None:
            return None
        self.counting = Counting()
        self.listing = Listing() if titled in self.referred else None
        return Block(line.passage, None, Role.DEFINITION)

    def is_listing(self) -> bool:
        """Whether the next line may be an item of a list without labels."""
        if self.listing is not None or not self.blocks:
            return self.listing is not None
        return leads_to_list(self.blocks[-1].string, ended=False)

    def _awaits(self, begun: Block) -> bool:
        """Whether a list has been announced and the block is only a title above its items."""
        waits = self.listing is not None and not self.listing.items
        return waits and begun.counted is None and len(begun.string.split()) <= MOST_OF_TITLE

    def _listed(self, line: Line, after: str) -> Block | None:
        """The paragraph of a line that is an item without a label, or that ends such a list."""
        if not self.blocks or self.before is None or line.ticked is not None:
            return None
        ended = self.setting.is_ended(self.before, line) or line.fresh
        if self.listing is None:
            if not leads_to_list(self.blocks[-1].string, ended=ended):
                return None
            self.listing = Listing()
            if not self.blocks[-1].counted:
                self.counting = Counting()
        small = line.string[:1].islower()
        begins = not self.listing.items or ended or self._gap(line)
        if not (begins or ITEM_ENDED.search(self.before.string)):
            return None
        if small and self.listing.small is False:
            return None
        if self.listing.takes(line.string, after):
            self.listing.items += 1
            return Block(line.passage, self.counting.item(), None, line.ticked)
        return Block(line.passage, None, role_of(line.string)) if self.listing.items else None

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
        if not label or (label.style in MAY_BE_WORDS and not self._may_be_bare(line, label)):
            return None
        opened = bool(self.before and OPENED.search(self.before.string))
        led = opened and LEADS_TO.search(self._last_words()) is not None
        if label.style == "bullet" and led and self.blocks and not self.blocks[-1].counted:
            self.counting = Counting()
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
        if LABELLED.match(line.string) and self.setting.is_ended(self.before, line):
            return force_of(line.string) is not Force.FORBIDS
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
    unfinished = re.search(
        r"[.,;]$|\b(?:the|a|of|to|and|or|not|from|that|Mr|Mrs|Ms|Miss|Dr)$", line.string
    )
    return len(line.string.split()) <= 8 and not unfinished
