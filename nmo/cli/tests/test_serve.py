import http.client
import os
import signal
import socket
import time
from contextlib import suppress
from pathlib import Path

import pytest

from nmo.cli.exits import ExitCode


@pytest.fixture
def port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def serving(home, port):
    process = home.start("serve", "--port", str(port))
    wait_until(lambda: page(port) == 200)
    yield process
    process.kill()
    process.communicate()


def page(port, path="/health"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


def wait_until(condition, seconds=90):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.1)


def children(number):
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ValueError):
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) == number:
                found.append(int(process.name))
    return found


def is_running(number):
    with suppress(OSError):
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize("stop_signal", [signal.SIGTERM, signal.SIGINT])
def test_serve_stops_cleanly_and_leaves_the_database_running(home, serving, port, stop_signal):
    family = children(serving.pid)
    serving.send_signal(stop_signal)
    assert serving.wait(timeout=60) == ExitCode.DONE
    assert page(port) is None
    assert not any(map(is_running, family))
    assert "The database is stopped." in home.run("stop").stderr


def test_after_kill_9_of_serve_nothing_holds_its_port(home, serving, port):
    family = children(serving.pid)
    os.kill(serving.pid, signal.SIGKILL)
    wait_until(lambda: not any(map(is_running, family)))
    assert page(port) is None
    again = home.start("serve", "--port", str(port))
    wait_until(lambda: page(port) == 200)
    again.terminate()
    assert again.wait(timeout=60) == ExitCode.DONE
    again.communicate()


def test_a_worker_that_dies_is_started_again(serving, port):
    before = children(serving.pid)
    worker = next(n for n in before if "worker" in Path(f"/proc/{n}/cmdline").read_text())
    os.kill(worker, signal.SIGKILL)
    wait_until(lambda: set(children(serving.pid)) - set(before))
    assert set(before) - {worker} <= set(children(serving.pid))  # the pages' server is the same
    wait_until(lambda: page(port) == 200)  # which may wait while the worker takes the processor


def test_a_port_in_use_is_said_so(home):
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = server.getsockname()[1]
        ended = home.run("serve", "--port", str(taken))
    assert ended.returncode == ExitCode.WRONG_USE
    assert f"Port {taken} is in use" in ended.stderr
