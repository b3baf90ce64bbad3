"""Memory stays flat whatever a night holds."""

import tracemalloc
from pathlib import Path

import pytest

from nmo.intake.tests.builders import case_and_stamp, import_night
from nmo.intake.tests.feed_writer import a_night, a_paper, a_row

pytestmark = pytest.mark.django_db


def peak_of(folder: Path, orders: int) -> int:
    """The most bytes that an import of so many orders with PDFs of 100 KB holds at once."""
    several = [case_and_stamp(number) for number in range(orders)]
    body = bytes(number * 7919 >> 3 & 0xFF for number in range(100_000))
    papers = {a_paper(*one): b"%PDF-1.4\n" + str(one).encode() + body for one in several}
    path = a_night(folder, [a_row(*one) for one in several], papers=papers)
    del papers
    tracemalloc.start()
    import_night(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_an_import_of_many_pdfs_holds_a_few_of_them_at_a_time(tmp_path: Path) -> None:
    assert peak_of(tmp_path, 60) < 25 * 1024 * 1024
