"""One file of a zip, unpacked however it is locked, and never beyond its stated size."""

import zipfile
from dataclasses import dataclass
from io import BytesIO

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.cipher import keys_of
from nmo.intake.feed.directory import Member
from nmo.intake.feed.member import unpack_member
from nmo.intake.unpacking import words
from nmo.intake.unpacking.parts import TroubleCode
from nmo.intake.unpacking.zips.aes import AES, WrongPassword, unlocked_aes

_LOCKED, _STRONG = 0x1, 0x40
_OFTEN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_SELDOM = (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_BROKEN = (
    zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError, EOFError,
    RuntimeError,
)  # fmt: skip


class NoPasswordFits(Exception):
    """It is locked, and this password does not open it."""


class MemberRefused(ValueError):
    """It cannot be unpacked: why, as a code and a plain sentence."""

    def __init__(self, code: TroubleCode, text: str) -> None:
        self.code = code
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class PasswordFound:
    """The password that opens the zip."""

    password: bytes


def is_locked(info: zipfile.ZipInfo) -> bool:
    """Whether it needs a password."""
    return bool(info.flag_bits & _LOCKED)


def member_bytes(data: bytes, info: zipfile.ZipInfo, password: bytes, *, most: int) -> bytes:
    """The plain bytes of one file in the zip `data`, at most `most` of them.

    Raises NoPasswordFits where it is locked and the password is another one; MemberRefused where
    it is damaged, too large, or packed or locked in a way that is not read.
    """
    if info.file_size > most:
        raise MemberRefused(TroubleCode.TOO_LARGE, words.BOMB)
    if info.compress_type == AES:
        return _of_aes(data, info, password)
    if info.flag_bits & _STRONG or info.compress_type not in (*_OFTEN, *_SELDOM):
        raise MemberRefused(TroubleCode.NOT_READABLE, words.ODD_ZIP)
    if info.compress_type in _OFTEN:
        return _of_the_usual_kind(data, _member(info), password)
    return _of_seldom_kinds(data, info, password)


def _of_the_usual_kind(data: bytes, member: Member, password: bytes) -> bytes:
    plain = BytesIO()
    try:
        unpack_member(BytesIO(data), member, keys_of(password), to=plain)
    except (FeedRefused, ValueError):  # the second: it lies before the file's own beginning
        # A locked file is damaged only if its password is right, which nobody can tell.
        raise _closed(member.encrypted) from None
    return plain.getvalue()


def _of_seldom_kinds(data: bytes, info: zipfile.ZipInfo, password: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened, opened.open(info, pwd=password) as file:
            return file.read(info.file_size)
    except _BROKEN:
        raise _closed(is_locked(info)) from None


def _of_aes(data: bytes, info: zipfile.ZipInfo, password: bytes) -> bytes:
    try:
        return unlocked_aes(data, info, password)
    except WrongPassword:
        raise NoPasswordFits from None
    except ValueError:
        raise MemberRefused(TroubleCode.NOT_READABLE, words.ODD_ZIP) from None


def _closed(locked: bool) -> Exception:
    return NoPasswordFits() if locked else MemberRefused(TroubleCode.CORRUPT_FILE, words.DAMAGED)


def _member(info: zipfile.ZipInfo) -> Member:
    hour, minute, second = info.date_time[3:]
    return Member(
        name=info.orig_filename,
        size=info.file_size,
        packed=info.compress_size,
        offset=info.header_offset,
        crc=info.CRC,
        method=info.compress_type,
        flags=info.flag_bits,
        dos_time=hour << 11 | minute << 5 | second // 2,
    )
