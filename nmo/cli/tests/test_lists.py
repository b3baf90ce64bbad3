"""Lists of people come from whatever program wrote them; what is wrong costs one row at most."""

from contextlib import suppress
from pathlib import Path

import pytest

from nmo.cli.exits import Refused, WrongUse
from nmo.cli.lists import ListedRow, open_list
from nmo.cli.lists.records import LONGEST
from nmo.cli.lists.whole import written_whole

WANTED = ("query_id", "name")


def rows(folder: Path, content: bytes) -> list[ListedRow]:
    path = folder / "list.csv"
    path.write_bytes(content)
    listed = open_list(path, wanted=WANTED, needed="query_id")
    with listed.file:
        return list(listed.rows())


@pytest.mark.parametrize(
    "content",
    [
        "query_id,name\nq1,Siân\n".encode(),
        b"\xef\xbb\xbf\xef\xbb\xbf" + "query_id,name\r\nq1,Siân\r\n".encode(),
        "query_id;name\nq1;Siân\n".encode("cp1252"),
        "query_id\tname\nq1\tSiân\n".encode("utf-16"),
        "sep=|\nQuery ID|Name\nq1|Siân".encode(),
        '"query_id","colour","name"\n"q1","red","Siân"\n'.encode(),
    ],
)
def test_any_common_way_of_writing_a_list_is_read(tmp_path: Path, content: bytes) -> None:
    (row,) = rows(tmp_path, content)

    assert (dict(row.cells), row.wrong) == ({"query_id": "q1", "name": "Siân"}, "")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (b'q1,"Siobhan', "quotation mark"),
        (b"q1,Ann,Smith", "more cells"),
        (b"q1,An\x00n", "NUL"),
        (b"q1," + b"x" * (LONGEST + 1), "longer than"),
        (b"q1," + b"x" * 5 * LONGEST, "longer than"),
    ],
)
def test_a_row_that_cannot_be_read_is_one_row_with_why(
    tmp_path: Path, row: bytes, said: str
) -> None:
    before, wrong, after = rows(tmp_path, b"query_id,name\nq0,Amy\n" + row + b"\nq2,Zoe\n")

    assert said in wrong.wrong
    assert [before.cells["name"], after.cells["name"]] == ["Amy", "Zoe"]
    assert (before.line, wrong.line, after.line) == (2, 3, 4)


def test_a_cell_may_stretch_over_lines_and_blank_rows_are_none(tmp_path: Path) -> None:
    found = rows(tmp_path, b'query_id,name\n\nq1,"Ann\nSmith"\n\n ,\nq2,Zoe\n')

    assert [row.cells["name"] for row in found if row.cells["query_id"]] == ["Ann\nSmith", "Zoe"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"sep=;\n", "empty"),
        (b"name,age\nAnn,3\n", "no column query_id"),
        (b"query_id,name,name\nq1,a,b\n", "more than one column name"),
        (b"\xff\xfeq\x00u", "not readable text"),
        (b"PK\x03\x04\x00\x00", "no column"),
    ],
)
def test_what_is_no_list_is_refused_with_what_to_do(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        rows(tmp_path, content)


def test_a_list_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="cannot be read"):
        open_list(tmp_path / "none.csv", wanted=WANTED, needed="query_id")


def test_rows_before_where_it_goes_on_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("query_id,name\nq1,a\nq2,b\nq3,c\n", encoding="utf-8")
    listed = open_list(path, wanted=WANTED, needed="query_id")

    with listed.file:
        assert [row.cells["query_id"] for row in listed.rows(after=2)] == ["q3"]


def test_a_file_appears_whole_or_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text("before", encoding="utf-8")

    with suppress(RuntimeError), written_whole(path) as file:
        file.write("half")
        raise RuntimeError
    half = path.read_text(encoding="utf-8")
    with written_whole(path) as file:
        file.write("whole")

    assert (half, path.read_text(encoding="utf-8")) == ("before", "whole")
    assert [each.name for each in tmp_path.iterdir()] == ["answers.jsonl"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_is_never_written_through_a_link_that_stands_in_its_way(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine", encoding="utf-8")
    (tmp_path / "answers.jsonl.part").symlink_to(elsewhere)

    with pytest.raises(WrongUse), written_whole(tmp_path / "answers.jsonl") as file:
        file.write("whole")

    assert elsewhere.read_text(encoding="utf-8") == "mine"
