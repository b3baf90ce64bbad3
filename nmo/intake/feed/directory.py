"""What a zip says that it holds, judged before anything of it is unpacked."""

import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.caps import Caps
from nmo.intake.zip_end import directory_stated

_UNIX = 3
_ENCRYPTED, _PATCHED, _STRONG = 0x1, 0x20, 0x40
_AES = 99
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNSAFE = frozenset('/\\:<>|"?*')


@dataclass(frozen=True, kw_only=True)
class Member:
    """One file in the zip, as its directory states it; sizes in bytes."""

    name: str
    size: int
    packed: int
    offset: int
    crc: int
    method: int
    flags: int
    dos_time: int

    @property
    def encrypted(self) -> bool:
        """Whether it is locked with the zip's password."""
        return bool(self.flags & _ENCRYPTED)


def members_of(file: BinaryIO, *, caps: Caps) -> list[Member]:
    """The files in the zip, every one of them harmless. Raises FeedRefused otherwise (T32)."""
    size = file.seek(0, 2)
    if size > caps.zip_bytes:
        raise FeedRefused("The file is far larger than a night of the courts' feed. Refused whole.")
    _refuse_large_directory(file, caps)
    try:
        with zipfile.ZipFile(file) as opened:
            found = opened.infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError):
        raise _damaged() from None
    members = [_member(info, caps) for info in found]
    _refuse_together(members, size, caps)
    return members


def _damaged() -> FeedRefused:
    return FeedRefused(
        "This is not a whole zip file: it is of another kind, cut off or damaged. "
        "Fetch it again, or ask for it to be sent again."
    )


def _refuse_large_directory(file: BinaryIO, caps: Caps) -> None:
    """Look at the zip's own count first: the directory itself may be made to fill the memory."""
    stated = directory_stated(file)
    if stated is None:
        raise _damaged()
    if stated.entries > caps.members or stated.size > caps.directory_bytes:
        raise FeedRefused(
            f"The zip says that it holds {stated.entries} files or more, far more than a night of "
            "the courts' feed. Refused whole."
        )


def _member(info: zipfile.ZipInfo, caps: Caps) -> Member:
    for refusal in _refusals(info, caps):
        raise FeedRefused(f"{refusal} Refused whole: ask the sender what this file is.")
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


def _refusals(info: zipfile.ZipInfo, caps: Caps) -> Iterator[str]:
    """What is wrong with one file in the zip, the worst first."""
    name = info.orig_filename
    if not name or len(name) > 255 or _UNSAFE & set(name) or not name.isprintable():
        yield "The zip holds a file whose name leads elsewhere or cannot be written."
    if name.startswith(".") or info.is_dir():
        yield "The zip holds a folder or a hidden file."
    mode = info.external_attr >> 16
    if info.create_system == _UNIX and mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        yield "The zip holds a link or a device instead of a file."
    if info.compress_type == _AES or info.flag_bits & (_STRONG | _PATCHED):
        yield "The zip is locked in a way that this register cannot read (AES or stronger)."
    if info.compress_type not in _METHODS and info.compress_type != _AES:
        yield "The zip is packed in a way that the courts do not use."
    if info.file_size > caps.member_bytes:
        yield "The zip holds a file far larger than an order."
    packed = max(info.compress_size, 1)
    if info.file_size > caps.ratio_from_bytes and info.file_size / packed > caps.ratio:
        yield "The zip holds a file that unpacks to far more than it seems."


def _refuse_together(members: list[Member], size: int, caps: Caps) -> None:
    if len(members) > caps.members or sum(one.size for one in members) > caps.total_bytes:
        raise FeedRefused(
            "The zip unpacks to far more than a night of the courts' feed. Refused whole."
        )
    names = {one.name.casefold() for one in members}
    if len(names) != len(members):
        raise FeedRefused(
            "The zip holds the same name twice, so it cannot be told which file is meant. "
            "Refused whole: ask the sender to send it again."
        )
    end = 0
    for one in sorted(members, key=lambda member: member.offset):
        if one.offset < end or one.offset + one.packed > size:
            raise _damaged()
        end = one.offset + one.packed
