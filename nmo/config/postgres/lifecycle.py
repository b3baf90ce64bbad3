"""Starting and stopping the home's own server.

1. A server that answers is used as it is.
2. Otherwise the home is locked, so that of several commands one starts the server.
3. A server that is starting or recovering is waited for.
4. A data folder of another version or owner is refused.
5. What is missing is made; what a crash left behind is cleared; the server is started.

Only `stop` stops it: it outlives the command that started it.
"""

import pwd
import shlex
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg

from nmo.config.databases import APP_ROLE
from nmo.config.home import locked
from nmo.config.postgres.account import Account, server_account
from nmo.config.postgres.binaries import find_binaries
from nmo.config.postgres.commands import CommandFailed, Commands, commands_for
from nmo.config.postgres.creation import create_data, create_roles
from nmo.config.postgres.place import (
    SOCKET_NAME,
    SYSTEM_FOLDER,
    choose_store,
    make_socket_folder,
    remove_socket_folder,
)
from nmo.config.postgres.process import PID_FILE, is_worked_on, server_process
from nmo.config.postgres.reasons import sentence
from nmo.config.postgres.record import ADMIN_ROLE, Record, read_record
from nmo.config.postgres.signing_in import Alive, is_alive
from nmo.config.postgres.trouble import DatabaseTrouble

ORPHANS_END_WITHIN = 60.0


def quiet(_sentence: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, kw_only=True)
class EmbeddedServer:
    """The server of one home.

    `programs` is a folder of PostgreSQL's programs to use instead of the wheel's; `patience` is
    how long, in seconds, a start or a recovery may take; `tell` gets what the user may wait for.
    """

    home: Path
    programs: Path | None = None
    patience: int = 600
    tell: Callable[[str], None] = quiet

    def start(self) -> Record:
        """Return the record of a server that answers; raise DatabaseTrouble or HomeTrouble."""
        record = read_record(self.home)
        if record and is_alive(record, APP_ROLE) is Alive.YES:
            return record
        with locked(self.home, wait=self.patience, tell=self.tell):
            return self._start_alone()

    def stop(self) -> bool:
        """Stop the server; answer whether there was one to stop."""
        record = read_record(self.home)
        if record is None:
            return False
        with locked(self.home, wait=self.patience, tell=self.tell):
            if server_process(record.data) is None:
                return False
            commands = self._commands(server_account(), Path(record.store))
            self._pg_ctl(commands, record, "stop", "-m", "fast")
            remove_socket_folder(Path(record.socket))
            return True

    def _start_alone(self) -> Record:
        account = server_account()
        record = read_record(self.home) or self._new_record(account)
        alive = self._wait_while_busy(record)
        if alive is Alive.YES:
            return record
        refuse_foreign_owner(record.data, account)
        commands = self._commands(account, Path(record.store))
        try:
            if not record.data.exists():
                self.tell(f"Making a database in {record.store}.")
                create_data(commands, record)
            refuse_other_version(record.data, commands)
            return self._run(commands, record)
        except (CommandFailed, OSError, psycopg.OperationalError) as error:
            raise DatabaseTrouble(self._why(error, record, account)) from error

    def _new_record(self, account: Account) -> Record:
        record = Record(store="")
        return record.changed(self.home, store=str(choose_store(self.home, account, record.id)))

    def _commands(self, account: Account, store: Path) -> Commands:
        folder = find_binaries(self.programs)
        return commands_for(account, folder, copy_to=_copies(store))

    def _wait_while_busy(self, record: Record) -> Alive:
        deadline, told = time.monotonic() + self.patience, False
        while (alive := is_alive(record, APP_ROLE)) is Alive.SOON:
            if time.monotonic() > deadline:
                raise DatabaseTrouble(self._still_busy(record))
            if not told:
                self.tell("The database is starting or recovering. This command waits for it.")
                told = True
            time.sleep(0.2)
        return alive

    def _run(self, commands: Commands, record: Record) -> Record:
        if is_alive(record, ADMIN_ROLE, "postgres") is Alive.NO:
            if server_process(record.data) is not None:
                # It runs but its socket is gone: a cleaner of temporary folders was here.
                self._pg_ctl(commands, record, "stop", "-m", "fast")
            socket = make_socket_folder(Path(record.store), commands.account)
            self._clear_after_crash(record, socket)
            record = record.changed(self.home, socket=str(socket))
            self._pg_ctl(commands, record, "start")
        create_roles(record)
        return record

    def _clear_after_crash(self, record: Record, folder: Path) -> None:
        """Wait for the children of a killed server to end, then remove the marks it left.

        PostgreSQL leaves them alone while any process has the dead server's number.
        """
        deadline = time.monotonic() + ORPHANS_END_WITHIN
        while is_worked_on(record.data):
            if time.monotonic() > deadline:
                raise DatabaseTrouble(
                    f"Parts of a killed database at {record.store} are still ending. "
                    "Run the command again."
                )
            time.sleep(0.1)
        (record.data / PID_FILE).unlink(missing_ok=True)
        for mark in folder.glob(f"{SOCKET_NAME}*"):
            mark.unlink()

    def _pg_ctl(self, commands: Commands, record: Record, verb: str, *options: str) -> None:
        log = record.data / "start.log"
        start = (
            ["-l", str(log), "-o", f"-k {shlex.quote(record.socket)}"] if verb == "start" else []
        )
        if verb == "start":
            log.unlink(missing_ok=True)
        try:
            commands.run(
                "pg_ctl", "-D", record.data, "-w", "-t", str(self.patience), *start, *options, verb
            )
        except CommandFailed as failure:
            if "did not start in time" in str(failure) or server_process(record.data):
                raise DatabaseTrouble(self._still_busy(record)) from failure
            raise CommandFailed(f"{failure}\n{_end_of(record.data)}") from failure

    def _still_busy(self, record: Record) -> str:
        return (
            f"The database at {record.store} is not ready after {self.patience} seconds. "
            "It goes on with its work: run the command again later."
        )

    def _why(self, error: Exception, record: Record, account: Account) -> str:
        return sentence(
            str(error),
            place=Path(record.store),
            account=account.name,
            log=record.data / "start.log",
        )


