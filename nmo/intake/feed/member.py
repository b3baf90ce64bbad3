"""Unpacking one file of the zip in one pass: unlocked, inflated, counted and checked."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain, islice
from typing import BinaryIO

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.cipher import HEADER_BYTES, Keys, decrypted
from nmo.intake.feed.directory import Member

CHUNK = 64 * 1024
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_LOCAL_MARK = b"PK\x03\x04"
_STORED = 0
_CRC_LATER, _NAME_IN_UTF8 = 0x8, 0x800


def unpack_member(file: BinaryIO, member: Member, keys: Keys | None, *, to: BinaryIO) -> str:
    """Write the member's plain bytes to `to` and return their SHA-256.

    Raises FeedRefused: no password or a wrong one, cut off, damaged, longer than stated.
    """
    packed: Iterable[bytes] = _packed(file, member)
    if member.encrypted:
        packed = _unlocked(packed, member, keys)
    digest, crc, size = sha256(), 0, 0
    for plain in packed if member.method == _STORED else _inflated(packed, member):
        size += len(plain)
        if size > member.size:
            raise _damaged(member)
        crc = zlib.crc32(plain, crc)
        digest.update(plain)
        to.write(plain)
    if size != member.size or crc != member.crc:
        raise _damaged(member)
    return digest.hexdigest()


def _damaged(member: Member) -> FeedRefused:
    words = " or the password is wrong" if member.encrypted else ""
    return FeedRefused(
        f"The zip is damaged or cut off{words}: a file in it is not what the zip says of it. "
        "Nothing was imported. Fetch it again, or ask for it to be sent again."
    )


def _packed(file: BinaryIO, member: Member) -> Iterator[bytes]:
    """The member's bytes as they lie in the zip, once its own header agrees with the directory."""
    file.seek(member.offset)
    header = file.read(_LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size:
        raise _damaged(member)
    fields = _LOCAL_HEADER.unpack(header)
    mark, flags, method, name_bytes, extra_bytes = (
        fields[0], fields[2], fields[3], fields[9], fields[10],
    )  # fmt: skip
    name = file.read(name_bytes).decode(
        "utf-8" if flags & _NAME_IN_UTF8 else "cp437", errors="replace"
    )
    agrees = method == member.method and name == member.name and flags & 1 == member.flags & 1
    if mark != _LOCAL_MARK or not agrees:
        raise _damaged(member)
    file.seek(extra_bytes, 1)
    left = member.packed
    while left:
        chunk = file.read(min(CHUNK, left))
        if not chunk:
            raise _damaged(member)
        left -= len(chunk)
        yield chunk


def _unlocked(locked: Iterable[bytes], member: Member, keys: Keys | None) -> Iterator[bytes]:
    if keys is None:
        raise FeedRefused(
            "The zip is locked with a password, and none was given. Set NMO_FEED_PASSWORD, "
            "or give --password-file."
        )
    plain = decrypted(chain.from_iterable(locked), keys)
    salt = bytes(islice(plain, HEADER_BYTES))
    check = member.dos_time >> 8 if member.flags & _CRC_LATER else member.crc >> 24
    if len(salt) < HEADER_BYTES:
        raise _damaged(member)
    if salt[-1] != check:
        raise FeedRefused(
            "The password does not open the zip. Nothing was imported. Check the password, "
            "or ask the sender whether it has changed."
        )
    while chunk := bytes(islice(plain, CHUNK)):
        yield chunk


def _inflated(packed: Iterable[bytes], member: Member) -> Iterator[bytes]:
    """The plain bytes, never more at a time than a chunk however well they were packed."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for chunk in packed:
            waiting = chunk
            while waiting and not inflater.eof:
                yield inflater.decompress(waiting, CHUNK)
                waiting = inflater.unconsumed_tail
        yield inflater.flush()
    except zlib.error:
        raise _damaged(member) from None
    if not inflater.eof:
        raise _damaged(member)
