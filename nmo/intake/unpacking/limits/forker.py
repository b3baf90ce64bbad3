"""The process that forks the limited ones: started on first use, ended with its parent."""

import atexit
import os
import socket
import subprocess
import sys
import threading

_MODULE = "nmo.intake.unpacking.limits.forking"
# Nothing else of the environment: the register's secrets stand in it.
_KEPT = (
    "PATH", "HOME", "TMPDIR", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "PYTHONPATH",
    "TESSDATA_PREFIX", "VIRTUAL_ENV",
)  # fmt: skip
_ONE_THREAD = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Forker:
    """One such process, and the line to it."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", _MODULE, str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,  # a reader's complaints would quote what it reads
                env=_environment(),
                cwd="/",
                start_new_session=True,
            )

    def begin(self, module: str, line: socket.socket) -> None:
        """Have a child forked that takes its job from `line`. Raises OSError where it is gone."""
        socket.send_fds(self._line, [module.encode()], [line.fileno()])

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def end(self) -> None:
        """End it, and every child of it."""
        self._line.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def forget(self) -> None:
        """Let go of a parent's own, in a process that was forked from that parent."""
        self._line.close()
        self._process.returncode = 0


_lock = threading.Lock()
_kept: list[Forker] = []


def forker() -> Forker:
    """This process's own, started when it is first asked for or has died."""
    with _lock:
        if _kept and not _kept[0].is_alive:
            _kept.pop().end()
        if not _kept:
            _kept.append(Forker())
        return _kept[0]


def _end() -> None:
    with _lock:
        while _kept:
            _kept.pop().end()


def _forget() -> None:
    global _lock
    _lock = threading.Lock()
    while _kept:
        _kept.pop().forget()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | dict.fromkeys(_ONE_THREAD, "1")


atexit.register(_end)
os.register_at_fork(after_in_child=_forget)
