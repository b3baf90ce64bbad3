import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import psycopg
import pytest

from nmo.config.databases import APP_ROLE, OWNER_ROLE
from nmo.config.postgres.process import server_process
from nmo.config.postgres.record import ADMIN_ROLE, read_record
from nmo.config.postgres.signing_in import answer, sign_in

pytestmark = pytest.mark.own_server


def test_a_first_start_makes_a_server_that_answers(server):
    assert answer(server.start(), APP_ROLE, "SELECT 1 + 1") == "2"


def test_a_second_start_uses_the_server_that_runs(server):
    number = server_process(server.start().data)
    assert server_process(server.start().data) == number


def test_what_was_saved_is_there_after_stop_and_start(server):
    with sign_in(server.start(), OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS n")
    assert server.stop()
    assert answer(server.start(), OWNER_ROLE, "SELECT n FROM kept") == "42"


def test_stop_says_when_nothing_ran(server):
    server.start()
    assert server.stop()
    assert not server.stop()


def test_stop_needs_no_home(server):
    assert not server.stop()
    assert read_record(server.home) is None


def test_the_server_outlives_the_program_that_started_it(server):
    program = f"""
        from pathlib import Path
        from nmo.config.postgres.lifecycle import EmbeddedServer
        EmbeddedServer(home=Path({str(server.home)!r}), programs=Path({str(programs_of(server))!r})
                       if {server.programs is not None} else None).start()
        import os; os.kill(os.getpid(), 9)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False)
    assert server_process(read_record(server.home).data)


def programs_of(server):
    return server.programs or ""


def test_two_homes_run_side_by_side(make_server):
    one, other = make_server("one").start(), make_server("other").start()
    with sign_in(one, OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE only_in_one ()")
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    assert answer(one, APP_ROLE, tables) == "1"
    assert answer(other, APP_ROLE, tables) == "0"


def test_checksums_are_on_and_what_was_confirmed_is_on_disk(server):
    record = server.start()
    for name in ("data_checksums", "fsync", "full_page_writes", "synchronous_commit"):
        assert answer(record, APP_ROLE, f"SHOW {name}") == "on"


def test_the_server_listens_on_no_network(server):
    assert answer(server.start(), APP_ROLE, "SHOW listen_addresses") == ""


def test_nobody_signs_in_without_the_password(server):
    record = server.start()
    for role in (ADMIN_ROLE, OWNER_ROLE, APP_ROLE):
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(host=record.socket, user=role, password="wrong", dbname="nmo")


def test_socket_and_data_are_closed_to_other_users(server):
    record = server.start()
    for folder in (Path(record.socket), record.data):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_passwords_are_kept_where_only_the_owner_reads(server):
    server.start()
    assert stat.S_IMODE((server.home / "connection.json").stat().st_mode) == 0o600


def test_no_right_outside_the_home_is_changed(server):
    above = server.home.parent
    before = [path.stat().st_mode for path in (above, above.parent)]
    server.start()
    assert [path.stat().st_mode for path in (above, above.parent)] == before


def test_the_serving_role_may_make_no_table(server):
    with sign_in(server.start(), APP_ROLE) as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE t ()")


def test_statements_and_their_values_stay_out_of_the_log(server):
    record = server.start()
    with sign_in(record, OWNER_ROLE) as connection:
        connection.execute("CREATE TABLE t (name text UNIQUE)")
        connection.execute("INSERT INTO t VALUES ('Siân Example')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO t VALUES ('Siân Example')")
    server.stop()
    logs = [*Path(record.data).glob("log/*.log"), record.data / "start.log"]
    assert "duplicate key" in "".join(log.read_text() for log in logs)
    assert "Example" not in "".join(log.read_text() for log in logs)


def test_an_unusual_home_is_no_obstacle(make_server):
    record = make_server("it's a “home” & more").start()
    assert answer(record, APP_ROLE, "SELECT 1") == "1"
