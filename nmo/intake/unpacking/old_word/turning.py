"""Putting Word files in the place of old ones, each made in a limited process."""

import tempfile
import time
from dataclasses import replace

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.limits import LimitReached, limited
from nmo.intake.unpacking.old_word.converting import as_word_file, program
from nmo.intake.unpacking.parts import PartKind, TroubleCode

SECONDS, MEBIBYTES = 60.0, 1024  # it takes 2 seconds and 400 MiB of address space


def turn_into_word_files(gathering: Gathering, *, until: float) -> None:
    """Let each old Word file wait to be opened as a Word file, or say why it cannot be.

    until: when no time is left, by `time.monotonic`.
    """
    for found in gathering.taken_out(PartKind.OLD_WORD):
        _turn(found, gathering, min(SECONDS, until - time.monotonic()))


def _turn(found: Found, gathering: Gathering, seconds: float) -> None:
    soffice = program()
    if soffice is None:
        gathering.trouble(found.name, TroubleCode.NOT_READABLE, words.NO_LIBREOFFICE)
        return
    if seconds <= 0:
        gathering.trouble(found.name, TroubleCode.LIMIT_REACHED, words.NO_TIME_LEFT)
        return
    try:
        made = _made(soffice, found.data, seconds)
    except LimitReached as reached:
        gathering.trouble(found.name, TroubleCode.LIMIT_REACHED, str(reached))
        return
    if made:
        gathering.find(replace(found, data=made))
    else:
        gathering.trouble(found.name, TroubleCode.NOT_READABLE, words.OLD_WORD)


def _made(soffice: str, data: bytes, seconds: float) -> bytes:
    with tempfile.TemporaryDirectory(prefix="nmo-old-word-", ignore_cleanup_errors=True) as folder:
        return limited(as_word_file, soffice, folder, data, seconds=seconds, mebibytes=MEBIBYTES)
