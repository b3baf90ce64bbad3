"""Lists whose items bear no label: below words that forbid, each line is one of them."""

import re
from dataclasses import dataclass

from nmo.intake.reading.terms.operative.roles import role_of
from nmo.intake.reading.terms.wording.leadins import Force, force_of
from nmo.intake.reading.terms.wording.types import types_in

LEADS = re.compile(r"(?::|\s[–—-]|\b(?:not|from|to))\s*$")
SURELY_LEADS = re.compile(r"(?::|\s[–—-])\s*$")
# A question that is a title, of which the lines below are the answer.
ASKS = re.compile(r"\W*(?:what|which|where|whom?|things|acts)\b", re.IGNORECASE)
MOST_WORDS = 10
# Of a paragraph that goes on and on only the end tells whether it leads in to a list.
LONGEST = 500
ITEM_ENDED = re.compile(r"[;,]\s*(?:and|or)?$|[.;]$", re.IGNORECASE)
# A line with a subject of its own, or a label and a colon, is no item.
OWN_SENTENCE = re.compile(
    r"^\W*(?:the|this|these|an?|if|you|he|she|it|they|there|breach|note)\b|^[A-Z][\w’' ]{1,40}:",
    re.IGNORECASE,
)
# An item in capitals begins with what is not to be done.
VERB = re.compile(
    r"^(?:never\s+|not\s+(?:to\s+)?|any\s+|no\s+)?(?:go|be|come|enter|attend|ask|get|have|use|make|post|take|send|call"
    r"|ring|phone|text|write|speak|talk|follow|watch|track|wait|stand|sit|drive|park|loiter|visit"
    r"|approach|return|remain|stay|turn|harm|hurt|hit|threaten|harass|pester|bully|shout|swear"
    r"|damage|break|destroy|sell|remove|collect|pick|keep|film|photograph|record|share|publish"
    r"|put|tell|let|encourage|instruct|cause|persuade|pay|knock|touch|try|attempt|contact|message)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Listing:
    """A list that has begun; `small` says that its items begin with a small letter."""

    small: bool | None = None
    items: int = 0

    def takes(self, words: str, after: str) -> bool:
        """Whether a line begins an item, `after` being the next line."""
        small = words[:1].islower()
        if self.small is None:
            self.small = small
        if small or self.small:
            return small and self.small
        if role_of(words) is not None or OWN_SENTENCE.match(words):
            return False
        if VERB.match(words):
            return True
        whole = words if len(words.split()) <= MOST_WORDS else f"{words} {after}"
        return force_of(words) is not Force.FORBIDS and bool(types_in(whole))


def leads_to_list(words: str, *, ended: bool) -> bool:
    """Whether a paragraph so far forbids what the lines below name; `ended`: its line is full."""
    words = words[-LONGEST:]
    asks = len(words.split()) <= MOST_WORDS and ASKS.match(words)
    leads = SURELY_LEADS.search(words) or (ended and LEADS.search(words))
    if not (asks or leads):
        return False
    return force_of(words) is Force.FORBIDS and not types_in(words)
