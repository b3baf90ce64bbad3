import os
import shutil
import tempfile
from pathlib import Path

import pytest

from nmo.config.databases import APP_ROLE, OWNER_ROLE
from nmo.config.home import make_home
from nmo.config.postgres.lifecycle import EmbeddedServer
from nmo.config.postgres.record import read_record
from nmo.config.postgres.signing_in import answer, sign_in
from nmo.config.postgres.tests.conftest import programs

pytestmark = pytest.mark.own_server

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root serves as another user")


def test_a_long_home_gets_a_short_private_folder_for_its_socket(make_server):
    record = make_server("long" * 40).start()
    assert len(record.socket) < 80
    assert Path(record.socket).stat().st_mode & 0o777 == 0o700
    assert answer(record, APP_ROLE, "SELECT 1") == "1"


def test_a_long_home_keeps_its_socket_folder(make_server):
    server = make_server("long" * 40)
    first = server.start().socket
    server.stop()
    assert server.start().socket == first


def test_a_socket_folder_that_somebody_else_could_open_is_not_used_again(make_server):
    server = make_server("long" * 40)
    first = server.start().socket
    server.stop()
    assert not Path(first).exists()
    Path(first).mkdir()
    Path(first).chmod(0o777)
    assert server.start().socket != first
    Path(first).rmdir()


def test_a_server_whose_socket_was_cleaned_away_is_found_again(make_server):
    server = make_server("long" * 40)
    record = server.start()
    for file in Path(record.socket).iterdir():
        file.unlink()
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"


def test_a_moved_home_keeps_its_register(make_server):
    server = make_server("before")
    with sign_in(server.start(), OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS n")
    server.stop()
    after = server.home.parent / "after"
    server.home.rename(after)
    moved = make_server("after")
    assert answer(moved.start(), OWNER_ROLE, "SELECT n FROM kept") == "42"


def test_a_copied_home_does_not_use_the_first_ones_server(make_server):
    first = make_server("first" * 30).start()
    with sign_in(first, OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE only_in_first ()")
    copy = make_server("copy" * 30)
    shutil.copy(Path(first.store).parent / "connection.json", copy.home)
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    assert answer(copy.start(), APP_ROLE, tables) == "0"
    assert answer(first, APP_ROLE, tables) == "1"


@as_root
@pytest.mark.parametrize("mode", [0o700, 0o750])
def test_a_home_below_a_closed_folder_keeps_its_data_where_the_server_can_reach_it(mode):
    closed = Path(tempfile.mkdtemp(prefix="nmo-closed-"))
    closed.chmod(mode)
    server = EmbeddedServer(home=closed / "home", programs=programs())
    make_home(server.home)
    try:
        record = server.start()
        assert answer(record, APP_ROLE, "SELECT 1") == "1"
        assert not record.store.startswith(str(closed))
        assert closed.stat().st_mode & 0o777 == mode
    finally:
        server.stop()
        shutil.rmtree(read_record(server.home).store)
        shutil.rmtree(closed)


@as_root
def test_programs_below_a_closed_folder_are_copied_to_where_the_server_can_run_them(make_server):
    from nmo.config.postgres.binaries import find_binaries

    if programs():
        pytest.skip("an installation of the system is open to all")
    package = find_binaries(None).parent.parent
    closed = Path(tempfile.mkdtemp(prefix="nmo-closed-"))
    try:
        for folder in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(folder, closed / folder.name, symlinks=True)
        binaries = closed / package.name / find_binaries(None).parent.name / "bin"
        record = make_server(programs=binaries).start()
        assert answer(record, APP_ROLE, "SELECT 1") == "1"
    finally:
        shutil.rmtree(closed)


@as_root
def test_as_root_the_server_runs_as_an_ordinary_user(server):
    record = server.start()
    assert record.data.stat().st_uid != 0
