"""A PostgreSQL server of its own for a peer or a replica, gone afterwards."""

import contextlib
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from nmo.config.postgres.account import server_account
from nmo.config.postgres.commands import Commands, commands_for

# As the register's own server is set up.
AS_OURS = ("shared_buffers=256MB", "work_mem=16MB", "listen_addresses=", "max_connections=60")


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """A server that runs."""

    data: Path
    commands: Commands

    def connect(self, *, user: str = "admin", password: str = "", database: str = "postgres",
                ) -> psycopg.Connection[tuple]:  # fmt: skip
        return psycopg.connect(
            host=str(self.data), user=user, password=password, dbname=database, autocommit=True
        )


@contextmanager
def a_folder(prefix: str) -> Iterator[Path]:
    """A short folder that the server's user may pass through."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def a_cluster(binaries: Path, options: Sequence[str] = AS_OURS) -> Iterator[Cluster]:
    """A new, empty server made with the programs of this folder."""
    account = server_account()
    with a_folder("nmo-peer-") as folder:
        commands = commands_for(account, binaries, copy_to=folder)
        data = folder / "d"
        data.mkdir(mode=0o700)
        account.own(data)
        commands.run(
            "initdb", "-D", data, "-U", "admin", "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8", "--no-instructions",
        )  # fmt: skip
        with running(Cluster(data=data, commands=commands), options) as cluster:
            yield cluster


@contextmanager
def running(cluster: Cluster, options: Sequence[str]) -> Iterator[Cluster]:
    """Start the server in its folder and stop it at the end."""
    chosen = " ".join(f"-c {option}" for option in options)
    arguments = ("-D", cluster.data, "-w", "-t", "600", "-l", cluster.data / "server.log")
    cluster.commands.run("pg_ctl", *arguments, "-o", f"-k {cluster.data} {chosen}", "start")
    try:
        yield cluster
    finally:
        with contextlib.suppress(Exception):
            cluster.commands.run("pg_ctl", "-D", cluster.data, "-m", "immediate", "stop")
        time.sleep(0.1)
