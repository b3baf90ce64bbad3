"""What a message says apart from its way here: the same message may come by two ways. Pure."""

from collections.abc import Iterator
from hashlib import sha256

# What the sender wrote. Everything else at the top of a message tells of its way.
SENDERS_OWN = frozenset(
    {
        b"from",
        b"to",
        b"cc",
        b"subject",
        b"date",
        b"message-id",
        b"mime-version",
        b"content-type",
        b"content-transfer-encoding",
    }
)
_LONGEST_HEAD = 256 * 1024


def content_key(data: bytes, *, is_mail: bool) -> str:
    """The digest of what a message says: equal for one message that was delivered twice.

    A message with the same Message-ID and another body says something else. For anything but a
    message it is the digest of its bytes. Never fails, whatever the bytes are.
    """
    if not is_mail:
        return sha256(data).hexdigest()
    head, body = _parted(data)
    digest = sha256()
    for line in sorted(_lines_of_sender(head)):
        digest.update(line + b"\n")
    digest.update(b"\n" + body.replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def looks_like_mail(data: bytes) -> bool:
    """Whether these bytes begin as a message does: lines `Name: value`, among them a sender."""
    head, _ = _parted(data[:_LONGEST_HEAD])
    names = {name for name, _ in _headers(head)}
    return b"from" in names and bool(names & {b"date", b"message-id", b"received", b"subject"})


def sender_domain(data: bytes) -> str:
    """The domain after the last @ of the first From line, or an empty text: for the list alone."""
    head, _ = _parted(data[:_LONGEST_HEAD])
    said = next((value for name, value in _headers(head) if name == b"from"), b"")
    after = said.rpartition(b"@")[2] if b"@" in said else b""
    kept = bytes(one for one in after if chr(one).isalnum() or one in b".-")
    return kept.decode("ascii", "ignore").strip(".-").lower()[:255]


def _parted(data: bytes) -> tuple[bytes, bytes]:
    """Head and body of a message, at its first empty line."""
    ends = [(at, len(mark)) for mark in (b"\r\n\r\n", b"\n\n") if (at := data.find(mark)) >= 0]
    if not ends:
        return data, b""
    at, length = min(ends)
    return data[:at], data[at + length :]


def _headers(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each header with its folded lines, its name in small letters."""
    name, value = b"", b""
    for line in head.replace(b"\r\n", b"\n").split(b"\n"):
        if line[:1] in (b" ", b"\t"):
            value += b" " + line.strip()
            continue
        if name:
            yield name, value
        name, found, value = line.partition(b":")
        name, value = (name.strip().lower(), value.strip()) if found else (b"", b"")
    if name:
        yield name, value


def _lines_of_sender(head: bytes) -> Iterator[bytes]:
    return (
        name + b":" + b" ".join(value.split())
        for name, value in _headers(head)
        if name in SENDERS_OWN
    )
