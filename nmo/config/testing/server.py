"""A PostgreSQL server for one test run, gone with it."""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from nmo.config.postgres.account import server_account
from nmo.config.postgres.binaries import find_binaries
from nmo.config.postgres.commands import Commands, commands_for

# A test run is thrown away, so nothing of it needs to reach the disk.
UNSAFE_BUT_QUICK = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "listen_addresses=",
    "max_connections=60",
    "shared_buffers=64MB",
    "log_min_messages=fatal",
    "dynamic_shared_memory_type=mmap",  # in the folder that goes with the run
)
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where a test server listens and who administers it."""

    host: str
    port: int
    admin: str
    password: str = ""

    def connect(self) -> psycopg.Connection:
        """Connect as the administrator, outside any transaction."""
        return psycopg.connect(
            host=self.host,
            port=self.port,
            user=self.admin,
            password=self.password,
            dbname="postgres",
            autocommit=True,
        )


@contextmanager
def server_for_tests() -> Iterator[Server]:
    """Yield a server: the one NMO_TEST_DATABASE names, or a new one in a temporary folder.

    NMO_TEST_DATABASE is the URL of a superuser; NMO_TEST_PG_BIN is a folder of PostgreSQL's
    programs to use instead of the wheel's (Debian's 15 is /usr/lib/postgresql/15/bin).
    """
    if url := os.environ.get("NMO_TEST_DATABASE"):
        yield _named(url)
        return
    chosen = os.environ.get("NMO_TEST_PG_BIN")
    binaries = find_binaries(Path(chosen) if chosen else None)
    account = server_account()
    # Not pytest's own temporary folder: a socket's path may have 100 characters at most.
    folder = Path(tempfile.mkdtemp(prefix="nmo-test-", dir=_short_temporary_folder()))
    folder.chmod(0o711)
    try:
        commands = commands_for(account, binaries, copy_to=folder)
        with _running(commands, folder) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _short_temporary_folder() -> str:
    return "/tmp" if os.access("/tmp", os.W_OK | os.X_OK) else tempfile.gettempdir()  # noqa: S108


def _named(url: str) -> Server:
    info = psycopg.conninfo.conninfo_to_dict(url)
    return Server(
        host=str(info.get("host", "localhost")),
        port=int(str(info.get("port", 5432))),
        admin=str(info.get("user", "postgres")),
        password=str(info.get("password", "")),
    )


@contextmanager
def _running(commands: Commands, folder: Path) -> Iterator[Server]:
    data = folder / "d"
    data.mkdir(mode=0o700)
    commands.account.own(data)
    commands.run(
        "initdb", "-D", data, "-U", "admin", "--auth=trust", "--no-sync", "--encoding=UTF8",
        "--locale=C", "--no-instructions",
    )  # fmt: skip
    options = [part for option in UNSAFE_BUT_QUICK for part in ("-c", option)]
    process = subprocess.Popen(  # type: ignore[call-overload]
        [commands.folder / "postgres", "-D", data, "-k", data, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        preexec_fn=_die_with_parent,
        **commands.account.credentials(),
    )
    server = Server(host=str(data), port=5432, admin="admin")
    try:
        _wait_for(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGQUIT)
        process.wait(timeout=30)


def _die_with_parent() -> None:
    # A killed test run must not leave its server behind.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)


def _wait_for(server: Server, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(psycopg.OperationalError), server.connect():
            return
        time.sleep(0.05)
    raise RuntimeError("the test server did not start")
