"""A mail as Outlook keeps it (MS-OXMSG): its properties, and the storages of what is attached."""

import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from nmo.intake.unpacking.letters import letters_of
from nmo.intake.unpacking.outlook.compound import STORAGE, Compound

SUBJECT, HEADERS, BODY, HTML, MESSAGE_ID = 0x0037, 0x007D, 0x1000, 0x1013, 0x1035
SENDER_NAME, SENDER_ADDRESS, SENDER_SMTP, DISPLAY_TO = 0x0C1A, 0x0C1F, 0x5D01, 0x0E04
ATTACHED, LONG_NAME, SHORT_NAME, CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3712
SENT_AT = 0x0039
_UNICODE, _ANSI, _BINARY, _STORAGE, _TIME = "001F", "001E", "0102", "000D", 0x0040
_FIXED = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_"
_SINCE = datetime(1601, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Stored:
    """A mail or an attachment in a compound file: the storage it stands in."""

    file: Compound
    place: int = 0

    def text(self, number: int) -> str:
        """A property that is text; empty where there is none."""
        inside = self.file.inside(self.place)
        for kind, charset in ((_UNICODE, "utf-16-le"), (_ANSI, "")):
            place = inside.get(_name(number, kind))
            if place is not None:
                return letters_of(self.file.stream(place), charset).rstrip("\0")
        return ""

    def data(self, number: int) -> bytes | None:
        """A property that is bytes; None where there is none."""
        place = self.file.inside(self.place).get(_name(number, _BINARY))
        return None if place is None else self.file.stream(place)

    def mail(self, number: int) -> "Stored | None":
        """A property that is a mail of its own; None where there is none."""
        place = self.file.inside(self.place).get(_name(number, _STORAGE))
        if place is None or self.file.entries[place].kind != STORAGE:
            return None
        inner = Stored(self.file, place)
        return inner if _FIXED in self.file.inside(place) else None

    def moment(self, number: int, *, header: int) -> datetime | None:
        """A property that is an instant; `header`: the bytes before the first property."""
        place = self.file.inside(self.place).get(_FIXED)
        data = b"" if place is None else self.file.stream(place)
        for start in range(header, len(data) - 15, 16):
            kind, found, _, ticks = struct.unpack_from("<HHIQ", data, start)
            if (kind, found) == (_TIME, number):
                return _instant(ticks)
        return None

    def attachments(self) -> list["Stored"]:
        """What is attached, in the order of its numbers."""
        inside = self.file.inside(self.place)
        names = sorted(name for name in inside if name.startswith(_ATTACHMENT))
        return [Stored(self.file, inside[name]) for name in names]


def _name(number: int, kind: str) -> str:
    return f"__substg1.0_{number:04X}{kind}"


def _instant(ticks: int) -> datetime | None:
    try:
        return _SINCE + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