def refuse_foreign_owner(data: Path, account: Account) -> None:
    """Raise unless the server's user owns `data`: PostgreSQL serves nobody else's folder."""
    if not data.exists() or data.stat().st_uid == account.uid:
        return
    try:
        owner = pwd.getpwuid(data.stat().st_uid).pw_name
    except KeyError:
        owner = str(data.stat().st_uid)
    raise DatabaseTrouble(
        f"The database at {data} belongs to the user {owner}, and this command would run it as "
        f"{account.name}. Run the command as the user who made it."
    )


def refuse_other_version(data: Path, commands: Commands) -> None:
    """Raise if another major version of PostgreSQL made `data`."""
    try:
        made_by = (data / "PG_VERSION").read_text(encoding="ascii").strip()
    except OSError as error:
        raise DatabaseTrouble(
            f"{data} is not a complete database. Restore a backup into an empty home."
        ) from error
    if made_by != (ours := commands.major()):
        raise DatabaseTrouble(
            f"PostgreSQL {made_by} made the database at {data}, and this program runs {ours}. "
            "Back it up with the release that made it and restore it with this one "
            "(docs/operations.md, Upgrade)."
        )


def _copies(store: Path) -> Path:
    """Where programs that the server's user cannot reach are copied to."""
    return SYSTEM_FOLDER if store.parent == SYSTEM_FOLDER else store


def _end_of(data: Path) -> str:
    """Return the last lines of the server's logs, newest log last."""
    logs = sorted(
        [*data.glob("log/*.log"), *data.glob("start.log")], key=lambda log: log.stat().st_mtime
    )
    return "\n".join(log.read_text("utf-8", "replace")[-4000:] for log in logs[-2:])
