"""Unpacking strangers' files: each thing found is opened in a limited process of its own."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from nmo.intake.unpacking import words
from nmo.intake.unpacking.caps import CAPS, Caps
from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.limits import LimitReached, limited
from nmo.intake.unpacking.limits.answers import AnswerRefused
from nmo.intake.unpacking.names import clean_name
from nmo.intake.unpacking.old_word import turn_into_word_files
from nmo.intake.unpacking.parts import TroubleCode, Unpacked
from nmo.intake.unpacking.whole import open_all, open_one, open_waiting

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """What opening may take: seconds and memory for each thing found, seconds for all together."""

    seconds: float = 20.0
    mebibytes: int = 768
    seconds_in_all: float = 180.0


ALLOWED = Allowed()


def unpack_safely(
    name: str,
    data: bytes,
    *,
    passwords: Sequence[str] = (),
    is_mail: bool = False,
    caps: Caps = CAPS,
    allowed: Allowed = ALLOWED,
) -> Unpacked:
    """What `unpack` gives, whatever the bytes do to the programs that open them.

    A thing that reaches a limit, or breaks its reader, is a trouble `limit_reached`; everything
    else that came with it is there. Old Word files are turned into Word files where LibreOffice is
    installed, and are troubles where not. Takes some 5 ms for each thing found.
    """
    first = Found(name=clean_name(name, otherwise="file"), data=data, is_mail=is_mail)
    opener = _Opener(allowed, until=time.monotonic() + allowed.seconds_in_all)
    gathering = Gathering(caps=caps, given=passwords)
    open_all(first, gathering, opener)
    turn_into_word_files(gathering, until=opener.until)
    open_waiting(gathering, opener)
    return gathering.result()


def open_apart(found: Found, gathering: Gathering) -> Gathering:
    """Open one thing into a gathering of its own."""
    open_one(found, gathering)
    return gathering


@dataclass(frozen=True)
class _Opener:
    allowed: Allowed
    until: float

    def __call__(self, found: Found, gathering: Gathering) -> None:
        left = min(self.allowed.seconds, self.until - time.monotonic())
        if left <= 0:
            gathering.trouble(found.name, TroubleCode.LIMIT_REACHED, words.NO_TIME_LEFT)
            return
        try:
            opened = limited(
                open_apart, found, gathering.apart(),
                seconds=left, mebibytes=self.allowed.mebibytes,
            )  # fmt: skip
            if not isinstance(opened, Gathering):
                raise AnswerRefused
        except LimitReached as reached:
            _log.warning("reader_stopped", why=str(reached))
            gathering.trouble(found.name, TroubleCode.LIMIT_REACHED, str(reached))
        except Exception as error:  # noqa: BLE001 - told of: its reader's fault costs no other file
            gathering.failed(found, error)
        else:
            gathering.take_in(opened)
