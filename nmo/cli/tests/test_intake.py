"""`nmo intake`: its answers and its exit codes."""

import json
from pathlib import Path

import pytest

from nmo.cli.exits import ExitCode
from nmo.config.testing.command import Home
from nmo.intake.papers.tests.builders import a_message

pytestmark = pytest.mark.own_server


@pytest.fixture(scope="module")
def register(home: Home) -> Home:
    """A home that was made; `nmo intake` makes none."""
    assert home.run("demo", "--orders", "1").returncode == ExitCode.DONE
    return home


@pytest.mark.requirement(16)
def test_files_are_taken_in_and_the_same_ones_again_are_the_same_papers(
    register: Home, tmp_path: Path
) -> None:
    mail, empty = tmp_path / "mail.eml", tmp_path / "empty.pdf"
    mail.write_bytes(a_message())
    empty.touch()

    first = register.run("intake", "add", str(mail), "--json")
    again = register.run("intake", "add", str(mail), str(empty), "--json")

    assert first.returncode == ExitCode.DONE, first.stderr
    assert json.loads(first.stdout)["state"] == "received"
    assert json.loads(again.stdout) == json.loads(first.stdout)
    assert again.returncode == ExitCode.DONE_IN_PART
    assert "empty.pdf: The file is empty." in again.stderr


def test_a_file_that_is_not_there_is_refused(register: Home, tmp_path: Path) -> None:
    assert register.run("intake", "add", str(tmp_path / "none")).returncode == ExitCode.REFUSED


def test_without_a_mailbox_the_command_says_what_to_set(register: Home) -> None:
    done = register.run("intake", "mailbox")

    assert (done.returncode, "NMO_MAILBOX" in done.stderr) == (ExitCode.WRONG_USE, True)
