"""Zips that came by page: received, imported by the worker, refused, tried again."""

from pathlib import Path

import pytest
from procrastinate.contrib.django import app

from nmo.access import Role
from nmo.access.rules import NotPermitted
from nmo.audit.models import AuditEntry
from nmo.intake.actions import import_upload, receive_upload, retry_upload, stop_upload
from nmo.intake.errors import BatchNotFound, FeedRefused
from nmo.intake.models import FeedBatch, FeedPart
from nmo.intake.queries import report
from nmo.intake.tests.builders import NOW, a_night_of_traps, import_night
from nmo.intake.tests.feed_writer import PASSWORD, a_night
from nmo.orders.models import ProtectiveOrder
from nmo.orders.tests.builders import desk_officer, somebody

pytestmark = pytest.mark.django_db


def upload(path: Path, by: object, size: int = 1000) -> FeedBatch:
    """Receive the zip in chunks of this size."""
    content = path.read_bytes()
    chunks = [content[start : start + size] for start in range(0, len(content), size)]
    return receive_upload(chunks, name=path.name, by=by, now=NOW)  # type: ignore[arg-type]


def test_an_upload_is_imported_and_its_pieces_are_gone(tmp_path: Path) -> None:
    by = desk_officer()
    batch = upload(a_night_of_traps(tmp_path), by)

    import_upload(batch.ref, password=PASSWORD, spool=tmp_path / "spool", by=by, now=NOW)

    assert report(batch.ref, by=by, now=NOW).state == "done"
    assert ProtectiveOrder.objects.count() == 7
    assert not FeedPart.objects.exists()


def test_an_upload_and_the_command_know_a_file_as_the_same(tmp_path: Path) -> None:
    by, path = desk_officer(), a_night(tmp_path)
    told = import_night(path, by=by)

    assert upload(path, by).ref == told.ref
    assert FeedBatch.objects.get().state == "done"
    assert not FeedPart.objects.exists()


def test_an_upload_by_somebody_who_may_not_is_refused_and_that_stays_in_the_log(
    tmp_path: Path,
) -> None:
    with pytest.raises(NotPermitted):
        upload(a_night(tmp_path), somebody(Role.RESPONSE_OFFICER))

    assert AuditEntry.objects.filter(what="feed.import.refused").count() == 1
    assert not FeedBatch.objects.exists()


def test_a_refused_upload_says_why_and_can_be_tried_again(tmp_path: Path) -> None:
    by, spool = desk_officer(), tmp_path / "spool"
    batch = upload(a_night(tmp_path), by)
    import_upload(batch.ref, password=b"not it", spool=spool, by=by, now=NOW)
    refused = report(batch.ref, by=by, now=NOW)
    assert (refused.state, refused.can_retry) == ("refused", True)
    assert "password" in refused.state_because

    retry_upload(batch.ref, by=by, now=NOW)
    import_upload(batch.ref, password=PASSWORD, spool=spool, by=by, now=NOW)

    assert report(batch.ref, by=by, now=NOW).state == "done"


def test_an_import_that_stopped_is_shown_and_can_be_tried_again(tmp_path: Path) -> None:
    by = desk_officer()
    batch = upload(a_night(tmp_path), by)

    stop_upload(batch.ref, because="An error that was not expected.", by=by, now=NOW)

    stopped = report(batch.ref, by=by, now=NOW)
    assert (stopped.state, stopped.can_retry) == ("stopped", True)


def test_a_file_sent_twice_before_it_is_imported_is_one_file(tmp_path: Path) -> None:
    by, path = desk_officer(), a_night(tmp_path)

    assert upload(path, by).ref == upload(path, by, size=77).ref
    import_upload(
        FeedBatch.objects.get().ref, password=PASSWORD, spool=tmp_path / "spool", by=by, now=NOW
    )
    assert ProtectiveOrder.objects.count() == 1


def test_an_empty_upload_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FeedRefused, match="empty"):
        receive_upload([], name="night.zip", by=desk_officer(), now=NOW)
    assert not FeedBatch.objects.exists()


def test_what_is_imported_is_not_tried_again(tmp_path: Path) -> None:
    by = desk_officer()
    told = import_night(a_night(tmp_path), by=by)

    with pytest.raises(BatchNotFound):
        retry_upload(told.ref, by=by, now=NOW)


def test_the_worker_knows_the_import_by_its_name() -> None:
    assert "nmo.import_uploaded_feed" in app.tasks
    assert app.tasks["nmo.import_uploaded_feed"].func.__module__ == "nmo.intake.tasks"
