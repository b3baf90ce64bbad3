"""What a mail says of itself."""

import re
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from nmo.intake.unpacking.mail.headers import count_of, encoded_words, header_of
from nmo.intake.unpacking.parts import MailFacts

_MOST_ADDRESSES = 50
_ADDRESS = re.compile(r"[^\s<>\"(),;:]+@[^\s<>\"(),;:]+")


def facts_of(message: "Message[str, str]") -> MailFacts:
    """The facts in the mail's head, as far as they can be read; what is odd is among the doubts."""
    senders = addresses_in(header_of(message, "From"))
    name, address = senders[0] if senders else ("", "")
    sent_at = moment_of(header_of(message, "Date"))
    message_id = header_of(message, "Message-ID").strip("<> ")
    doubts = {
        "no_message_id": not message_id,
        "no_date": sent_at is None,
        "several_senders": len(senders) > 1 or count_of(message, "From") > 1,
        "no_sender": not address,
    }
    return MailFacts(
        message_id=message_id,
        sent_at=sent_at,
        from_address=address,
        from_name=name,
        to=tuple(address for _, address in addresses_in(header_of(message, "To")) if address),
        subject=header_of(message, "Subject"),
        doubts=tuple(code for code, holds in doubts.items() if holds),
    )


def addresses_in(header: str) -> list[tuple[str, str]]:
    """The (name, address) pairs of a header; a broken one is searched for what looks like any."""
    try:
        pairs = getaddresses([header])
    except (ValueError, IndexError, AttributeError, RecursionError):
        pairs = []
    good = [(encoded_words(name), address) for name, address in pairs if "@" in address]
    return (good or [("", address) for address in _ADDRESS.findall(header)])[:_MOST_ADDRESSES]


def moment_of(header: str) -> datetime | None:
    """The instant that a Date header states, in UTC; None where it states none."""
    try:
        stated = parsedate_to_datetime(header)
        return stated.replace(tzinfo=stated.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
