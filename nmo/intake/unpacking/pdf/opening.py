"""Opening a PDF: unlocked, mended where it is damaged; nothing in it is ever run."""

import warnings
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO

import pikepdf
import pypdfium2

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.kinds import without_junk
from nmo.intake.unpacking.parts import PartKind, TroubleCode
from nmo.intake.unpacking.pdf.embedded import take_embedded

_BROKEN = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError)


def open_pdf(found: Found, gathering: Gathering) -> None:
    """The PDF as a part, and the files embedded in it as parts of their own.

    A locked one waits until the passwords of all mails are known.
    """
    data = without_junk(found.data)
    try:
        opened = _unlocked(data, gathering.passwords)
    except _BROKEN:
        _add_if_shown(found, data, gathering)
        return
    if opened is None:
        gathering.locked.append(found)
        return
    with opened:
        _take(found, data, opened, gathering)


def _unlocked(data: bytes, passwords: Sequence[str]) -> pikepdf.Pdf | None:
    """The opened PDF; None where no password fits. Raises PdfError where it is beyond repair."""
    for password in ("", *passwords):
        with suppress(pikepdf.PasswordError, UnicodeError):
            return pikepdf.open(BytesIO(data), password=password, suppress_warnings=True)
    return None


def _take(found: Found, data: bytes, opened: pikepdf.Pdf, gathering: Gathering) -> None:
    try:
        pages = len(opened.pages)
        stated = _pages_stated(opened)
        damaged = bool(opened.get_warnings())
        plain = _saved(opened) if opened.is_encrypted or damaged else data
    except _BROKEN:
        _add_if_shown(found, data, gathering)
        return
    if not pages:
        _add_if_shown(found, data, gathering)
    elif pages > gathering.caps.pages:
        text = words.TOO_MANY_PAGES.format(found=pages)
        gathering.trouble(found.name, TroubleCode.TOO_LARGE, text)
    else:
        gathering.add(found, PartKind.PDF, plain)
        if damaged and pages < stated:
            text = words.MISSING_PAGES.format(found=pages, stated=stated)
            gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, text)
    take_embedded(found, opened, gathering)


def _pages_stated(opened: pikepdf.Pdf) -> int:
    count = opened.Root.get("/Pages", pikepdf.Dictionary()).get("/Count", 0)
    return int(count) if isinstance(count, int) else 0


def _saved(opened: pikepdf.Pdf) -> bytes:
    """Written anew; a box to fill in that belongs to no form is kept as it stands."""
    saved = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        opened.save(saved, deterministic_id=not opened.is_encrypted)
    return saved.getvalue()


def _add_if_shown(found: Found, data: bytes, gathering: Gathering) -> None:
    """What cannot be mended may still be shown by the reader of pages, which is more lenient."""
    try:
        shown = pypdfium2.PdfDocument(data)
        pages = len(shown)
        shown.close()
    except pypdfium2.PdfiumError:
        pages = 0
    if pages:
        gathering.add(found, PartKind.PDF, data)
    else:
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
