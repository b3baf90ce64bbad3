"""The processes of `nmo serve`: web and worker, started, watched and stopped together.

The database is not one of them: it outlives `nmo serve`, and `nmo stop` stops it.
"""

import contextlib
import ctypes
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType

PR_SET_PDEATHSIG = 1
STOPS_WITHIN = 20.0
RESTART_AFTER = 2.0


class PortTaken(Exception):
    """Another program listens there."""


def serve_until_told(*, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Run web and worker until a signal to stop comes, or the web server ends by itself."""
    refuse_taken_port(host, port)
    with _told_to_stop() as stopping:
        web = _start([sys.executable, "-m", "gunicorn", "--bind", f"{host}:{port}",
                      "--config", "python:nmo.config.serving.web_server"])  # fmt: skip
        worker = _start([sys.executable, "-m", "nmo.cli.main", "worker"])
        try:
            if _answers(host, port, web, stopping):
                tell(f"Serving at http://{host}:{port} (stop with Ctrl-C).")
            while not stopping() and web.poll() is None:
                if worker.poll() is not None:
                    time.sleep(RESTART_AFTER)
                    worker = _start([sys.executable, "-m", "nmo.cli.main", "worker"])
                time.sleep(0.2)
        finally:
            _stop(web, worker)
    if not stopping():
        raise RuntimeError("the web server ended by itself")


def refuse_taken_port(host: str, port: int) -> None:
    """Raise PortTaken unless `port` is free at `host`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            raise PortTaken from error


@contextlib.contextmanager
def _told_to_stop() -> Iterator[Callable[[], bool]]:
    """Yield a function that answers whether a signal to stop has come."""
    told: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    before = {each: signal.signal(each, note) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield lambda: bool(told)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _start(command: list[str]) -> "subprocess.Popen[bytes]":
    # A session of its own: Ctrl-C reaches us alone, and we stop the family in order.
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_end_with_parent)


def _end_with_parent() -> None:
    # After `kill -9` of `nmo serve` nothing may go on holding its port.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _answers(
    host: str, port: int, web: "subprocess.Popen[bytes]", stopping: Callable[[], bool]
) -> bool:
    while web.poll() is None and not stopping():
        with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
            return True
        time.sleep(0.1)
    return False


def _stop(*processes: "subprocess.Popen[bytes]") -> None:
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + STOPS_WITHIN
    for process in processes:
        try:
            process.wait(timeout=max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
