"""What a message says of itself and of its way, as far as it can be believed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from ipaddress import ip_address

_LONGEST_HEAD = 256 * 1024
_BY = re.compile(r"\bby\s+([\w.-]+)", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+([\w.-]+)", re.IGNORECASE)
_ADDRESS = re.compile(r"\[(?:IPv6:)?([0-9A-Fa-f.:]+)\]")


@dataclass(frozen=True, kw_only=True)
class Handed:
    """How the message was handed to our own mail server: what SPF is about."""

    address: str  # of the machine that handed it over
    helo: str
    sender: str  # as the envelope had it; may be empty


@dataclass(frozen=True, kw_only=True)
class Sent:
    """Who a message says that it is from."""

    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    signatures: int = 0
    handed: Handed | None = None

    @property
    def domain(self) -> str:
        """The domain of the first sender, or an empty text."""
        return self.domains[0] if self.domains else ""


def sent(raw: bytes, *, received_by: Sequence[str]) -> Sent:
    """Who the message says that it is from, and how our own servers were given it.

    received_by: the names of our own mail servers; only lines that they wrote are believed.
    """
    head = raw[:_LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    headers = BytesHeaderParser(policy=policy.compat32).parsebytes(head + b"\n\n")
    found = getaddresses([_text(value) for value in headers.get_all("From", [])])
    addresses = [(name, address) for name, address in found if "@" in address]
    return Sent(
        names=tuple(name for name, _ in found if name),
        domains=tuple(_domain(address) for _, address in addresses),
        signatures=len(headers.get_all("DKIM-Signature", [])),
        handed=_handed(
            [_text(value) for value in headers.get_all("Received", [])],
            _text(headers.get("Return-Path", "")),
            received_by,
        ),
    )


def _text(value: object) -> str:
    """A header in letters: its coded words read, what is no letter left as it is."""
    try:
        return str(make_header(decode_header(str(value)))).replace("\n", " ")
    except (ValueError, LookupError, UnicodeError):
        return str(value).replace("\n", " ")


def _domain(address: str) -> str:
    return address.rpartition("@")[2].strip().strip(".>").lower()[:255]


def _handed(lines: Sequence[str], envelope: str, received_by: Sequence[str]) -> Handed | None:
    """From the last line, read from the top, that one of our own servers wrote.

    What stands below it was written by others, and could say anything.
    """
    ours = {name.lower() for name in received_by}
    last = ""
    for line in lines:
        by = _BY.search(line)
        if by is None or by[1].lower() not in ours:
            break
        last = line
    address, helo = _ADDRESS.search(last), _FROM.search(last)
    if address is None or not _is_address(address[1]):
        return None
    return Handed(
        address=address[1], helo=helo[1].lower() if helo else "", sender=envelope.strip(" <>")
    )


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
