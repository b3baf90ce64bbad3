"""The courts' folder on a real SFTP server: taken once, from the pinned host alone."""

import dataclasses
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from nmo.access import Actor
from nmo.audit.models import AuditEntry
from nmo.intake.actions import import_upload, look_in_folder
from nmo.intake.fetching.folder import CourtsFolder, WrongSetting, courts_folder, read_host_key
from nmo.intake.models import FeedBatch, FeedFolder, FolderFile
from nmo.intake.tests.builders import a_night_of_traps
from nmo.intake.tests.feed_writer import PASSWORD, a_night, a_row
from nmo.intake.tests.password_server import password_server
from nmo.intake.tests.sftp_server import PASSWORD_OF_FOLDER, CourtsServer, courts_server
from nmo.orders.models import ProtectiveOrder
from nmo.orders.tests.builders import desk_officer

pytestmark = pytest.mark.django_db

FIRST_LOOK = datetime(2026, 7, 14, 21, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CourtsServer]:
    with courts_server(tmp_path_factory.mktemp("sftp")) as server:
        yield server


@pytest.fixture
def server(host: CourtsServer) -> CourtsServer:
    for file in host.inbox.iterdir():
        file.unlink()
    return host


class Looks:
    """Looks into a folder, five minutes apart, and what they ask the worker to import."""

    def __init__(self, spool: Path, by: Actor) -> None:
        self.spool, self.by, self.now = spool, by, FIRST_LOOK
        self.asked: list[str] = []

    def __call__(self, folder: CourtsFolder, times: int = 1) -> FeedFolder:
        for _ in range(times):
            held = look_in_folder(folder, spool=self.spool, ask=self._ask, by=self.by, now=self.now)
            self.now += timedelta(minutes=5)
        return held

    def _ask(self, ref: str, username: str) -> None:
        self.asked.append(ref)


@pytest.fixture
def look(tmp_path: Path) -> Looks:
    return Looks(tmp_path / "spool", desk_officer())


def test_a_file_is_taken_once_when_a_second_look_finds_it_unchanged(server, look, tmp_path):
    zip_path = a_night_of_traps(server.inbox)

    look(server.folder)
    assert look.asked == []
    look(server.folder, times=3)

    batch = FeedBatch.objects.get()
    assert look.asked == [batch.ref]
    assert batch.zip_name == zip_path.name
    import_upload(batch.ref, password=PASSWORD, spool=look.spool, by=look.by, now=look.now)
    assert ProtectiveOrder.objects.count() == 7
    assert zip_path.exists()


def test_a_file_that_is_still_being_written_is_left_until_it_rests(server, look, tmp_path):
    whole = a_night(tmp_path).read_bytes()
    growing = server.inbox / "PRL_ORDERS_20260714_2105.zip"
    growing.write_bytes(whole[:100])
    look(server.folder)
    growing.write_bytes(whole)

    look(server.folder)
    assert look.asked == []
    look(server.folder)
    assert FeedBatch.objects.get().size_bytes == len(whole)


def test_what_was_uploaded_by_hand_is_the_same_file(server, look, tmp_path):
    content = a_night(server.inbox).read_bytes()
    look(server.folder, times=2)
    (server.inbox / "again.zip").write_bytes(content)

    look(server.folder, times=2)

    assert FeedBatch.objects.count() == 1


def test_other_files_folders_and_links_are_let_be(server, look, tmp_path):
    (server.inbox / "notes.txt").write_text("not for us")
    (server.inbox / "link.zip").symlink_to("/etc/hostname")

    look(server.folder, times=2)

    assert not FolderFile.objects.exists()


def test_an_empty_zip_is_refused_once_and_says_why(server, look):
    (server.inbox / "PRL_ORDERS_20260714_2105.zip").touch()

    look(server.folder, times=4)

    assert "empty" in FolderFile.objects.get().refused_because
    assert not FeedBatch.objects.exists()


def test_nothing_is_sent_to_a_host_that_shows_another_key(server, look, caplog):
    a_night(server.inbox)
    impostor = dataclasses.replace(
        server.folder, host_key=read_host_key(server.other_host_key), key_file=Path("not-there")
    )

    held = look(impostor, times=2)

    assert held.problem == "host_key_differs"
    assert not FolderFile.objects.exists()
    entry = AuditEntry.objects.get(what="feed.folder_looked")
    assert entry.kind == "security"


def test_a_host_without_a_key_of_the_pinned_type_is_another_host(server, look):
    line = "ecdsa-sha2-nistp256 " + server.other_host_key.split()[1]
    other = dataclasses.replace(server.folder, host_key=read_host_key(line))

    assert look(other).problem == "host_key_differs"


