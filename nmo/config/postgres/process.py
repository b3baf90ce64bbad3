"""Is the process that a data folder names really its server?"""

from pathlib import Path

PID_FILE = "postmaster.pid"


def server_process(data: Path) -> int | None:
    """Return the number of the server that runs on `data`, or None.

    A number alone proves nothing: after a crash another program may have it. A PostgreSQL server
    works from its data folder, so its working folder tells.
    """
    try:
        number = int((data / PID_FILE).read_text(encoding="ascii").split("\n", 1)[0])
        working_in = Path(f"/proc/{number}/cwd").readlink()
    except (OSError, ValueError):
        return None
    return number if working_in == data.resolve() else None


def forget_dead_server(data: Path) -> None:
    """Remove the pid file of a server that no longer runs.

    PostgreSQL itself refuses to start while any process of the same user has that number.
    """
    if server_process(data) is None:
        (data / PID_FILE).unlink(missing_ok=True)
