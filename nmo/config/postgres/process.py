"""Which processes work on a data folder, by the folder that they work from.

The number in a pid file proves nothing: after a crash another program may have it, or a dead
server that nobody has reaped. PostgreSQL's processes work from their data folder.
"""

from pathlib import Path

PID_FILE = "postmaster.pid"


def server_process(data: Path) -> int | None:
    """Return the number of the server that runs on `data`, or None."""
    try:
        number = int((data / PID_FILE).read_text(encoding="ascii").split("\n", 1)[0])
    except (OSError, ValueError):
        return None
    return number if _works_from(Path(f"/proc/{number}")) == data.resolve() else None


def is_worked_on(data: Path) -> bool:
    """Answer whether any process, such as the child of a killed server, still works on `data`."""
    folder = data.resolve()
    return any(_works_from(process) == folder for process in Path("/proc").glob("[0-9]*"))


def _works_from(process: Path) -> Path | None:
    try:
        return (process / "cwd").readlink()
    except OSError:
        return None  # it ended, or is another user's
