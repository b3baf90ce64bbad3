"""How a limited process ended, and what is said of it."""

import os
import signal
from enum import Enum

OUT_OF_MEMORY = 3  # the exit status by which a child says so itself
_TIME = (signal.SIGALRM, signal.SIGXCPU, signal.SIGKILL)


class LimitReached(Exception):
    """The function was stopped, or broke down: one plain reason, and what to do."""


class Ending(Enum):
    """Why a process ended."""

    WELL = "well"
    TIME = "time"
    MEMORY = "memory"
    BROKEN = "broken"
    HOSTILE = "hostile"

    def words(self, seconds: float, mebibytes: int) -> str:
        """One plain reason, and what to do."""
        return _WORDS[self].format(seconds=f"{seconds:g}", mebibytes=mebibytes)


_ASK = "Look at the file yourself, with care, or ask the sender for it again as a PDF."
_WORDS = {
    Ending.WELL: "",
    Ending.TIME: f"Reading it took longer than {{seconds}} seconds and was stopped. {_ASK}",
    Ending.MEMORY: f"Reading it took more than {{mebibytes}} MB of memory and was stopped. {_ASK}",
    Ending.BROKEN: f"The program that reads such files broke down on it. {_ASK}",
    Ending.HOSTILE: (
        "The program that reads such files gave an answer that it never should, which may be an "
        "attack by the file. Do not open it. Ask the sender what it is."
    ),
}


def ending_of(status: int) -> Ending:
    """The ending that a status of `waitpid` means."""
    code = os.waitstatus_to_exitcode(status)
    if code == 0:
        return Ending.WELL
    if -code in _TIME:
        return Ending.TIME
    return Ending.MEMORY if code == OUT_OF_MEMORY else Ending.BROKEN
