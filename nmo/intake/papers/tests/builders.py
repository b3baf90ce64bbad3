"""Papers for tests: messages and files of people who do not exist, and a reader that is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage

from nmo.access import Actor
from nmo.intake.mail.authenticity.evidence import Evidence
from nmo.intake.models import IntakeItem
from nmo.intake.papers.actions import PaperReceived, receive_paper
from nmo.intake.papers.one import read_one
from nmo.intake.papers.reader import Answer, Reader, ReadOut
from nmo.intake.papers.words import Result, Way

UNCHECKED = Evidence(
    spf=Result.NOT_CHECKED,
    dkim=Result.NOT_CHECKED,
    dmarc=Result.NOT_CHECKED,
    arc=Result.NOT_CHECKED,
)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def a_message(
    number: int = 1,
    *,
    text: str = "Please find the order attached.",
    sender: str = "orders@court.example",
    subject: str = "Order",
    received: str = "",
) -> bytes:
    """A message as a server gives it; `received` is a mark of its way here."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "orders-desk@force.example"
    message["Subject"] = subject
    message["Date"] = "Fri, 20 Nov 2026 08:59:00 +0000"
    message["Message-ID"] = f"<{number}@court.example>"
    message.set_content(f"{text} {number}")
    raw = message.as_bytes(policy=message.policy.clone(linesep="\r\n"))
    return (f"Received: {received}\r\n".encode() if received else b"") + raw


def an_answer(*, court: str = "Leeds", kind: str = "non_molestation") -> Answer:
    """An answer with one order."""
    return {"orders": [{"order_type": kind, "court": court}], "services": [], "warnings": []}


def finds(answer: Answer | None = None, *, troubles: tuple[tuple[str, str], ...] = ()) -> Reader:
    """A reader that finds this in whatever it is given."""

    def read(name: str, data: bytes, passwords: Sequence[str]) -> ReadOut:
        found = an_answer() if answer is None else answer
        return ReadOut(answer=found, reader="for tests 1", troubles=troubles)

    return read


def fails(error: Exception) -> Reader:
    """A reader that raises this."""

    def read(name: str, data: bytes, passwords: Sequence[str]) -> ReadOut:
        raise error

    return read


@dataclass
class Desk:
    """Somebody's desk: takes papers in and reads them, and remembers what was asked and told."""

    by: Actor
    now: datetime = NOW
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    sent_by: Evidence = UNCHECKED

    def takes(
        self,
        content: bytes,
        *,
        name: str = "message.eml",
        way: Way = Way.MAILBOX,
        place: str = "",
    ) -> IntakeItem:
        """Take a paper in."""
        paper = PaperReceived(name=name, content=content, way=way, place=place)
        return receive_paper(paper, ask=self.asked.append, by=self.by, now=self.now)

    def reads(self, item: IntakeItem, read: Reader | None = None) -> IntakeItem:
        """Read it, and give it as it is then."""
        clock: Callable[[], datetime] = lambda: self.now  # noqa: E731
        read_one(
            item.ref,
            read=read or finds(),
            who_sent=lambda raw: self.sent_by,
            tell=self.told.append,
            by=self.by,
            clock=clock,
        )
        item.refresh_from_db()
        return item
