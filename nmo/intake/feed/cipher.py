"""The old zip cipher (PKWARE's, APPNOTE 6.1), with which the courts lock their file.

It is weak and keeps nobody out for long; the transport protects the file. The standard library's
own reading of it takes twice the time and offers no way to read a member in one pass.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

HEADER_BYTES = 12
_ALL = 0xFFFFFFFF


class Keys(NamedTuple):
    """The three numbers that the cipher goes on from."""

    first: int = 0x12345678
    second: int = 0x23456789
    third: int = 0x34567890


def _crc_table() -> tuple[int, ...]:
    table = []
    for number in range(256):
        for _ in range(8):
            number = (number >> 1) ^ 0xEDB88320 if number & 1 else number >> 1
        table.append(number)
    return tuple(table)


CRC = _crc_table()
# The byte that the third key gives, for each of its lower 16 bits.
STREAM = bytes((((low | 2) * ((low | 2) ^ 1)) >> 8) & 0xFF for low in range(0x10000))


def keys_of(password: bytes) -> Keys:
    """The keys from which every member locked with this password is read."""
    first, second, third = Keys()
    for plain in password:
        first = (first >> 8) ^ CRC[(first ^ plain) & 0xFF]
        second = ((second + (first & 0xFF)) * 134775813 + 1) & _ALL
        third = (third >> 8) ^ CRC[(third ^ (second >> 24)) & 0xFF]
    return Keys(first, second, third)


def decrypted(locked: Iterable[int], keys: Keys) -> Iterator[int]:
    """The plain bytes one by one: the member's 12 bytes of salt first, then what is packed.

    One loop without calls and with everything in local names: it is the slowest part of an import.
    """
    first, second, third = keys
    crc, stream = CRC, STREAM
    for byte in locked:
        plain = byte ^ stream[third & 0xFFFF]
        yield plain
        first = first >> 8 ^ crc[(first ^ plain) & 0xFF]
        second = (second + (first & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
        third = third >> 8 ^ crc[(third & 0xFF) ^ (second >> 24)]
