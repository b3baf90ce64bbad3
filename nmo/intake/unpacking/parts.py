"""What a file or a mail came to: its parts, its mails' facts, and what could not be opened."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PartKind(StrEnum):
    """What a part is, told by its bytes."""

    PDF = "pdf"
    PICTURE = "picture"
    WORD = "word"
    RICH_TEXT = "rich_text"
    OLD_WORD = "old_word"  # .doc or .odt: another program has to turn it into a Word file first
    PLAIN_TEXT = "plain_text"
    MAIL_BODY = "mail_body"
    MAIL = "mail"
    ARCHIVE = "archive"
    UNKNOWN = "unknown"


class TroubleCode(StrEnum):
    """Why something is not among the parts, or not whole."""

    CORRUPT_FILE = "corrupt_file"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_READABLE = "not_readable"
    LIMIT_REACHED = "limit_reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing to read, as it came, or opened where it was locked or damaged.

    name: the attachment's own, `email` for the words of a mail; no two parts have the same one,
    but for mails' words. mail: the place in `Unpacked.mails` of the mail it came in, -1 for none.
    within: the archive, PDF or mail it was taken out of; empty for none. repeats: the name of an
    earlier part with the same bytes; empty for none. Plain text and mails' words are UTF-8.
    """

    name: str
    kind: PartKind
    data: bytes
    mail: int = -1
    within: str = ""
    repeats: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFacts:
    """What a mail says of itself. Anybody can write these lines: they prove nothing.

    depth: 0 for the mail itself, 1 for one forwarded in it. parent: the place of the mail it came
    in, -1 for none. sent_at is None where no date can be read. doubts are codes: `no_message_id`,
    `no_date`, `several_senders`, `no_sender`. left_out: names of logos and the like, which are
    neither parts nor troubles.
    """

    message_id: str = ""
    sent_at: datetime | None = None
    from_address: str = ""
    from_name: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    depth: int = 0
    parent: int = -1
    doubts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that could not be opened: what it was called, and one plain reason."""

    part: str
    code: TroubleCode
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """All that a file held: every attachment is among the parts, the troubles or the left out."""

    parts: tuple[Part, ...] = ()
    mails: tuple[MailFacts, ...] = ()
    troubles: tuple[Trouble, ...] = ()
