"""The home: the one folder that holds everything that lasts."""

import errno
import fcntl
import os
import pwd
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from nmo.config.secrets import KEY_FILE, keep_a_key

LOCK_FILE = "lock"


class HomeTrouble(Exception):
    """The home cannot be used; the message says why and what to do."""


class NoHome(HomeTrouble):
    """There is no register here yet, and this command does not make one."""


def make_home(home: Path) -> None:
    """Make `home` and its signing key, unless it has them.

    Others may pass through it (the server's own user must), never list or read it.
    """
    try:
        home.mkdir(mode=0o711, parents=True, exist_ok=True)
        if home.stat().st_uid == os.geteuid():
            home.chmod(0o711)
        keep_a_key(home)
    except OSError as error:
        raise HomeTrouble(why_not(home, error)) from error


def is_home(home: Path) -> bool:
    """Answer whether a command has made a home here: its signing key is the first thing made."""
    try:
        return (home / KEY_FILE).is_file()
    except OSError as error:
        raise HomeTrouble(why_not(home, error)) from error


def why_not(home: Path, error: OSError) -> str:
    """Return the sentence for an error met while reading or writing the home."""
    if isinstance(error, PermissionError) and home.is_dir():
        return (
            f"{home} belongs to the user {_name(home.stat().st_uid)}. "
            "Run the command as that user, or set NMO_HOME to a folder of your own."
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return (
            f"The disk that holds {home} is full. Free some space and run the command again: "
            "nothing that was saved is lost."
        )
    reason = error.strerror or type(error).__name__
    return f"{home} cannot be used: {reason}. Set NMO_HOME to a folder that can be written."


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


@contextmanager
def locked(home: Path, *, wait: float, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the home's lock while the block runs, so that commands take turns.

    The kernel lets go of the lock when its holder dies, however it dies, so none is ever stale.
    `wait` is in seconds. Raises HomeTrouble when the lock is not free by then.
    """
    try:
        descriptor = os.open(home / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise HomeTrouble(why_not(home, error)) from error
    try:
        _take(descriptor, home=home, wait=wait, tell=tell)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, *, home: Path, wait: float, tell: Callable[[str], None]) -> None:
    started, told = time.monotonic(), False
    while not _taken(descriptor):
        waited = time.monotonic() - started
        if waited > wait:
            raise HomeTrouble(
                f"Another command is still busy in {home}. Try again when it is done."
            )
        if waited > 2 and not told:
            tell(f"Waiting for another command that is busy in {home}.")
            told = True
        time.sleep(0.05)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
