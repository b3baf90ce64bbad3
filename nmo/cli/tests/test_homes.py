"""Which commands make a home, what they say without one, and with which code they end."""

import json
import os
import shutil
import subprocess

import pytest

from nmo.cli.exits import ExitCode

pytestmark = pytest.mark.own_server

ADD_FIRST = ("user", "add", "first", "--force", "LOCAL", "--role", "auditor")


@pytest.fixture(scope="module")
def made(home):
    """The home, with a register and one user in it, and how the command that made it ended."""
    return home, home.run(*ADD_FIRST, "--json")


def test_a_command_that_makes_no_home_cannot_answer_without_one(command_homes):
    ended = command_homes.make("none").run("worker")
    assert ended.returncode == ExitCode.CANNOT_ANSWER
    assert ended.stderr.startswith("There is no register in ")
    assert ended.stdout == ""


def test_stop_needs_no_home(command_homes):
    home = command_homes.make("none")
    assert home.run("stop").returncode == ExitCode.DONE
    assert not home.path.exists()


def test_the_first_command_makes_the_user_that_commands_act_as(made):
    _, ended = made
    assert ended.returncode == ExitCode.DONE, ended.stderr
    assert json.loads(ended.stdout)["username"] == "first"


def test_of_first_commands_at_once_one_migrates_and_all_succeed(command_homes):
    home = command_homes.make("at-once")
    words = ("user", "add", "--force", "LOCAL", "--role", "auditor")
    started = [home.start(*words, f"user{number}") for number in range(3)]
    ends = [(each.communicate()[1], each.returncode) for each in started]
    assert [code for _, code in ends] == [ExitCode.DONE] * 3, ends


def test_a_database_of_the_operators_own_needs_no_server_of_ours(made, command_homes):
    home, _ = made
    written = json.loads((home.path / "connection.json").read_text())
    passwords, socket = written["passwords"], home.path / written["socket"]
    urls = {
        name: f"postgres://{role}:{passwords[role]}@/nmo?host={socket}"
        for name, role in (("DATABASE_URL", "nmo_app"), ("DATABASE_OWNER_URL", "nmo_owner"))
    }
    other = command_homes.make("other", **urls)
    ended = other.run(*ADD_FIRST)
    assert "This username is taken" in ended.stderr
    assert not (other.path / "postgres").exists()


def test_a_database_that_does_not_answer_is_said_so(command_homes):
    url = "postgres://nobody:nothing@127.0.0.1:9/none?connect_timeout=2"
    ended = command_homes.make("away", DATABASE_URL=url).run("worker")
    assert ended.returncode == ExitCode.CANNOT_ANSWER
    assert "The database is not available" in ended.stderr
    assert "nothing" not in ended.stderr.replace("Nothing was", "")


def test_a_wrong_setting_is_wrong_use(command_homes):
    ended = command_homes.make("wrong", NMO_POOL_SIZE="many").run("worker")
    assert ended.returncode == ExitCode.WRONG_USE
    assert "pool_size" in ended.stderr


@pytest.mark.parametrize("words", [("nonsense",), ("serve", "--port", "0"), ("serve", "--nope")])
def test_a_command_that_is_not_understood_is_wrong_use(command_homes, words):
    ended = command_homes.make("none").run(*words)
    assert ended.returncode == ExitCode.WRONG_USE
    assert not (command_homes.folder / "none").exists()


def test_help_needs_neither_django_nor_a_database(command_homes):
    command, environment = command_homes.make("none").command("--help")
    python, *rest = command
    ended = subprocess.run(
        [python, "-X", "importtime", *rest], env=environment, capture_output=True, text=True
    )
    assert ended.returncode == ExitCode.DONE
    assert "django" not in ended.stderr
    assert "psycopg" not in ended.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can try it as another user")
def test_another_users_home_is_said_so(made):
    home, _ = made
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("no program to become another user with")
    command, environment = home.command("worker")
    as_nobody = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups", *command]
    ended = subprocess.run(as_nobody, env=environment, capture_output=True, text=True, cwd="/")
    if "Permission denied" in ended.stderr and "python" in ended.stderr:
        pytest.skip("nobody cannot reach this Python")
    assert ended.returncode == ExitCode.CANNOT_ANSWER
    assert "belongs to the user root" in ended.stderr
