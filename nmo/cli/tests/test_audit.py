import json
import subprocess
import sys

import pytest

from nmo.cli.exits import ExitCode

pytestmark = pytest.mark.own_server


@pytest.fixture(scope="module")
def kept(home):
    """A register whose log was sealed, and the file of its newest seals."""
    assert home.run("user", "add", "--force", "LOCAL", "--role", "auditor", "one").returncode == 0
    file = home.path.parent / "seals.json"
    ended = home.run("audit", "seal", "--out", str(file))
    assert ended.returncode == ExitCode.DONE, ended.stderr
    return file


def test_a_log_that_nobody_touched_verifies_against_the_kept_seals(kept, home):
    ended = home.run("audit", "verify", "--against", str(kept), "--json")

    shown = json.loads(ended.stdout)
    assert ended.returncode == ExitCode.DONE, ended.stderr
    assert (shown["verified"], shown["findings"]) == (True, [])
    assert shown["compared_with"] == ["seals.json"]
    assert sum(chain["size"] for chain in shown["chains"]) == shown["sealed"] > 0


def test_without_a_kept_seal_it_says_what_that_does_not_show(kept, home):
    ended = home.run("audit", "verify")

    assert ended.returncode == ExitCode.DONE
    assert "a log computed anew would pass too" in ended.stdout


def test_a_kept_file_holds_no_name_and_is_never_written_over(kept, home):
    ended = home.run("audit", "seal", "--out", str(kept))

    assert ended.returncode == ExitCode.WRONG_USE
    assert "local-admin" not in kept.read_text()


def test_another_log_than_the_one_that_was_sealed_ends_with_7(kept, command_homes):
    other = command_homes.make("other")
    assert other.run("user", "add", "--force", "LOCAL", "--role", "auditor", "b").returncode == 0

    ended = other.run("audit", "verify", "--against", str(kept))

    assert ended.returncode == ExitCode.NOT_VERIFIED
    assert "The log ends before what had been sealed." in ended.stdout


def test_a_damaged_file_of_seals_is_refused(kept, home):
    damaged = kept.with_name("damaged.json")
    damaged.write_text(kept.read_text().replace('"size": ', '"size": 9'))

    ended = home.run("audit", "verify", "--against", str(damaged))

    assert ended.returncode == ExitCode.REFUSED
    assert "Take it from where it is kept" in ended.stderr


def test_a_file_that_is_not_there_is_wrong_use(kept, home):
    ended = home.run("audit", "verify", "--against", "/nowhere/seals.json")

    assert ended.returncode == ExitCode.WRONG_USE


def test_without_a_register_the_log_cannot_be_verified(command_homes):
    assert command_homes.make("none").run("audit", "verify").returncode == ExitCode.CANNOT_ANSWER


def test_a_log_restored_from_a_backup_verifies_and_goes_on_being_sealed(kept, home, command_homes):
    folder = home.path.parent / "backup"
    assert home.run("backup", str(folder)).returncode == ExitCode.DONE
    restored = command_homes.make("restored")
    assert restored.run("restore", str(folder)).returncode == ExitCode.DONE
    add = ("user", "add", "--force", "LOCAL", "--role", "auditor", "two")
    assert restored.run(*add).returncode == ExitCode.DONE

    sealed = json.loads(restored.run("audit", "seal", "--json").stdout)
    ended = restored.run("audit", "verify", "--against", str(kept), "--json")

    assert sealed["sealed"] > 0
    assert ended.returncode == ExitCode.DONE, ended.stdout


def test_a_user_s_part_of_the_log_is_taken_away_and_checks(kept, home):
    folder = home.path.parent / "taken"
    ended = home.run(
        "audit", "export", "--user", "local-admin", "--to", "Information Commissioner",
        "--out", str(folder), "--against", str(kept), "--as", "one", "--json",
    )  # fmt: skip
    assert ended.returncode == ExitCode.DONE, ended.stderr

    checked = subprocess.run(
        [sys.executable, "-I", folder / "check_export.py", folder, kept],
        check=False, capture_output=True, text=True,
    )  # fmt: skip

    assert json.loads(ended.stdout)["entries"] > 0
    assert folder.stat().st_mode & 0o077 == 0
    assert checked.returncode == 0, checked.stdout
    assert "for Information Commissioner" in (folder / "README.txt").read_text()


def test_taking_away_is_itself_in_the_log_as_a_disclosure(kept, home):
    folders = [home.path.parent / name for name in ("first", "second")]
    for folder in folders:
        words = ("--from", "2020-01-01", "--until", "2099-12-31", "--out", str(folder))
        assert home.run("audit", "export", *words, "--as", "one").returncode == ExitCode.DONE

    [before, after] = [(folder / "entries.csv").read_text() for folder in folders]
    assert after.count("took a part of the log away") == before.count("took a part") + 1
    assert "(d) disclosure" in after


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), ExitCode.WRONG_USE),
        (("--person", "P1", "--user", "one"), ExitCode.WRONG_USE),
        (("--from", "1/2/2026"), ExitCode.WRONG_USE),
        (("--from", "2026-02-02", "--until", "2026-02-01"), ExitCode.WRONG_USE),
        (("--user", "one", "--reason", "curiosity"), ExitCode.WRONG_USE),
        (("--person", "nobody"), ExitCode.REFUSED),
        (("--user", "nobody"), ExitCode.REFUSED),
        (("--user", "one", "--against", "/nowhere.json"), ExitCode.WRONG_USE),
    ],
)
def test_what_cannot_be_taken_away_is_said_and_nothing_is_left(kept, home, words, code):
    folder = home.path.parent / "refused"

    ended = home.run("audit", "export", *words, "--out", str(folder), "--as", "one")

    assert ended.returncode == code, ended.stderr
    assert [each for each in folder.parent.iterdir() if "refused" in each.name] == []


def test_only_an_auditor_takes_the_log_away(kept, home):
    ended = home.run("audit", "export", "--user", "one", "--out", str(home.path.parent / "refused"))

    assert ended.returncode == ExitCode.NOT_PERMITTED
