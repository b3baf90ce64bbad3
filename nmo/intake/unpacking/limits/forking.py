"""The process that waits for work and forks a child for each piece of it. One thread, always.

Run as a module, with the number of the socket on which work is announced: the name of the module
that the function stands in, and the socket on which the child takes its job and answers.
"""

import contextlib
import gc
import importlib
import os
import select
import signal
import socket
import sys
from dataclasses import dataclass, field

import nmo.intake.unpacking  # noqa: F401 - loaded once, for every child
from nmo.intake.unpacking.limits.asking import STATUS
from nmo.intake.unpacking.limits.working import work

_LONGEST_NAME = 512


@dataclass
class _Forking:
    """The children that run, each with the socket on which its parent waits."""

    announced: socket.socket
    woken: int
    children: dict[int, int] = field(default_factory=dict)

    def serve(self) -> None:
        """Fork and bury until the announcing side is closed, then end what still runs."""
        while True:
            announced = self.announced.fileno()
            ready, _, _ = select.select([announced, self.woken], [], [])
            if self.woken in ready:
                os.read(self.woken, 1024)
                self._bury()
            if announced in ready and not self._fork():
                break
        for child in self.children:
            _kill_group(child)

    def _fork(self) -> bool:
        message, lines, _, _ = socket.recv_fds(self.announced, _LONGEST_NAME, 1)
        if not message or not lines:
            return False
        with contextlib.suppress(Exception):  # the child says why
            importlib.import_module(message.decode())
        gc.freeze()
        child = os.fork()
        if not child:
            self.announced.close()
            for inherited in (self.woken, *self.children.values()):
                os.close(inherited)
            work(lines[0])
        self.children[child] = lines[0]
        return True

    def _bury(self) -> None:
        """Say of each child that ended how, and end what it started itself."""
        while ended := _an_ended_child():
            _kill_group(ended)
            _, status = os.waitpid(ended, 0)
            line = socket.socket(fileno=self.children.pop(ended))
            with line, contextlib.suppress(OSError):  # it may be that nobody waits any more
                line.settimeout(1)
                line.sendall(STATUS.pack(status))


def _an_ended_child() -> int:
    try:
        ended = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return 0
    return ended.si_pid if ended else 0


def _kill_group(child: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)


def main() -> None:
    """Serve on the socket whose number is the only argument."""
    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waking, warn_on_full_buffer=False)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to answer
    with socket.socket(fileno=int(sys.argv[1])) as announced:
        announced.set_inheritable(False)
        _Forking(announced, woken).serve()


if __name__ == "__main__":
    main()
