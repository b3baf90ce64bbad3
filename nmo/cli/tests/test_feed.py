"""`nmo feed import`: its answers and its exit codes."""

import json
from pathlib import Path

import pytest

from nmo.cli.exits import ExitCode
from nmo.config.testing.command import CommandHomes, Home
from nmo.intake.tests.builders import FIRST, a_night_of_traps, ref_of
from nmo.intake.tests.feed_writer import PASSWORD, a_night

pytestmark = pytest.mark.own_server


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file that holds the password."""
    made = tmp_path_factory.mktemp("feed")
    (made / "password").write_bytes(PASSWORD + b"\n")
    return made


def test_a_night_of_traps_is_done_in_part_with_its_report(home: Home, folder: Path) -> None:
    night, password = a_night_of_traps(folder), f"--password-file={folder / 'password'}"

    ended = home.run("feed", "import", str(night), password, "--json")

    assert ended.returncode == ExitCode.DONE_IN_PART, ended.stderr
    told = json.loads(ended.stdout)
    assert set(told) == {"batch", "rows", "files", "problems"}
    assert told["rows"][0] == {
        "row": 1,
        "case_number": FIRST[0],
        "order_ref": ref_of(FIRST),
        "result": "new",
        "reasons": [],
    }
    assert set(told["files"][0]) == {"name", "result", "order_ref"}


def test_several_files_are_imported_one_after_the_other(
    home: Home, folder: Path, command_homes: CommandHomes
) -> None:
    night = a_night(folder)
    password = f"--password-file={folder / 'password'}"

    first = home.run("feed", "import", str(night), str(folder / "none.zip"), password)
    again = home.run("feed", "import", str(night), password, "--json")

    assert first.returncode == ExitCode.DONE_IN_PART
    assert "none.zip: There is no such file" in first.stderr
    assert again.returncode == ExitCode.DONE
    assert [row["result"] for row in json.loads(again.stdout)["rows"]] == ["seen"]


def test_a_file_that_cannot_be_trusted_is_refused_with_one_sentence(
    home: Home, folder: Path
) -> None:
    other = folder / "other.zip"
    other.write_bytes(b"not a zip")

    ended = home.run("feed", "import", str(other), "--json")

    assert ended.returncode == ExitCode.REFUSED
    assert "not a whole zip file" in ended.stderr
    assert json.loads(ended.stdout)["batch"] is None


def test_a_password_file_that_is_not_there_is_a_wrong_use(home: Home, folder: Path) -> None:
    ended = home.run("feed", "import", str(folder), "--password-file", str(folder / "none"))

    assert ended.returncode == ExitCode.WRONG_USE
