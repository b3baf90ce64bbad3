"""The pages of the courts' feed."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import Role
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.intake.models import FeedBatch, FeedFile
from nmo.intake.queries import nights
from nmo.intake.tasks import import_uploaded_feed
from nmo.intake.tests.builders import (
    FIRST,
    NINTH,
    a_night_of_traps,
    import_night,
    ref_of,
)
from nmo.intake.tests.feed_writer import PASSWORD, a_night, a_paper, a_pdf, a_row

pytestmark = pytest.mark.django_db

MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(client: Client) -> User:
    """Somebody of the protective orders desk, signed in with a reason."""
    user = a_user("desk1", Role.ORDERS_DESK)
    sign_in(client, user, AT_AN_INCIDENT)
    return user


def imported(path: Path, user: User) -> str:
    """Import as this user and return the file's reference."""
    return import_night(path, by=actor_for(user, now=MOMENT)).ref


def text(client: Client, address: str) -> str:
    """The page at that address."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.requirement(13)
def test_the_page_of_a_file_accounts_for_every_row_and_every_pdf(
    client: Client, desk: User, tmp_path: Path
) -> None:
    page = text(client, f"/intake/feed/{imported(a_night_of_traps(tmp_path), desk)}/")

    assert "Courts&#39; file of 14 July 2026" in page or "Courts' file of 14 July 2026" in page
    assert page.count(a_paper(*NINTH)) == 2
    assert f"/orders/{ref_of(FIRST)}/" in page
    for words in ("Rejected", "Without a row", "Not sent", "Attached, in Welsh"):
        assert words in page


def test_no_page_of_the_feed_shows_a_name_but_that_of_one_row(
    client: Client, desk: User, tmp_path: Path
) -> None:
    ref = imported(a_night_of_traps(tmp_path), desk)

    assert "Marlow" not in text(client, f"/intake/feed/{ref}/")
    assert "Marlow" not in text(client, "/intake/feed/")
    assert "Marlow" in text(client, f"/intake/feed/{ref}/rows/1")


@pytest.mark.requirement(13)
def test_the_list_of_nights_shows_the_nights_that_did_not_come(
    client: Client, desk: User, tmp_path: Path
) -> None:
    imported(a_night(tmp_path), desk)

    page = text(client, "/intake/feed/")

    assert "nights have not come" in page
    assert "No file has come" in page


def test_nights_in_a_row_without_a_file_are_one_line_and_the_file_before_them_is_still_there(
    desk: User, tmp_path: Path
) -> None:
    ref = imported(a_night(tmp_path), desk)

    gap, came = nights(now=MOMENT).nights

    assert (gap.since, gap.night, gap.files) == (date(2026, 7, 15), date(2026, 11, 21), ())
    assert [file.ref for file in came.files] == [ref]


def test_older_nights_are_one_step_away(desk: User, tmp_path: Path) -> None:
    ref = imported(a_night(tmp_path), desk)

    first = nights(now=MOMENT, at_most=1)
    (older,) = nights(now=MOMENT, up_to=first.older, at_most=1).nights

    assert [file.ref for file in older.files] == [ref]


def test_before_the_first_night_the_list_says_what_comes_next(client: Client, desk: User) -> None:
    assert "Upload the first one" in text(client, "/intake/feed/")


@pytest.mark.requirement(20)
def test_a_confidential_cell_is_hidden_on_the_page_of_its_row(
    client: Client, desk: User, tmp_path: Path
) -> None:
    night = a_night(tmp_path, [a_row(is_applicant_address_confidential="Yes")])
    page = text(client, f"/intake/feed/{imported(night, desk)}/rows/1")

    assert "17 Example Avenue" not in page
    assert "Confidential" in page
    assert "12 Test Row" in page


def test_what_the_court_changed_stands_beside_what_it_said_before(
    client: Client, desk: User, tmp_path: Path
) -> None:
    imported(a_night(tmp_path), desk)
    changed = a_row(court_name_location="Otherford Family Court")
    page = text(client, f"/intake/feed/{imported(a_night(tmp_path, [changed]), desk)}/rows/1")

    assert "Otherford Family Court" in page
    assert "Testford Family Court" in page


def test_a_pdf_without_a_row_can_be_read(client: Client, desk: User, tmp_path: Path) -> None:
    ref = imported(a_night_of_traps(tmp_path), desk)
    file = FeedFile.objects.get(name=a_paper(*NINTH))

    answer = client.get(f"/intake/feed/{ref}/files/{file.pk}")

    assert answer.content == a_pdf(f"{NINTH}")
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_pdf_that_hangs_on_an_order_is_read_there_alone(
    client: Client, desk: User, tmp_path: Path
) -> None:
    ref = imported(a_night(tmp_path), desk)
    file = FeedFile.objects.get()

    assert file.document_id is not None
    assert client.get(f"/intake/feed/{ref}/files/{file.pk}").status_code == 404


def test_who_may_not_see_the_feed_reads_no_pdf_of_it(desk: User, tmp_path: Path) -> None:
    ref = imported(a_night_of_traps(tmp_path), desk)
    file = FeedFile.objects.get(name=a_paper(*NINTH))
    phone = Client()
    sign_in(phone, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    assert phone.get(f"/intake/feed/{ref}/files/{file.pk}").status_code == 403


def test_an_upload_is_left_to_the_worker_and_its_progress_is_shown(
    client: Client, desk: User, tmp_path: Path, settings: Any
) -> None:
    settings.INTAKE_SPOOL, settings.FEED_PASSWORD = tmp_path / "spool", _Secret()
    sent = SimpleUploadedFile("PRL_ORDERS_20260714_2105.zip", a_night(tmp_path).read_bytes())

    answer = client.post("/intake/feed/upload", {"zip": sent})
    waiting = text(client, answer["Location"])
    job = ProcrastinateJob.objects.get(task_name="nmo.import_uploaded_feed")
    import_uploaded_feed(**job.args)

    assert "Waiting for its turn" in waiting
    assert set(job.args) == {"ref", "username"}
    assert "Imported" in text(client, answer["Location"])


def test_a_refused_upload_is_shown_with_a_way_to_try_again(
    client: Client, desk: User, tmp_path: Path, settings: Any
) -> None:
    settings.INTAKE_SPOOL, settings.FEED_PASSWORD = tmp_path / "spool", None
    sent = SimpleUploadedFile("night.zip", a_night(tmp_path).read_bytes())
    address = client.post("/intake/feed/upload", {"zip": sent})["Location"]
    import_uploaded_feed(**ProcrastinateJob.objects.latest("id").args)

    page = text(client, address)
    assert "NMO_FEED_PASSWORD" in page
    assert "Try again" in page
    assert client.post(f"{address}retry").status_code == 302
    assert FeedBatch.objects.get().state == "waiting"


def test_an_upload_without_a_file_says_what_to_do(client: Client, desk: User) -> None:
    answer = client.post("/intake/feed/upload", {})

    assert "Choose the zip that the courts sent" in answer.content.decode()


@pytest.mark.parametrize("address", ["", "upload", "N-0/", "N-0/rows/1"])
def test_the_feed_is_closed_to_those_who_do_not_work_with_it(client: Client, address: str) -> None:
    sign_in(client, a_user("pc1", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    assert client.get(f"/intake/feed/{address}").status_code == 403


def test_a_file_that_is_not_there_is_not_found(client: Client, desk: User) -> None:
    assert client.get("/intake/feed/N-0/").status_code == 404
    assert client.get("/intake/feed/N-0/rows/1").status_code == 404


class _Secret:
    """The standing password, as the settings hold it."""

    def get_secret_value(self) -> str:
        """The password."""
        return PASSWORD.decode()
