"""Asking for a function to be run in a limited process, and taking its answer."""

import pickle
import socket
import struct
import time
from collections.abc import Callable
from typing import TypeVar

from nmo.intake.unpacking.limits.answers import answer_of
from nmo.intake.unpacking.limits.ends import Ending, LimitReached, ending_of
from nmo.intake.unpacking.limits.forker import forker

T = TypeVar("T")
LENGTH, STATUS = struct.Struct("<Q"), struct.Struct("<i")
MOST_BYTES = 1024 * 1024 * 1024  # of an answer
_CHUNK = 1024 * 1024
_TO_START = 30.0  # seconds, beyond those of the function itself, on a machine that is busy


def limited(function: Callable[..., T], *args: object, seconds: float, mebibytes: int) -> T:
    """What `function(*args)` returns, run in a process of its own.

    seconds: of the clock, and of the processor. mebibytes: of memory beyond what the program
    itself takes. The function is one of a module of the register, its arguments can be pickled,
    and its answer is made of plain values and the register's own dataclasses and enumerations.
    Raises LimitReached, for an answer that is not taken too; whatever the function raises is
    raised here, with its calls for the log (`nmo.faults`).
    """
    module = str(getattr(function, "__module__", ""))
    job = pickle.dumps((function, args, seconds, mebibytes), pickle.HIGHEST_PROTOCOL)
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            forker().begin(module, theirs)
        answer = _asked(ours, job, until=time.monotonic() + seconds + _TO_START)
    ending = ending_of(STATUS.unpack(answer[-STATUS.size :])[0]) if answer else Ending.TIME
    if ending is not Ending.WELL:
        raise LimitReached(ending.words(seconds, mebibytes))
    value: T = answer_of(answer[: -STATUS.size])
    return value


def _asked(ours: socket.socket, job: bytes, *, until: float) -> bytearray:
    """Everything that comes back, its last bytes the status; nothing where none came in time."""
    answer = bytearray()
    try:
        ours.settimeout(max(0.1, until - time.monotonic()))
        ours.sendall(LENGTH.pack(len(job)))
        ours.sendall(job)
    except OSError:
        pass  # it ended before it had taken all: its status says why
    try:
        while len(answer) <= MOST_BYTES:
            ours.settimeout(max(0.1, until - time.monotonic()))
            chunk = ours.recv(_CHUNK)
            if not chunk:
                return answer if len(answer) >= STATUS.size else bytearray()
            answer += chunk
    except OSError:
        pass
    return bytearray()
