"""Papers from the watched folder and from the courts' feed."""

import os
from pathlib import Path

import pytest

from nmo.intake.models import FeedFile, IntakeArrival, IntakeItem, IntakeOrder
from nmo.intake.papers.tests.builders import NOW, Desk
from nmo.intake.papers.ways.feed import offer_feed_papers, waiting_in_feed
from nmo.intake.papers.ways.folder import FolderTaken, take_from_folder
from nmo.intake.papers.words import PlaceProblem
from nmo.intake.tests.builders import a_night_of_traps, import_night
from nmo.orders.tests.builders import desk_officer

pytestmark = pytest.mark.django_db
A_MINUTE_AGO = NOW.timestamp() - 60


@pytest.fixture
def desk() -> Desk:
    return Desk(desk_officer())


def left(folder: Path, name: str, content: bytes, *, at: float = A_MINUTE_AGO) -> Path:
    """A file that somebody left in the folder at that second."""
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (at, at))
    return path


def look(desk: Desk, folder: Path) -> FolderTaken:
    return take_from_folder(folder, ask=desk.asked.append, by=desk.by, clock=lambda: desk.now)


def test_a_file_that_rests_is_kept_and_moved_to_the_taken_ones(desk: Desk, tmp_path: Path) -> None:
    path = left(tmp_path, "scan.pdf", b"%PDF-1.4 synthetic")

    assert look(desk, tmp_path) == FolderTaken(taken=1)

    assert not path.exists()
    assert (tmp_path / "taken" / "scan.pdf").read_bytes() == b"%PDF-1.4 synthetic"
    assert desk.asked == [IntakeItem.objects.get().ref]


def test_a_file_that_was_kept_when_the_worker_was_killed_is_not_taken_twice(
    desk: Desk, tmp_path: Path
) -> None:
    desk.takes(b"%PDF-1.4 synthetic", name="scan.pdf")
    left(tmp_path, "scan.pdf", b"%PDF-1.4 synthetic")

    assert look(desk, tmp_path) == FolderTaken(taken=1)
    assert IntakeItem.objects.count() == 1


def test_two_files_of_one_name_are_both_kept_there(desk: Desk, tmp_path: Path) -> None:
    for content in (b"%PDF-1.4 one", b"%PDF-1.4 two"):
        left(tmp_path, "scan.pdf", content)
        look(desk, tmp_path)

    assert len(list((tmp_path / "taken").iterdir())) == 2


def test_what_is_still_written_hidden_or_a_link_is_let_be(desk: Desk, tmp_path: Path) -> None:
    left(tmp_path, "now.pdf", b"%PDF", at=NOW.timestamp() - 1)
    left(tmp_path, ".hidden.pdf", b"%PDF")
    left(tmp_path, "order.pdf.part", b"%PDF")
    (tmp_path / "link.pdf").symlink_to("/etc/hostname")

    assert look(desk, tmp_path) == FolderTaken()


def test_an_empty_file_stays_and_the_others_are_taken(desk: Desk, tmp_path: Path) -> None:
    left(tmp_path, "a.pdf", b"")
    left(tmp_path, "b.pdf", b"%PDF-1.4 synthetic")

    assert look(desk, tmp_path) == FolderTaken(taken=1, left=1, problem=PlaceProblem.SOME_LEFT)
    assert (tmp_path / "a.pdf").exists()


def test_a_folder_that_is_not_there_is_said(desk: Desk, tmp_path: Path) -> None:
    assert look(desk, tmp_path / "none").problem is PlaceProblem.NO_FOLDER


def test_each_pdf_of_the_feed_is_offered_once_with_its_order(desk: Desk, tmp_path: Path) -> None:
    import_night(a_night_of_traps(tmp_path), by=desk.by)
    there = FeedFile.objects.filter(result__in=["attached", "twin"]).count()
    assert len(waiting_in_feed(desk.by.force_id)) == there

    for expected in (there, 0):
        offered = offer_feed_papers(ask=desk.asked.append, by=desk.by, now=NOW)
        assert offered == expected

    assert IntakeArrival.objects.filter(way="feed").count() == there
    assert set(IntakeOrder.objects.values_list("order_ref", flat=True)) == set(
        FeedFile.objects.filter(result__in=["attached", "twin"]).values_list("order_ref", flat=True)
    )
