"""Reading holds a few rows at a time, however many there are."""

import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest

from nmo.intake.spreadsheet.reading import open_table
from nmo.intake.spreadsheet.tests.builders import A_ROW, HEADERS, a_csv, with_rows


def a_file(kind: str, rows: int) -> bytes:
    """A list of so many rows, with a kilobyte in each."""
    if kind == "csv":
        return a_csv(*({**A_ROW, "notes": f"{row} " * 200} for row in range(rows)))
    values = ([f"A{row}", f"{row} " * 200, "2026-03-02"] for row in range(rows))
    return with_rows(HEADERS, *values)


def peak_of(path: Path) -> int:
    """The most bytes that reading the file from end to end holds at once."""
    content = BytesIO(path.read_bytes())
    tracemalloc.start()
    assert sum(1 for _ in open_table(content).rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_four_times_the_rows_take_no_more_memory(kind: str, tmp_path: Path) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    few.write_bytes(a_file(kind, 3000))
    many.write_bytes(a_file(kind, 12_000))
    peak_of(few)  # what is made once is made now

    assert peak_of(many) < 1.5 * peak_of(few) + 1024 * 1024
