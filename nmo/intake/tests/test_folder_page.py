"""What the page of nights tells of the courts' folder, and the worker that looks into it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from pydantic import SecretStr

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.intake.fetching.folder import courts_folder
from nmo.intake.models import FeedBatch, FeedFolder, FolderFile
from nmo.intake.tasks import LOOK, look_into_the_folder
from nmo.intake.tests.feed_writer import a_night
from nmo.intake.tests.sftp_server import courts_server

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 7, 15, 5, 30, tzinfo=UTC)
HOST_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDzgq8G0yyqeM5vMyVnLpXPc2wIzPzsyxu7XP2gPLzXd"


@pytest.fixture
def folder_set_up(settings):
    """A folder that nobody serves: enough for the page."""
    settings.FEED_FOLDER = "sftp://nmo@feed.example/out"
    settings.FEED_HOST_KEY = HOST_KEY
    settings.FEED_FOLDER_PASSWORD = SecretStr("not on any page")
    return courts_folder()


@pytest.fixture
def page(client: Client) -> Client:
    sign_in(client, a_user("desk1", Role.ORDERS_DESK), AT_AN_INCIDENT)
    return client


def nights(client: Client) -> str:
    return client.get("/intake/feed/").content.decode()


def test_the_page_says_when_the_folder_was_last_read(page, folder_set_up):
    assert "It has not been read yet." in nights(page)
    FeedFolder.objects.create(place=folder_set_up.place, looked_at=MORNING, read_at=MORNING)

    shown = nights(page)

    assert "feed.example every five minutes" in shown
    assert "6.30am on 15 July 2026" in shown
    assert "not on any page" not in shown


def test_the_page_says_what_is_wrong_and_since_when(page, folder_set_up):
    held = FeedFolder.objects.create(
        place=folder_set_up.place,
        looked_at=MORNING,
        problem="sign_in_refused",
        problem_since=MORNING,
    )
    FolderFile.objects.create(
        folder=held,
        name="night.zip",
        size_bytes=0,
        modified=1,
        seen_at=MORNING,
        taken_at=MORNING,
        refused_because="The file is empty.",
    )

    shown = nights(page)

    assert "refused our key or password" in shown
    assert "Since 6.30am on 15 July 2026" in shown
    assert "night.zip was fetched and refused. The file is empty." in shown


def test_a_wrong_setting_stands_on_the_page_and_hides_no_night(page, settings):
    settings.FEED_FOLDER = "ftp://feed.example"

    assert "NMO_FEED_FOLDER" in nights(page)


def test_without_a_folder_the_page_offers_no_look(page):
    assert "Look into the folder now" not in nights(page)


def test_a_look_can_be_asked_for_at_once(page, folder_set_up):
    answer = page.post("/intake/feed/look", follow=True)
    page.post("/intake/feed/look")

    assert "being looked at" in answer.content.decode()
    assert ProcrastinateJob.objects.filter(task_name=LOOK).count() == 1


def test_the_worker_takes_what_the_settings_name(settings, tmp_path: Path):
    with courts_server(tmp_path / "host") as server:
        a_night(server.inbox)
        settings.FEED_FOLDER = f"sftp://{server.folder.place}"
        settings.FEED_HOST_KEY = (server.inbox.parent / "host.pub").read_text()
        settings.FEED_KEY_FILE = server.folder.key_file
        settings.FEED_USER = a_user("feed", Role.ORDERS_DESK).username
        settings.INTAKE_SPOOL = tmp_path / "spool"
        look_into_the_folder(0)
        FolderFile.objects.update(seen_at=MORNING)
        look_into_the_folder(300)

    assert FeedBatch.objects.get().state == "waiting"
    assert ProcrastinateJob.objects.filter(task_name="nmo.import_uploaded_feed").count() == 1


def test_the_clock_starts_a_look_every_five_minutes():
    periodic = app.periodic_registry.periodic_tasks

    assert [task.cron for (name, _), task in periodic.items() if name == LOOK] == ["*/5 * * * *"]
