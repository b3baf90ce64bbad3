"""One limited process: sets its own limits, takes its job, answers, and ends."""

import os
import pickle
import resource
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from nmo.intake.unpacking.limits.answers import packed, packed_error
from nmo.intake.unpacking.limits.asking import LENGTH
from nmo.intake.unpacking.limits.ends import OUT_OF_MEMORY

_MEBIBYTE = 1024 * 1024
_WRITTEN = 512 * _MEBIBYTE  # of one file on disk
_OPEN_FILES = 256


def work(line: int) -> NoReturn:
    """Do the job that comes on this socket. Never returns: the process ends."""
    try:
        os.setsid()  # so that what it starts can be ended with it
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGALRM, signal.SIGXCPU):
            signal.signal(number, signal.SIG_DFL)
        os.set_inheritable(line, False)
        with socket.socket(fileno=line) as answered:
            answered.sendall(_answer(_job(answered)))
        os._exit(0)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BaseException:  # noqa: BLE001 - nothing of the forking process may run on in here
        os._exit(1)


def limit(seconds: float, mebibytes: int) -> None:
    """Hold this process to so much time and memory from now on; no crash file is written."""
    whole = max(1, int(seconds + 0.999))
    has = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    memory = has + mebibytes * _MEBIBYTE
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (whole, whole + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITTEN, _WRITTEN))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _job(line: socket.socket) -> bytes:
    size = LENGTH.unpack(_exactly(line, LENGTH.size))[0]
    return _exactly(line, size)


def _exactly(line: socket.socket, size: int) -> bytes:
    taken = bytearray(size)
    view = memoryview(taken)
    done = 0
    while done < size:
        got = line.recv_into(view[done:])
        if not got:
            raise EOFError
        done += got
    return bytes(taken)


def _answer(job: bytes) -> bytes:
    try:
        function, args, seconds, mebibytes = pickle.loads(job)  # noqa: S301 - from our own parent
        limit(seconds, mebibytes)
        called: Callable[..., object] = function
        return packed(called(*args))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - it is raised again where it was asked for
        return packed_error(error)
