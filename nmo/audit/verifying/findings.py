"""What can be wrong with the log, each with its name and a sentence."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

NAMED_AT_MOST = (
    1_000  # the rest is counted: a log that is wrong throughout must not fill the memory
)


class Code(StrEnum):
    """What is not as it was sealed."""

    ENTRY_CHANGED = "entry_changed"
    ENTRY_REMOVED = "entry_removed"
    ENTRY_ADDED = "entry_added"
    ENTRY_MOVED = "entry_moved"
    ENTRY_BACKDATED = "entry_backdated"
    ENTRY_AHEAD = "entry_ahead"
    DETAIL_CHANGED = "detail_changed"
    PLACES_MISSING = "places_missing"
    LEAVES_CHANGED = "leaves_changed"
    SEAL_CHANGED = "seal_changed"
    SEAL_MISSING = "seal_missing"
    HEAD_CHANGED = "head_changed"
    LOG_SHORTENED = "log_shortened"
    LOG_REWRITTEN = "log_rewritten"


WORDS = {
    Code.ENTRY_CHANGED: "The entry does not say what it said when it was sealed.",
    Code.ENTRY_REMOVED: "The entry was removed after it was sealed.",
    Code.ENTRY_ADDED: "The entry was put among older ones, which were sealed without it.",
    Code.ENTRY_MOVED: "The entry stands in another place than the one it was sealed in.",
    Code.ENTRY_BACKDATED: (
        "The entry is not as old as it says: its number or its time is from before the transaction "
        "that wrote it had begun."
    ),
    Code.ENTRY_AHEAD: (
        "The entry says that a transaction wrote it which has not begun yet, so that it would "
        "never be sealed."
    ),
    Code.DETAIL_CHANGED: "The detail is not the one that the entry was written with.",
    Code.PLACES_MISSING: "Places in the chain are missing, with whatever entries stood there.",
    Code.LEAVES_CHANGED: (
        "One or more of these entries were changed, or others put in their place, together with "
        "their hashes: the root that was sealed over them is another."
    ),
    Code.SEAL_CHANGED: "The seal does not say what it said when it was made.",
    Code.SEAL_MISSING: "A seal is missing before this one, or this one follows another.",
    Code.HEAD_CHANGED: "Sealing would not go on from where the chain ends.",
    Code.LOG_SHORTENED: "The log ends before what had been sealed.",
    Code.LOG_REWRITTEN: "The log is not the one that the kept seal was made over.",
}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is wrong, and where: which entries where that can be known."""

    code: Code
    chain: int  # a force's number, or 0 for the entries of no force
    places: tuple[int, int] | None = None  # first and last place in the chain
    entries: tuple[int, ...] = ()
    seal: int | None = None
    kept_in: str = ""  # the file of the seal it was compared with

    @property
    def text(self) -> str:
        """What is wrong, in a sentence."""
        return WORDS[self.code]


@dataclass
class Findings:
    """All that was found so far; the first thousand by name."""

    named: list[Finding] = field(default_factory=list)
    counted: Counter[Code] = field(default_factory=Counter)

    def add(self, finding: Finding) -> None:
        """Remember one more."""
        self.counted[finding.code] += 1
        if len(self.named) < NAMED_AT_MOST:
            self.named.append(finding)

    def rename(self, old: Finding, code: Code) -> None:
        """Call by its right name what only the whole walk could tell."""
        new = Finding(code=code, chain=old.chain, places=old.places, entries=old.entries)
        self.named[self.named.index(old)] = new
        self.counted[old.code] -= 1
        self.counted[code] += 1
