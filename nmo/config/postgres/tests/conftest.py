"""Homes with a server of their own, by the wheel's programs or those of NMO_TEST_PG_BIN."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from nmo.config.home import make_home
from nmo.config.postgres.lifecycle import EmbeddedServer
from nmo.config.postgres.process import server_process
from nmo.config.postgres.record import read_record


def programs():
    chosen = os.environ.get("NMO_TEST_PG_BIN")
    return Path(chosen) if chosen else None


@pytest.fixture
def make_server():
    """Make servers for homes; every one of them is stopped and removed at the end."""
    in_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="nmo-home-", dir=in_memory))
    folder.chmod(0o711)
    homes = []

    def make(name="home", **changes):
        home = folder / name
        make_home(home)
        homes.append(home)
        return EmbeddedServer(**{"home": home, "programs": programs(), "patience": 60} | changes)

    yield make
    for home in homes:
        EmbeddedServer(home=home, programs=programs()).stop()
        if record := read_record(home):
            assert server_process(record.data) is None
            if not record.store.startswith(str(folder)):
                shutil.rmtree(record.store, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def server(make_server):
    """One server, not started yet."""
    return make_server()
