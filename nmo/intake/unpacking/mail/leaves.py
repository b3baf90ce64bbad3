"""The parts of a mail that hold something themselves, whatever they lie in."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.utils import collapse_rfc2231_value
from typing import TypeAlias

from nmo.intake.unpacking.mail.headers import base64_bytes, encoded_words, header_of, header_text

Mail: TypeAlias = "Message[str, str]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One part: what the mail calls it, and what it holds.

    mail: the mail that lies in it, where one does; its data is then empty. whole: whether its
    coding could be read to the end.
    """

    name: str
    data: bytes
    said: str  # the content type, which proves nothing
    charset: str
    disposition: str
    content_id: str
    flowed: bool = False
    joined: bool = False  # flowed text whose lines join without a blank (DelSp)
    whole: bool = True
    mail: "Mail | None" = None


def leaves_of(message: Mail) -> Iterator[Leaf]:
    """Every part of the mail, in order; mails in it are given unopened."""
    waiting: list[Mail] = [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload() if part.is_multipart() else ""
        if not isinstance(payload, list):
            yield _leaf(part, _bytes_of(part))
        elif _is_mail(part) and payload:
            yield _leaf_of_mail(part, payload[0])
        else:
            waiting.extend(one for one in reversed(payload) if isinstance(one, Message))


def _is_mail(part: Mail) -> bool:
    return part.get_content_type() in ("message/rfc822", "message/global", "message/news")


def _leaf_of_mail(part: Mail, inner: object) -> Leaf:
    if not isinstance(inner, Message):
        return _leaf(part, (b"", False))
    if _coding(part) == "base64":  # against the rules, and done
        return _leaf(part, _from_base64(inner))
    return _leaf(part, (b"", True), mail=inner)


def _leaf(part: Mail, read: tuple[bytes, bool], mail: "Mail | None" = None) -> Leaf:
    data, whole = read
    return Leaf(
        name=_name_of(part),
        data=data,
        said=part.get_content_type(),
        charset=_parameter(part, "charset"),
        disposition=header_of(part, "Content-Disposition").partition(";")[0].strip().lower(),
        content_id=header_of(part, "Content-ID").strip("<> "),
        flowed=_parameter(part, "format").lower() == "flowed",
        joined=_parameter(part, "delsp").lower() == "yes",
        whole=whole,
        mail=mail,
    )


def _name_of(part: Mail) -> str:
    """The name from either header that may carry it, in any of the ways programs write it."""
    for parameter, header in (("filename", "Content-Disposition"), ("name", "Content-Type")):
        name = _parameter(part, parameter, header=header)
        if name:
            return name
    return ""


def _parameter(part: Mail, name: str, *, header: str = "Content-Type") -> str:
    try:
        value = part.get_param(name, "", header=header)
        text = collapse_rfc2231_value(value) if value else ""
    except (ValueError, TypeError, LookupError, AttributeError, UnicodeError):
        return ""
    return encoded_words(header_text(text))


def _coding(part: Mail) -> str:
    return header_of(part, "Content-Transfer-Encoding").strip().lower()


def _bytes_of(part: Mail) -> tuple[bytes, bool]:
    """The part's bytes, and whether its coding could be read to the end."""
    if _coding(part).startswith("base64"):
        return _from_base64(part)
    decoded = part.get_payload(decode=True)
    return (decoded, True) if isinstance(decoded, bytes) else (b"", False)


def _from_base64(part: Mail) -> tuple[bytes, bool]:
    try:
        text = part.get_payload()
    except (ValueError, TypeError):  # a charset that cannot be looked up, beside foreign letters
        decoded = part.get_payload(decode=True)
        return (decoded if isinstance(decoded, bytes) else b"", False)
    return base64_bytes(text.encode("utf-8", "replace") if isinstance(text, str) else b"")
