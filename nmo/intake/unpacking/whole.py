"""Unpacking a file or a mail: everything in it as parts, whatever lies in whatever."""

from collections.abc import Callable, Mapping, Sequence

from nmo.intake.unpacking import words
from nmo.intake.unpacking.caps import CAPS, Caps
from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.kinds import FileKind, kind_of
from nmo.intake.unpacking.mail.opening import open_mail
from nmo.intake.unpacking.mail.signed import open_signed
from nmo.intake.unpacking.mail.winmail import open_winmail
from nmo.intake.unpacking.names import clean_name
from nmo.intake.unpacking.outlook.opening import open_outlook
from nmo.intake.unpacking.parts import PartKind, TroubleCode, Unpacked
from nmo.intake.unpacking.pdf.opening import open_pdf
from nmo.intake.unpacking.pictures import open_picture
from nmo.intake.unpacking.text_files import open_html, open_text
from nmo.intake.unpacking.word.opening import open_word
from nmo.intake.unpacking.zips.opening import open_zip

Opener = Callable[[Found, Gathering], None]


def unpack(
    name: str,
    data: bytes,
    *,
    passwords: Sequence[str] = (),
    is_mail: bool = False,
    caps: Caps = CAPS,
) -> Unpacked:
    """Everything that the file holds, told by its bytes: each attachment a part or a trouble.

    passwords: tried first on what is locked. is_mail: the bytes are a mail, however broken.
    Never raises for what the bytes are, but takes as much time and memory as they make it take:
    strangers' files go through `unpack_safely`. Requirements 16 and 64.
    """
    first = Found(name=clean_name(name, otherwise="file"), data=data, is_mail=is_mail)
    gathering = Gathering(caps=caps, given=passwords)
    open_all(first, gathering, open_one)
    return gathering.result()


def open_all(first: Found, gathering: Gathering, opener: Opener) -> None:
    """Gather everything that lies in the first, opened one by one by `opener`."""
    gathering.find(first)
    open_waiting(gathering, opener)
    _open_locked(gathering, opener)


def open_one(found: Found, gathering: Gathering) -> None:
    """Open one thing that was found, and gather what it is and what lies in it."""
    kind = FileKind.MAIL if found.is_mail else kind_of(found.data)
    opener = _OPENERS.get(kind)
    if opener is None:
        _leave(found, kind, gathering)
        return
    try:
        opener(found, gathering)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - told of: its reader's fault costs no other file
        gathering.failed(found, error)


def open_waiting(gathering: Gathering, opener: Opener) -> None:
    """Open what was found and waits, and what is found in it."""
    while gathering.waiting:
        opener(gathering.waiting.popleft(), gathering)


def _open_locked(gathering: Gathering, opener: Opener) -> None:
    """Try what is locked once every mail's words are known, and again while they become more."""
    tried: Sequence[str] = ()
    while gathering.locked and gathering.offered() != tried:
        gathering.passwords = tried = gathering.offered()
        locked, gathering.locked = gathering.locked, []
        for found in locked:
            opener(found, gathering)
        gathering.passwords = ()
        open_waiting(gathering, opener)
    for found in gathering.locked:
        gathering.trouble(found.name, TroubleCode.PASSWORD_PROTECTED, words.LOCKED)


def _leave(found: Found, kind: FileKind, gathering: Gathering) -> None:
    if kind is FileKind.HARMLESS and found.mail >= 0:
        gathering.left_out(found.mail, found.name)
        return
    code, text = _LEFT.get(kind, (TroubleCode.NOT_READABLE, words.NOT_KNOWN))
    gathering.trouble(found.name, code, text)


def _as(kind: PartKind) -> Opener:
    return lambda found, gathering: gathering.add(found, kind, found.data)


_OPENERS: Mapping[FileKind, Opener] = {
    FileKind.PDF: open_pdf,
    FileKind.PICTURE: open_picture,
    FileKind.MODERN_PICTURE: open_picture,
    FileKind.WORD: open_word,
    FileKind.RICH_TEXT: _as(PartKind.RICH_TEXT),
    FileKind.OLD_WORD: _as(PartKind.OLD_WORD),
    FileKind.OPEN_DOCUMENT: _as(PartKind.OLD_WORD),
    FileKind.ZIP: open_zip,
    FileKind.MAIL: open_mail,
    FileKind.WINMAIL: open_winmail,
    FileKind.SIGNED: open_signed,
    FileKind.OUTLOOK: open_outlook,
    FileKind.HTML: open_html,
    FileKind.TEXT: open_text,
}

_LEFT: Mapping[FileKind, tuple[TroubleCode, str]] = {
    FileKind.EMPTY: (TroubleCode.CORRUPT_FILE, words.EMPTY),
    FileKind.OFFICE: (TroubleCode.NOT_READABLE, words.OFFICE),
    FileKind.LOCKED_OFFICE: (TroubleCode.PASSWORD_PROTECTED, words.LOCKED_OFFICE),
    FileKind.LOCKED_MAIL: (TroubleCode.PASSWORD_PROTECTED, words.LOCKED_MAIL),
    FileKind.OTHER_ARCHIVE: (TroubleCode.NOT_READABLE, words.OTHER_ARCHIVE),
}