def test_a_key_that_is_refused_is_said(server, look, tmp_path):
    stranger = dataclasses.replace(server.folder, key_file=server.inbox.parent / "other")

    assert look(stranger).problem == "sign_in_refused"


def test_a_key_file_that_is_not_there_is_said(server, look):
    lost = dataclasses.replace(server.folder, key_file=Path("/nowhere/key"))

    assert look(lost).problem == "sign_in_refused"


def test_a_folder_that_is_not_there_is_said_and_mends_itself(server, look):
    missing = server.inbox / "later"
    folder = dataclasses.replace(server.folder, path=str(missing))
    assert look(folder).problem == "no_folder"
    missing.mkdir()

    held = look(folder)
    missing.rmdir()

    assert (held.problem, held.problem_since) == ("", None)
    assert held.read_at is not None


def test_a_host_that_does_not_answer_is_tried_again(server, look):
    nobody = dataclasses.replace(server.folder, port=1)

    assert look(nobody, times=2).problem == "cannot_reach"
    assert AuditEntry.objects.filter(what="feed.folder_looked").count() == 1


def test_what_was_taken_stays_when_the_next_file_breaks_off(server, look, tmp_path, monkeypatch):
    a_night(server.inbox)
    (server.inbox / "ZZ_gone.zip").write_bytes(b"will vanish between list and fetch")
    look(server.folder)
    listed = look_in_folder.__globals__["OpenFolder"].zips

    def zips_and_one_vanishes(self):
        found = listed(self)
        (server.inbox / "ZZ_gone.zip").unlink()
        return found

    monkeypatch.setattr("nmo.intake.fetching.sftp.OpenFolder.zips", zips_and_one_vanishes)
    held = look(server.folder)

    assert held.problem == "interrupted"
    assert len(look.asked) == 1


@contextmanager
def openssh_with_a_password(home: Path) -> Iterator[CourtsFolder]:
    with courts_server(home, password=True) as server:
        yield server.folder


@contextmanager
def paramiko_with_a_password(home: Path) -> Iterator[CourtsFolder]:
    (home / "inbox").mkdir(parents=True)
    with password_server(home / "inbox", PASSWORD_OF_FOLDER) as folder:
        yield folder


# OpenSSH's server checks passwords as root alone; Paramiko's does as anybody.
WITH_A_PASSWORD = [paramiko_with_a_password, *([openssh_with_a_password] * (os.geteuid() == 0))]


@pytest.mark.parametrize("serving", WITH_A_PASSWORD)
def test_a_password_signs_in_where_there_is_no_key(look, tmp_path, serving):
    with serving(tmp_path / "host") as folder:
        a_night(Path(folder.path), [a_row("1784041216100011", 1784041301)])
        assert look(folder, times=2).problem == ""
        wrong = dataclasses.replace(folder, password="not it")
        assert look(wrong).problem == "sign_in_refused"
    assert len(look.asked) == 1


def test_the_folder_is_read_from_the_settings(settings, host):
    settings.FEED_FOLDER = "sftp://nmo%40acro@feed.example:2222/out/orders"
    settings.FEED_HOST_KEY = host.other_host_key
    settings.FEED_KEY_FILE = Path("/srv/key")

    folder = courts_folder()

    assert folder is not None
    assert folder.place == "nmo@acro@feed.example:2222/out/orders"


@pytest.mark.parametrize(
    ("address", "host_key", "named"),
    [
        ("https://feed.example/out", "ssh-ed25519 AAAA", "NMO_FEED_FOLDER"),
        ("sftp://feed.example/out", "ssh-ed25519 AAAA", "NMO_FEED_FOLDER"),
        ("sftp://nmo@feed.example/out", "", "NMO_FEED_HOST_KEY"),
        ("sftp://nmo@feed.example/out", "ssh-ed25519 not-base-64", "NMO_FEED_HOST_KEY"),
    ],
)
def test_a_wrong_setting_is_named(settings, address, host_key, named):
    settings.FEED_FOLDER, settings.FEED_HOST_KEY = address, host_key
    settings.FEED_KEY_FILE = Path("/srv/key")

    with pytest.raises(WrongSetting, match=named):
        courts_folder()


def test_a_folder_needs_a_key_or_a_password(settings):
    settings.FEED_FOLDER = "sftp://nmo@feed.example/out"

    with pytest.raises(WrongSetting, match="NMO_FEED_KEY_FILE"):
        courts_folder()


def test_without_a_folder_nothing_is_fetched(settings):
    settings.FEED_FOLDER = ""

    assert courts_folder() is None
