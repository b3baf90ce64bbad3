"""What is gathered while a file is opened: parts, mails, troubles, and what may still be taken."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

import structlog

from nmo.faults import lines_of, only_lines
from nmo.intake.unpacking import words
from nmo.intake.unpacking.caps import Caps
from nmo.intake.unpacking.names import clean_name, unlike
from nmo.intake.unpacking.parts import (
    MailFacts,
    Part,
    PartKind,
    Trouble,
    TroubleCode,
    Unpacked,
)
from nmo.intake.unpacking.passwords import passwords_in

EMAIL = "email"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something found and not yet opened.

    order: its place among all that is found, so that parts come out as they lay. depth: how many
    mails and archives it lay in. is_mail: it is a mail, whatever its bytes look like.
    """

    name: str
    data: bytes
    order: tuple[int, ...] = ()
    mail: int = -1
    depth: int = 0
    within: str = ""
    is_mail: bool = False


@dataclass(kw_only=True)
class Gathering:
    """All that was found so far, held to the caps."""

    caps: Caps
    given: Sequence[str] = ()
    waiting: deque[Found] = field(default_factory=deque)
    locked: list[Found] = field(default_factory=list)  # no password opened them so far
    passwords: Sequence[str] = ()  # to be tried now; none while there may be more to come
    mails: list[MailFacts] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    failures: list[tuple[str, ...]] = field(default_factory=list)  # of readers: their calls
    _parts: list[tuple[tuple[int, ...], Part]] = field(default_factory=list)
    _letters: list[str] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)
    _bytes: int = 0

    def find(self, found: Found) -> None:
        """Take it up for opening, or say in a trouble why it is left."""
        caps = self.caps
        self._bytes += len(found.data)
        if found.depth > caps.depth:
            self.trouble(found.name, TroubleCode.TOO_DEEP, words.TOO_DEEP)
        elif not self._may_count("found", caps.found):
            return
        elif len(found.data) > caps.file_bytes or self._bytes > caps.total_bytes:
            self._bytes -= len(found.data)
            self.trouble(found.name, TroubleCode.TOO_LARGE, words.too_large(caps.file_bytes))
        else:
            self.waiting.append(found)

    def spare_bytes(self) -> int:
        """How many bytes one more find may have."""
        return max(0, min(self.caps.file_bytes, self.caps.total_bytes - self._bytes))

    def add(self, found: Found, kind: PartKind, data: bytes) -> None:
        """One part that is ready to be read."""
        part = Part(name=found.name, kind=kind, data=data, mail=found.mail, within=found.within)
        self._parts.append((found.order, part))

    def add_mail(self, found: Found, facts: MailFacts) -> Found:
        """A mail's facts; returns what was found as standing in that mail."""
        self.mails.append(replace(facts, depth=found.depth, parent=found.mail))
        return replace(found, mail=len(self.mails) - 1)

    def left_out(self, mail: int, name: str) -> None:
        """Note on the mail that something in it is no paper: a logo, a signature, a card."""
        if mail >= 0:
            facts = self.mails[mail]
            self.mails[mail] = replace(facts, left_out=(*facts.left_out, name))

    def may_take_a_mail(self) -> bool:
        """Whether one more mail may be opened; says in a trouble, once, when not."""
        return self._may_count("mails", self.caps.mails)

    def read_for_passwords(self, text: str) -> None:
        """Remember a mail's words: they may hold the password of something in it."""
        self._letters.append(text)

    def offered(self) -> Sequence[str]:
        """What to try on a locked file, likeliest first: given, offered in a mail, none."""
        offered = passwords_in(self._letters, most=self.caps.passwords)
        return list(dict.fromkeys([*self.given, *offered, ""]))

    def trouble(self, name: str, code: TroubleCode, text: str) -> None:
        """Something that could not be opened, with one plain reason."""
        self.troubles.append(Trouble(part=name, code=code, text=text))

    def failed(self, found: Found, error: Exception) -> None:
        """A reader's own failure: a trouble, and its calls for whoever runs the register."""
        self.trouble(found.name, TroubleCode.NOT_READABLE, words.FAILED)
        self.failures.append(tuple(lines_of(error)))

    def taken_out(self, kind: PartKind) -> list[Found]:
        """The parts of that kind, no longer among the others: to be put back as another."""
        taken = [(order, part) for order, part in self._parts if part.kind is kind]
        self._parts = [(order, part) for order, part in self._parts if part.kind is not kind]
        return [
            Found(name=part.name, data=part.data, order=order, mail=part.mail, within=part.within)
            for order, part in taken
        ]

    def apart(self) -> "Gathering":
        """One for opening a single find elsewhere: it knows what was counted, and holds nothing."""
        return Gathering(
            caps=self.caps,
            passwords=self.passwords,
            mails=list(self.mails),
            _counts=dict(self._counts),
            _bytes=self._bytes,
        )

    def take_in(self, other: "Gathering") -> None:
        """Add what another found that was `apart`."""
        self.waiting.extend(other.waiting)
        self.locked.extend(other.locked)
        self.troubles.extend(other.troubles)
        self.failures.extend(other.failures)
        self.mails = other.mails
        self._parts.extend(other._parts)
        self._letters.extend(other._letters)
        self._counts, self._bytes = other._counts, other._bytes

    def result(self) -> Unpacked:
        """Everything, in the order in which it lay; names told apart, repeats marked.

        What failed on it is written into the log, without a word of what was read.
        """
        for failure in self.failures:
            _log.error("reader_failed", exception="\n".join(only_lines(failure)))
        taken: dict[str, None] = {}
        first: dict[bytes, str] = {}
        parts = []
        for _, part in sorted(self._parts, key=lambda one: one[0]):
            name = part.name
            if part.kind is not PartKind.MAIL_BODY:
                name = unlike(part.name, taken)
                taken[name] = None
            digest = sha256(part.data).digest()
            parts.append(replace(part, name=name, repeats=first.get(digest, "")))
            first.setdefault(digest, name)
        return Unpacked(parts=tuple(parts), mails=tuple(self.mails), troubles=tuple(self.troubles))

    def _may_count(self, what: str, most: int) -> bool:
        count = self._counts[what] = self._counts.get(what, 0) + 1
        if count == most + 1:
            self.trouble(what, TroubleCode.LIMIT_REACHED, words.too_many(what, most))
        return count <= most


def found_in(
    found: Found, name: str, data: bytes, place: int, *, otherwise: str, deeper: bool = False
) -> Found:
    """Something found within another: its name made safe, its place after what lay before it.

    deeper: whether the other is an archive or a mail of its own.
    """
    return replace(
        found,
        name=clean_name(name, otherwise=otherwise),
        data=data,
        order=(*found.order, place),
        depth=found.depth + deeper,
        within=found.name if deeper else found.within,
        is_mail=False,
    )
