"""Opening a zip: judged by its directory before anything of it is unpacked (T32)."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

from nmo.intake.unpacking import words
from nmo.intake.unpacking.caps import Caps
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.parts import TroubleCode
from nmo.intake.unpacking.zips.members import (
    MemberRefused,
    NoPasswordFits,
    PasswordFound,
    is_locked,
    member_bytes,
)
from nmo.intake.zip_end import directory_stated

_BROKEN = (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError, EOFError)
_LITTER = (".ds_store", "thumbs.db", "desktop.ini")


class ZipRefused(ValueError):
    """The zip cannot be opened: why, as a code and a plain sentence."""

    def __init__(self, code: TroubleCode, text: str) -> None:
        self.code = code
        super().__init__(text)


def open_zip(found: Found, gathering: Gathering) -> None:
    """Take up each file in the zip; a locked one waits until all mails' words are known."""
    try:
        infos = infos_of(found.data, caps=gathering.caps)
    except ZipRefused as refused:
        gathering.trouble(found.name, refused.code, str(refused))
        return
    files = [info for info in infos if not info.filename.endswith("/")]  # it may have no name
    if not files:
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.EMPTY)
    try:
        key = _key_of(found.data, files, gathering.passwords)
    except NoPasswordFits:
        gathering.locked.append(found)
        return
    for place, info in enumerate(files, 1):
        _take(found, info, place, key, gathering)


def infos_of(data: bytes, *, caps: Caps) -> list[zipfile.ZipInfo]:
    """The zip's own list of its files. Raises ZipRefused: damaged, or far too many in it.

    Its count is looked at first: the directory itself may be made to fill the memory.
    """
    stated = directory_stated(BytesIO(data))
    if stated is None:
        raise ZipRefused(TroubleCode.CORRUPT_FILE, words.DAMAGED)
    if stated.entries > caps.members or stated.size > caps.directory_bytes:
        raise ZipRefused(TroubleCode.TOO_LARGE, words.BOMB)
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            return opened.infolist()
    except _BROKEN:
        raise ZipRefused(TroubleCode.CORRUPT_FILE, words.DAMAGED) from None


def _key_of(
    data: bytes, files: Sequence[zipfile.ZipInfo], passwords: Sequence[str]
) -> PasswordFound | None:
    """The password that opens the smallest locked file; None where none is locked."""
    locked = [info for info in files if is_locked(info)]
    if not locked:
        return None
    smallest = min(locked, key=lambda info: info.compress_size)
    for password in passwords:
        try:
            member_bytes(data, smallest, password.encode(), most=smallest.file_size)
        except NoPasswordFits:
            continue
        except MemberRefused:
            return PasswordFound(password.encode())  # why is said where it is taken
        return PasswordFound(password.encode())
    raise NoPasswordFits


def _take(
    found: Found,
    info: zipfile.ZipInfo,
    place: int,
    key: PasswordFound | None,
    gathering: Gathering,
) -> None:
    inner = found_in(found, info.filename, b"", place, otherwise=f"file-{place}", deeper=True)
    if inner.name.lower() in _LITTER or info.filename.startswith("__MACOSX/"):
        gathering.left_out(found.mail, inner.name)
        return
    if _is_bomb(info, gathering):
        gathering.trouble(inner.name, TroubleCode.TOO_LARGE, words.BOMB)
        return
    try:
        data = member_bytes(
            found.data, info, key.password if key else b"", most=gathering.spare_bytes()
        )
    except NoPasswordFits:
        gathering.trouble(inner.name, TroubleCode.PASSWORD_PROTECTED, words.LOCKED)
    except MemberRefused as refused:
        gathering.trouble(inner.name, refused.code, str(refused))
    else:
        gathering.find(
            found_in(found, info.filename, data, place, otherwise=inner.name, deeper=True)
        )


def _is_bomb(info: zipfile.ZipInfo, gathering: Gathering) -> bool:
    caps = gathering.caps
    if info.file_size > gathering.spare_bytes():
        return True
    ratio = info.file_size / max(info.compress_size, 1)
    return info.file_size > caps.ratio_from_bytes and ratio > caps.ratio
