"""Files that 7-Zip or WinZip locked with AES (WinZip's AE-1 and AE-2), which the library cannot."""

import hmac
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import pbkdf2_hmac, sha1

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.ciphers.modes import ECB

AES = 99  # the zip's number for "locked with AES, packed as the extra field says"
_EXTRA = 0x9901
_ROUNDS = 1_000
_CHECK_BYTES, _SEAL_BYTES, _BLOCK = 2, 10, 16
_STORED, _DEFLATED = 0, 8


class WrongPassword(Exception):
    """The password does not open it."""


@dataclass(frozen=True, slots=True)
class _Lock:
    key_bytes: int
    salt_bytes: int
    method: int


def unlocked_aes(data: bytes, info: zipfile.ZipInfo, password: bytes) -> bytes:
    """The plain bytes. Raises WrongPassword; ValueError where it is damaged or packed oddly."""
    lock = _lock_of(info.extra)
    packed = _packed(data, info)
    salt, rest = packed[: lock.salt_bytes], packed[lock.salt_bytes :]
    check, locked, seal = (
        rest[:_CHECK_BYTES], rest[_CHECK_BYTES:-_SEAL_BYTES], rest[-_SEAL_BYTES:],
    )  # fmt: skip
    keys = pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * lock.key_bytes + _CHECK_BYTES)
    key, seal_key = keys[: lock.key_bytes], keys[lock.key_bytes : -_CHECK_BYTES]
    sealed = hmac.new(seal_key, locked, sha1).digest()[:_SEAL_BYTES]
    if keys[-_CHECK_BYTES:] != check or not hmac.compare_digest(sealed, seal):
        raise WrongPassword
    return _unpacked(_plain(locked, key), lock.method, most=info.file_size)


def _lock_of(extra: bytes) -> _Lock:
    for number, field in _fields(extra):
        if number == _EXTRA and len(field) >= 7:
            strength, method = struct.unpack_from("<BH", field, 4)
            if strength in (1, 2, 3):
                return _Lock(8 + 8 * strength, 4 + 4 * strength, method)
    raise ValueError("no description of the lock")


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(extra):
        number, size = struct.unpack_from("<HH", extra, place)
        yield number, extra[place + 4 : place + 4 + size]
        place += 4 + size


def _packed(data: bytes, info: zipfile.ZipInfo) -> bytes:
    if data[info.header_offset :][:4] != b"PK\x03\x04":
        raise ValueError("not where the directory says")
    name, extra = struct.unpack_from("<HH", data, info.header_offset + 26)
    start = info.header_offset + 30 + name + extra
    packed = data[start : start + info.compress_size]
    if len(packed) != info.compress_size:
        raise ValueError("cut off")
    return packed


def _plain(locked: bytes, key: bytes) -> bytes:
    """AES in counter mode, with the counter little-endian and from 1, as no library offers it."""
    blocks = -(-len(locked) // _BLOCK)
    counters = b"".join(number.to_bytes(_BLOCK, "little") for number in range(1, blocks + 1))
    stream = Cipher(algorithms.AES(key), ECB()).encryptor().update(counters)[: len(locked)]  # noqa: S305
    plain = int.from_bytes(locked, "big") ^ int.from_bytes(stream, "big")
    return plain.to_bytes(len(locked), "big")


def _unpacked(packed: bytes, method: int, *, most: int) -> bytes:
    if method == _STORED:
        return packed[:most]
    if method != _DEFLATED:
        raise ValueError("packed oddly")
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)[:most]
    except zlib.error as error:
        raise ValueError("damaged") from error
