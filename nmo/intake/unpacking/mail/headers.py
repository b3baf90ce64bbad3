"""One line of a mail's head as text: unfolded, its encoded words read, never failing."""

import base64
import binascii
import quopri
import re
from email.message import Message
from email.policy import Compat32

from nmo.intake.unpacking.letters import letters_of

LONGEST = 4_000


class _AsItCame(Compat32):
    """Gives each header as it came: the newer policy reads it by a grammar, and fails on many."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002
        """The value with whatever letters it has, for `header_text` to read."""
        return value


AS_IT_CAME = _AsItCame()
_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def header_of(message: "Message[str, str]", name: str) -> str:
    """The first header of that name as text; empty where there is none."""
    wanted = name.lower()
    for key, value in message.raw_items():
        if key.lower() == wanted:
            return header_text(str(value))
    return ""


def count_of(message: "Message[str, str]", name: str) -> int:
    """How many headers of that name there are."""
    return sum(key.lower() == name.lower() for key, _ in message.raw_items())


def header_text(raw: str) -> str:
    """A header's value as a person would read it."""
    unfolded = re.sub(r"\r?\n[ \t]*", " ", raw[:LONGEST])
    return " ".join(encoded_words(_eight_bit(unfolded)).split())


def encoded_words(text: str) -> str:
    """The text with its encoded words (RFC 2047) read, also where they cut a letter in two."""
    joined = _BETWEEN.sub(r"\1\2", text)
    pieces: list[tuple[str, bytes | str]] = []
    place = 0
    for match in _ENCODED.finditer(joined):
        pieces.append(("", joined[place : match.start()]))
        charset = match[1].partition("*")[0].lower()
        data = _decoded(match[2], match[3])
        last_charset, last = pieces[-2] if len(pieces) > 1 else ("", "")
        if isinstance(last, bytes) and last_charset == charset and not pieces[-1][1]:
            pieces[-2:] = [(charset, last + data)]
        else:
            pieces.append((charset, data))
        place = match.end()
    pieces.append(("", joined[place:]))
    return "".join(
        piece if isinstance(piece, str) else letters_of(piece, charset) for charset, piece in pieces
    )


def base64_bytes(data: bytes) -> tuple[bytes, bool]:
    """What is coded in base64, as far as it can be read, and whether all of it could be.

    Line ends and blanks are no fault; other signs between, or an end cut off, are.
    """
    body, _, rest = data.partition(b"=")
    bare = _NOT_BASE64.sub(b"", body)
    cut = len(bare) % 4 == 1
    whole = not cut and len(bare) >= len(b"".join(body.split())) and not rest.strip(b"= \t\r\n")
    bare = bare[: len(bare) - 1] if cut else bare
    try:
        return base64.b64decode(bare + b"=" * (-len(bare) % 4)), whole
    except binascii.Error:
        return b"", False


def _decoded(coding: str, text: str) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    if coding in "bB":
        return base64_bytes(data)[0]
    return quopri.decodestring(data.replace(b"_", b" "))


def _eight_bit(text: str) -> str:
    """Letters that stand unencoded in the head, as many programs write them."""
    if text.isascii():
        return text
    return letters_of(text.encode("utf-8", "surrogateescape"))
