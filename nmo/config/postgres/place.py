"""Where a home's server keeps its data and its socket."""

import contextlib
import hashlib
import os
import stat
import subprocess
import tempfile
from pathlib import Path

from nmo.config.postgres.account import Account
from nmo.config.postgres.trouble import DatabaseTrouble

SYSTEM_FOLDER = Path("/var/lib/nmo-register")
LONGEST_SOCKET_PATH = 100
SOCKET_NAME = ".s.PGSQL.5432"


def can_reach(account: Account, folder: Path) -> bool:
    """Answer whether the server's user can pass through to `folder`, by trying it."""
    if not account.switch:
        return True
    tried = subprocess.run(  # type: ignore[call-overload]
        ["/bin/sh", "-c", 'cd -- "$0"', str(folder)],
        check=False,
        capture_output=True,
        cwd="/",
        **account.credentials(),
    )
    return bool(tried.returncode == 0)


def choose_store(home: Path, account: Account, identity: str) -> Path:
    """Return the folder for the data: in the home, or where the server's user can reach it.

    A home below a closed folder (such as /root) is no place for a server that is not root, and
    the rights of folders outside the home are not ours to change (decision 0001).
    """
    if can_reach(account, home):
        return home / "postgres"
    try:
        SYSTEM_FOLDER.mkdir(mode=0o711, exist_ok=True)
    except OSError as error:
        raise DatabaseTrouble(
            f"The user {account.name}, who runs the database, cannot reach {home}. "
            "Set NMO_HOME to a folder that every user can pass through."
        ) from error
    return SYSTEM_FOLDER / identity


def make_socket_folder(store: Path, account: Account) -> Path:
    """Return a folder of mode 0700 for the socket: beside the data, or short in /tmp.

    The path of a Unix socket has about 100 characters at most, so a long home cannot hold it.
    The short name comes from the data's place, so a copy of a home never gets its original's.
    """
    beside = store / "run"
    if len(str(beside / SOCKET_NAME)) < LONGEST_SOCKET_PATH:
        return _private(beside, account)
    name = f"nmo-{hashlib.sha256(str(store).encode()).hexdigest()[:12]}"
    for place in map(Path, dict.fromkeys((tempfile.gettempdir(), "/tmp", "/run"))):  # noqa: S108
        if len(str(place)) < LONGEST_SOCKET_PATH - 30 and can_reach(account, place):
            if not (place / name).exists() or _is_private(place / name, account):
                return _private(place / name, account)
            return _private(Path(tempfile.mkdtemp(prefix="nmo-", dir=place)), account)
    raise DatabaseTrouble(f"{store} is too long a path for a database. Set NMO_HOME to a shorter.")


def remove_socket_folder(socket: Path) -> None:
    """Remove a stopped server's socket folder, if nothing is left in it."""
    with contextlib.suppress(OSError):
        socket.rmdir()


def _private(folder: Path, account: Account) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    account.own(folder)
    return folder


def _is_private(folder: Path, account: Account) -> bool:
    """Whether `folder` is still ours alone: in /tmp anybody may have put another there."""
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    mode = stat.S_IMODE(found.st_mode)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == account.uid and mode == 0o700
