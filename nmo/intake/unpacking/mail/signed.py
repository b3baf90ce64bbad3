"""Mails whose words lie inside their signature (S/MIME, opaque signed): taken out, not verified."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.parts import TroubleCode

_OCTETS, _MADE_OF_SEVERAL, _NOT_STATED = 0x04, 0x20, 0x80
_END = b"\0\0"
_MOST_LENGTH = 4  # bytes in which a length is written
_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its tag, where what it holds begins and ends, and where the next begins."""

    tag: int
    begins: int
    ends: int
    after: int


class NotInOrder(ValueError):
    """The bytes are not in the order in which signed data is written (RFC 5652)."""


def open_signed(found: Found, gathering: Gathering) -> None:
    """The mail that was signed; a signature that stands apart from its mail holds none."""
    try:
        content = signed_content(found.data)
    except (NotInOrder, IndexError):
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
        return
    if not content:
        if found.mail >= 0:
            gathering.left_out(found.mail, found.name)
        else:
            gathering.trouble(found.name, TroubleCode.NOT_READABLE, words.NOT_KNOWN)
        return
    inner = found_in(found, found.name, content, 0, otherwise="signed", deeper=True)
    gathering.find(replace(inner, is_mail=True))


def signed_content(data: bytes) -> bytes:
    """What was signed; nothing where it lies elsewhere. Raises NotInOrder."""
    whole = _element(data, 0, len(data), 0)
    signed = _children(data, whole)[1]
    content = _children(data, _children(data, _only(data, signed))[2])
    if len(content) < 2:
        return b""
    return b"".join(_octets(data, _only(data, content[1])))


def _only(data: bytes, element: Element) -> Element:
    return _children(data, element)[0]


def _children(data: bytes, element: Element) -> list[Element]:
    return list(_elements(data, element.begins, element.ends))


def _octets(data: bytes, element: Element, depth: int = 0) -> Iterator[bytes]:
    """What was signed, which may be written in several pieces."""
    if element.tag == _OCTETS:
        yield data[element.begins : element.ends]
    elif element.tag & _MADE_OF_SEVERAL and depth < _DEEPEST:
        for one in _elements(data, element.begins, element.ends):
            yield from _octets(data, one, depth + 1)
    else:
        raise NotInOrder


def _elements(data: bytes, place: int, end: int, depth: int = 0) -> Iterator[Element]:
    """The elements that lie between two places, one after the other (BER)."""
    while place < end and data[place : place + 2] != _END:
        element = _element(data, place, end, depth)
        if element.after > end:
            raise NotInOrder
        yield element
        place = element.after


def _element(data: bytes, place: int, end: int, depth: int) -> Element:
    """The element at this place; one of no stated length ends at two zeros after its last part."""
    tag, first, begins = data[place], data[place + 1], place + 2
    if first == _NOT_STATED:
        if depth > _DEEPEST:
            raise NotInOrder
        ends = begins
        for inner in _elements(data, begins, end, depth + 1):
            ends = inner.after
        return Element(tag, begins, ends, ends + len(_END))
    size = first & 0x7F if first > _NOT_STATED else 0
    if size > _MOST_LENGTH:
        raise NotInOrder
    length = int.from_bytes(data[begins : begins + size], "big") if size else first
    return Element(tag, begins + size, begins + size + length, begins + size + length)
