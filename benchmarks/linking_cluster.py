"""A Spark cluster of a master and three workers on this machine, one of which can be killed."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

WORKERS = 3
MASTER = "org.apache.spark.deploy.master.Master"
WORKER = "org.apache.spark.deploy.worker.Worker"


@dataclass(frozen=True, kw_only=True)
class Cluster:
    """A running cluster."""

    master: str
    workers: tuple["subprocess.Popen[bytes]", ...]

    def busy(self) -> bool:
        """Whether every worker has an executor at work."""
        return all(_children(worker.pid) for worker in self.workers)

    def kill_a_worker(self) -> None:
        """Kill one worker and what it has started, as a power cut would."""
        for number in (*_children(self.workers[0].pid), self.workers[0].pid):
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """A cluster whose files lie in `folder`, stopped afterwards."""
    import pyspark

    home = Path(pyspark.__file__).parent
    port = _free_port()
    environment = os.environ | {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1"}
    running = []

    def start(*words: str) -> "subprocess.Popen[bytes]":
        with (folder / f"{len(running)}.log").open("wb") as log:
            command = [home / "bin" / "spark-class", *words, "--webui-port", "0"]
            running.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log))
        return running[-1]

    try:
        start(MASTER, "--host", "127.0.0.1", "--port", str(port))
        _wait_for(port)
        master = f"spark://127.0.0.1:{port}"
        sizes = ("--cores", "1", "--memory", "1g", "--work-dir", str(folder / "work"))
        yield Cluster(
            master=master,
            workers=tuple(start(WORKER, *sizes, master) for _ in range(WORKERS)),
        )
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait(timeout=60)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 120
    while True:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        if time.monotonic() > deadline:
            raise SystemExit("Spark's master did not start")
        time.sleep(0.2)


def _children(number: int) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) == number:
                found.append(int(process.name))
    return found
