"""Running PostgreSQL's programs as the server's user."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from nmo.config.postgres.account import Account

FULL = "No space left on device"


class CommandFailed(Exception):
    """A program of PostgreSQL ended with an error; the message is what it wrote."""


@dataclass(frozen=True, kw_only=True)
class Commands:
    """PostgreSQL's programs, as seen by the user that may run them."""

    folder: Path
    account: Account

    def run(self, program: str, *arguments: str | Path, environment: dict[str, str] | None = None,
            ) -> str:  # fmt: skip
        """Run `program` to its end and return what it wrote; raise CommandFailed otherwise.

        Its output goes to a file: a server that it starts may keep the file open for ever.
        """
        with tempfile.TemporaryFile() as output:
            code = subprocess.run(  # type: ignore[call-overload]
                [self.folder / program, *arguments],
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd="/",
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC", **(environment or {})},
                **self.account.credentials(),
            ).returncode
            output.seek(0)
            written = output.read().decode("utf-8", "replace")
        if code != 0:
            raise CommandFailed(written)
        return written

    def major(self) -> str:
        """The major version of these programs, as data folders record it."""
        return self.run("postgres", "--version").split()[2].partition(".")[0]


def commands_for(account: Account, folder: Path, *, copy_to: Path) -> Commands:
    """Return the programs of `folder`, or of a copy in `copy_to` if the account cannot run them.

    An installation below a closed folder (such as /root) is out of the server's user's reach.
    """
    commands = Commands(folder=folder, account=account)
    try:
        commands.run("postgres", "--version")
    except (PermissionError, CommandFailed):
        commands = Commands(folder=_copy(folder, copy_to), account=account)
    return commands


def _copy(folder: Path, to: Path) -> Path:
    """Copy an installation, with the libraries beside it, unless this one is there already."""
    install, package = folder.parent, folder.parent.parent
    server = (folder / "postgres").stat()
    made = to / f"postgresql-{server.st_size}-{server.st_mtime_ns}"
    if not made.is_dir():
        to.mkdir(mode=0o711, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix="copying-", dir=to))
        unfinished.chmod(0o755)
        shutil.copytree(install, unfinished / package.name / install.name, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, unfinished / libraries.name)
        with contextlib.suppress(FileExistsError, NotADirectoryError):
            unfinished.rename(made)
    return made / package.name / install.name / "bin"
