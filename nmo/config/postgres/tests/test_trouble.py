"""Whatever is wrong ends in a server that answers, or in one plain sentence."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from nmo.config.databases import APP_ROLE, OWNER_ROLE
from nmo.config.home import HomeTrouble, locked, make_home
from nmo.config.postgres.binaries import find_binaries
from nmo.config.postgres.process import server_process
from nmo.config.postgres.record import read_record
from nmo.config.postgres.signing_in import answer, sign_in
from nmo.config.postgres.trouble import DatabaseTrouble

pytestmark = pytest.mark.own_server

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give folders away or mount")


def save(record, value):
    with sign_in(record, OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept VALUES (%s)", [value])


def kill_server(record):
    os.kill(server_process(record.data), signal.SIGKILL)


def refused(server):
    with pytest.raises((DatabaseTrouble, HomeTrouble)) as caught:
        server.start()
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


def test_after_kill_9_of_the_server_all_that_was_confirmed_is_there(server):
    record = server.start()
    save(record, 42)
    kill_server(record)
    assert answer(server.start(), OWNER_ROLE, "SELECT n FROM kept") == "42"


def test_after_kill_9_of_server_and_children_it_starts_again(server):
    record = server.start()
    save(record, 42)
    kill_server(record)
    children = subprocess.run(
        ["pgrep", "-f", str(record.data)], capture_output=True, text=True, check=False
    )
    for number in children.stdout.split():
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(number), signal.SIGKILL)
    assert answer(server.start(), OWNER_ROLE, "SELECT n FROM kept") == "42"


def starter(server):
    """Start the server from another program, as a command would."""
    program = (
        "import sys; from pathlib import Path\n"
        "from nmo.config.home import make_home\n"
        "from nmo.config.postgres.lifecycle import EmbeddedServer\n"
        "home, programs = sys.argv[1:]; make_home(Path(home))\n"
        "EmbeddedServer(home=Path(home), programs=Path(programs)).start()\n"
    )
    programs = str(server.programs or find_binaries(None))
    return subprocess.Popen([sys.executable, "-c", program, str(server.home), programs])


@pytest.mark.parametrize("after", [0.1, 0.3, 0.5, 0.8, 1.2])
def test_a_program_killed_at_any_point_of_its_first_start_leaves_a_home_that_starts(server, after):
    program = starter(server)
    time.sleep(after)
    program.kill()
    program.wait()
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"


def test_of_commands_at_once_one_starts_the_server_and_all_use_it(server):
    programs = [starter(server) for _ in range(4)]
    assert [program.wait() for program in programs] == [0, 0, 0, 0]
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"


def test_a_lock_whose_holder_was_killed_holds_nobody_up(server):
    program = (
        "import sys, os; from pathlib import Path; from nmo.config.home import locked\n"
        "with locked(Path(sys.argv[1]), wait=1, tell=print): os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(server.home)], check=False)
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"


def test_a_lock_that_is_held_too_long_is_said_so(make_server):
    server = make_server(patience=1)
    with locked(server.home, wait=1, tell=print):
        assert "Another command is still busy" in refused(server)


def test_a_pid_file_that_names_another_program_is_not_believed(server):
    record = server.start()
    server.stop()
    (record.data / "postmaster.pid").write_text(f"{os.getpid()}\n{record.data}\n0\n5432\n\n\n\n")
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"


def test_stop_never_signals_a_program_that_took_over_the_number(server):
    record = server.start()
    server.stop()
    bystander = subprocess.Popen(["sleep", "60"])
    (record.data / "postmaster.pid").write_text(f"{bystander.pid}\n{record.data}\n")
    assert not server.stop()
    assert bystander.poll() is None
    bystander.kill()
    bystander.wait()
    (record.data / "postmaster.pid").unlink()


def test_a_folder_of_another_version_is_refused(server):
    record = server.start()
    server.stop()
    (record.data / "PG_VERSION").write_text("12\n")
    assert "PostgreSQL 12 made the database" in refused(server)


@as_root
def test_a_folder_of_another_user_is_refused(server):
    record = server.start()
    server.stop()
    owner = record.data.stat()
    os.chown(record.data, 1, 1)
    assert "belongs to the user daemon" in refused(server)
    os.chown(record.data, owner.st_uid, owner.st_gid)


def test_a_folder_that_is_no_database_is_refused(server):
    record = server.start()
    server.stop()
    (record.data / "PG_VERSION").unlink()
    assert "is not a complete database" in refused(server)


def test_a_damaged_record_is_said_so(server):
    (server.home / "connection.json").write_text("{")
    assert "connection.json is damaged" in refused(server)
    (server.home / "connection.json").unlink()


def test_a_home_that_is_a_file_is_said_so(make_server, tmp_path):
    (tmp_path / "home").write_text("")
    with pytest.raises(HomeTrouble, match="cannot be used"):
        make_home(tmp_path / "home")


def test_programs_that_are_not_there_are_said_so(make_server, tmp_path):
    assert "holds no PostgreSQL server" in refused(make_server(programs=tmp_path))


def slow_programs(server, folder, seconds):
    """A copy of the programs whose server takes its time, as a long recovery does."""
    real = server.programs or find_binaries(None)
    install = folder / real.parent.parent.name / real.parent.name
    install.mkdir(parents=True)
    shutil.copytree(real, install / "bin", symlinks=True)
    for name in ("lib", "share"):
        if (real.parent / name).is_dir():
            (install / name).symlink_to(real.parent / name)
    libraries = real.parent.parent.with_name(f"{real.parent.parent.name}.libs")
    if libraries.is_dir():
        (folder / libraries.name).symlink_to(libraries)
    slow = install / "bin" / "postgres"
    slow.unlink()
    slow.write_text(
        f'#!/bin/sh\ncase "$1" in -V|--version) ;; *) sleep {seconds} ;; esac\n'
        f'exec {real / "postgres"} "$@"\n'
    )
    slow.chmod(0o755)
    return slow.parent


@pytest.fixture
def open_folder():
    with tempfile.TemporaryDirectory(prefix="nmo-programs-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_recovery_of_more_than_ten_seconds_is_waited_for(make_server, open_folder):
    server = make_server()
    save(server.start(), 42)
    kill_server(read_record(server.home))
    slow = make_server(programs=slow_programs(server, open_folder, 12))
    assert answer(slow.start(), OWNER_ROLE, "SELECT n FROM kept") == "42"


def test_a_recovery_beyond_patience_is_said_so_and_goes_on(make_server, open_folder):
    server = make_server()
    record = server.start()
    server.stop()
    slow = make_server(programs=slow_programs(server, open_folder, 4), patience=1)
    assert "not ready after 1 seconds" in refused(slow)
    deadline = time.monotonic() + 30
    while server_process(record.data) is None and time.monotonic() < deadline:
        time.sleep(0.2)
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"


@pytest.fixture
def small_disk(make_server):
    """A disk of 120 MB, as a temporary file system."""
    disk = make_server("disk").home
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=120m,mode=0711", "tmpfs", str(disk)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@as_root
def test_a_full_disk_is_said_so_and_heals(make_server, small_disk):
    server = make_server("disk/home")
    record = server.start()
    save(record, 42)
    filler = small_disk / "filler"
    fill(filler)
    with pytest.raises(psycopg.Error), sign_in(record, OWNER_ROLE) as connection:
        connection.execute(
            "CREATE TABLE big AS SELECT repeat('x', 900) FROM generate_series(1,99999)"
        )
    filler.unlink()
    save(server.start(), 43)
    assert answer(server.start(), OWNER_ROLE, "SELECT sum(n) FROM kept") == "85"
    server.stop()


@as_root
def test_a_disk_too_full_for_a_first_start_is_said_so(make_server, small_disk):
    server = make_server("disk/home")
    fill(small_disk / "filler")
    assert "is full" in refused(server)
    (small_disk / "filler").unlink()
    assert answer(server.start(), APP_ROLE, "SELECT 1") == "1"
    server.stop()


@as_root
def test_a_disk_too_full_to_recover_is_said_so(make_server, small_disk):
    server = make_server("disk/home")
    record = server.start()
    save(record, 42)
    kill_server(record)
    time.sleep(1)
    fill(small_disk / "filler")
    with contextlib.suppress(DatabaseTrouble):
        server.start()
    (small_disk / "filler").unlink()
    assert answer(server.start(), OWNER_ROLE, "SELECT n FROM kept") == "42"
    server.stop()


def fill(filler):
    """Write zeros until the disk is full."""
    with contextlib.suppress(OSError), Path(filler).open("wb", buffering=0) as file:
        while file.write(b"\0" * 65536):
            pass
