"""Running the `nmo` command as a user does, on homes that are gone with the test."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

Finished = subprocess.CompletedProcess


@dataclass(frozen=True, kw_only=True)
class Home:
    """A folder for NMO_HOME, and the surroundings that commands on it get."""

    path: Path
    environment: dict[str, str] = field(default_factory=dict)

    def command(self, *words: str) -> tuple[list[str], dict[str, str]]:
        """Return the command line and its environment: nothing of the caller's but the path."""
        surroundings = {"PATH": os.defpath, "NMO_HOME": str(self.path), **self.environment}
        if chosen := os.environ.get("NMO_TEST_PG_BIN"):
            surroundings["NMO_PG_BIN"] = chosen
        return [sys.executable, "-m", "nmo.cli.main", *words], surroundings

    def run(self, *words: str) -> "Finished[str]":
        """Run `nmo WORDS` to its end."""
        command, environment = self.command(*words)
        return subprocess.run(
            command,
            env=environment,
            cwd="/",
            check=False,
            capture_output=True,
            text=True,
            timeout=300,
        )

    def start(self, *words: str) -> "subprocess.Popen[str]":
        """Start `nmo WORDS` and return while it runs."""
        command, environment = self.command(*words)
        return subprocess.Popen(
            command, env=environment, cwd="/", stderr=subprocess.PIPE, text=True
        )


@dataclass(frozen=True, kw_only=True)
class CommandHomes:
    """Makes homes in a folder that the server's user can reach."""

    folder: Path
    made: list[Home] = field(default_factory=list)

    def make(self, name: str, **environment: str) -> Home:
        """Return a home that does not exist yet."""
        self.made.append(Home(path=self.folder / name, environment=environment))
        return self.made[-1]


@contextmanager
def command_homes() -> Iterator[CommandHomes]:
    """Yield a maker of homes; their servers are stopped and they are removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="nmo-command-"))
    folder.chmod(0o711)
    homes = CommandHomes(folder=folder)
    try:
        yield homes
    finally:
        for home in homes.made:
            home.run("stop")
        shutil.rmtree(folder, ignore_errors=True)
