"""How long until the register serves its first page?

    python benchmarks/start.py

A first start makes the home, the database and its tables; a second one finds them. The clock runs
from the command to the first page that is answered. A cold `make run` adds the installation.
"""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
RESULTS = PROJECT / "benchmarks" / "results"
MUST_HOLD = {"second start": 15.0}


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def until_first_page(home: Path) -> float:
    """Start the register on `home`, and return the seconds until it answers a page."""
    port, started = free_port(), time.monotonic()
    command = [sys.executable, "-m", "nmo.cli.main", "serve", "--port", str(port)]
    serving = subprocess.Popen(
        command, cwd=PROJECT, env={**os.environ, "NMO_HOME": str(home)}, stderr=subprocess.DEVNULL
    )
    try:
        while not answers(port):
            if serving.poll() is not None:
                raise SystemExit("the register did not start")
            time.sleep(0.05)
        return time.monotonic() - started
    finally:
        serving.send_signal(signal.SIGTERM)
        serving.wait(timeout=60)


def answers(port: int) -> bool:
    """Whether a page is answered there."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def stop_database(home: Path) -> None:
    """Stop the database of `home`."""
    environment = {**os.environ, "NMO_HOME": str(home)}
    command = [sys.executable, "-m", "nmo.cli.main", "stop"]
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, stderr=subprocess.DEVNULL)


def main() -> int:
    """Measure, print the table, and fail if a figure is not held."""
    with tempfile.TemporaryDirectory(prefix="nmo-bench-") as folder:
        Path(folder).chmod(0o711)
        home = Path(folder) / "home"
        figures = {"first start": until_first_page(home)}
        figures["start beside a running database"] = until_first_page(home)
        stop_database(home)
        figures["second start"] = until_first_page(home)
        stop_database(home)
    for name, seconds in figures.items():
        limit = f"at most {MUST_HOLD[name]:.0f} s" if name in MUST_HOLD else ""
        print(f"{name:34} {seconds:6.1f} s   {limit}")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "start.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return int(any(figures[name] > limit for name, limit in MUST_HOLD.items()))


if __name__ == "__main__":
    sys.exit(main())
