"""Kill -9 in a loop of commits: what was confirmed is there, once.

The ledger of confirmations is the test's own, outside the database. The control confirms too early,
and must be caught losing.
"""

import os
import random
import signal
import threading
import time
import uuid
from contextlib import suppress

import psycopg
import pytest

from nmo.config.databases import OWNER_ROLE
from nmo.config.postgres.process import server_process
from nmo.config.postgres.record import read_record
from nmo.config.postgres.signing_in import sign_in

pytestmark = pytest.mark.own_server

FULL = os.environ.get("NMO_PROVE") == "full"


class Writer(threading.Thread):
    """Commits tokens one by one, and notes each that the database confirmed."""

    def __init__(self, record, *, confirms_early=False):
        super().__init__(daemon=True)
        self.record, self.confirms_early = record, confirms_early
        self.confirmed, self.backend = [], None
        self.done = threading.Event()

    def run(self):
        while not self.done.is_set():
            with suppress(psycopg.Error):
                self.write()
            self.backend = None
            time.sleep(0.02)

    def write(self):
        with sign_in(self.record, OWNER_ROLE) as connection:
            self.backend = connection.info.backend_pid
            while not self.done.is_set():
                token = uuid.uuid4().hex
                with connection.transaction():
                    connection.execute("INSERT INTO ledger VALUES (%s)", [token])
                    if self.confirms_early:
                        self.confirmed.append(token)
                        time.sleep(0.05)
                if not self.confirms_early:
                    self.confirmed.append(token)


def kill_backend(server, writer):
    with suppress(ProcessLookupError, TypeError):
        os.kill(writer.backend, signal.SIGKILL)


def kill_server(server, writer):
    if number := server_process(read_record(server.home).data):
        os.kill(number, signal.SIGKILL)
    server.start()


def rounds(server, writer, kill, count):
    """Let the writer confirm something, kill, and go on."""
    chance = random.Random(7)
    for _ in range(count):
        before, deadline = len(writer.confirmed), time.monotonic() + 60
        while len(writer.confirmed) == before:
            assert time.monotonic() < deadline, "nothing was confirmed any more"
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.05))
        kill(server, writer)


def lost_and_doubled(server, kill, count, **how):
    record = server.start()
    with sign_in(record, OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE ledger (token text)")
    writer = Writer(record, **how)
    writer.start()
    rounds(server, writer, kill, count)
    writer.done.set()
    writer.join(timeout=60)
    with sign_in(server.start(), OWNER_ROLE) as connection:
        kept = [token for (token,) in connection.execute("SELECT token FROM ledger")]
    return set(writer.confirmed) - set(kept), len(kept) - len(set(kept))


@pytest.mark.parametrize("kill", [kill_backend, kill_server])
def test_nothing_confirmed_is_lost_or_doubled(server, kill):
    assert lost_and_doubled(server, kill, 5) == (set(), 0)


@pytest.mark.prove
@pytest.mark.parametrize(("kill", "count"), [(kill_backend, 200), (kill_server, 50)])
def test_nothing_confirmed_is_lost_or_doubled_in_many_rounds(server, kill, count):
    assert lost_and_doubled(server, kill, count * (5 if FULL else 1)) == (set(), 0)


def test_the_control_is_caught_losing(server):
    lost, _ = lost_and_doubled(server, kill_backend, 8, confirms_early=True)
    assert lost
