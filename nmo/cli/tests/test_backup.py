import json

import pytest

from nmo.cli.exits import ExitCode

pytestmark = pytest.mark.own_server

ADD = ("user", "add", "--force", "LOCAL", "--role", "auditor")


@pytest.fixture(scope="module")
def backup(home):
    """A backup of a register that knows the user `kept`."""
    assert home.run(*ADD, "kept").returncode == ExitCode.DONE
    folder = home.path.parent / "backup"
    ended = home.run("backup", str(folder))
    assert ended.returncode == ExitCode.DONE, ended.stderr
    return folder


def test_a_restored_register_holds_what_was_backed_up(backup, command_homes):
    other = command_homes.make("restored")
    ended = other.run("restore", str(backup))
    assert ended.returncode == ExitCode.DONE, ended.stderr
    assert "This username is taken" in other.run(*ADD, "kept").stderr
    assert other.run(*ADD, "new").returncode == ExitCode.DONE


def test_a_restored_register_keeps_its_signing_key(backup, home, command_homes):
    key = (home.path / "secret-key").read_text()
    assert (backup / "home" / "secret-key").read_text() == key


def test_a_backup_is_closed_to_other_users(backup):
    assert backup.stat().st_mode & 0o777 == 0o700


def test_a_backup_goes_into_a_new_folder_only(backup, home):
    ended = home.run("backup", str(backup))
    assert ended.returncode == ExitCode.REFUSED
    assert "is not empty" in ended.stderr


def test_a_register_is_never_replaced_by_a_restore(backup, home):
    ended = home.run("restore", str(backup))
    assert ended.returncode == ExitCode.REFUSED
    assert "is not empty" in ended.stderr


def change_a_byte(folder):
    dump = folder / "register.dump"
    content = bytearray(dump.read_bytes())
    content[len(content) // 2] ^= 1
    dump.write_bytes(content)


def lose_a_file(folder):
    (folder / "home" / "secret-key").unlink()


def slip_a_file_in(folder):
    (folder / "home" / "extra").write_text("")


def cut_the_manifest(folder):
    (folder / "manifest.json").write_text("{")


def change_the_manifest(folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"].pop()
    (folder / "manifest.json").write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    "damage", [change_a_byte, lose_a_file, slip_a_file_in, cut_the_manifest, change_the_manifest]
)
def test_a_damaged_backup_is_never_restored(backup, home, command_homes, damage):
    copy = backup.parent / f"damaged-{damage.__name__}"
    assert home.run("backup", str(copy)).returncode == ExitCode.DONE
    damage(copy)
    other = command_homes.make(f"from-{damage.__name__}")
    ended = other.run("restore", str(copy))
    assert ended.returncode == ExitCode.NOT_VERIFIED
    assert "Nothing was restored." in ended.stderr
    assert not other.path.exists()


def test_a_folder_that_is_no_backup_is_not_restored(command_homes, tmp_path):
    ended = command_homes.make("from-nothing").run("restore", str(tmp_path / "none"))
    assert ended.returncode == ExitCode.NOT_VERIFIED


def test_a_backup_that_cannot_be_written_leaves_nothing(home, tmp_path):
    (tmp_path / "file").write_text("")
    ended = home.run("backup", str(tmp_path / "file" / "backup"))
    assert ended.returncode == ExitCode.CANNOT_ANSWER
    assert "cannot be written" in ended.stderr
