"""Reading a manifest: by header, in any order, in the letters it comes in."""

from pathlib import Path

import pytest

from nmo.intake.errors import FeedRefused
from nmo.intake.feed.columns import Column
from nmo.intake.feed.manifest import LETTERS, Manifest
from nmo.intake.tests.feed_writer import HEADERS, HEADERS_OF_30, a_row, blank_row, manifest


def read(folder: Path, content: bytes) -> Manifest:
    """A manifest of these bytes."""
    path = folder / "manifest"
    path.write_bytes(content)
    return Manifest(path)


@pytest.mark.requirement(11)
def test_all_31_columns_are_known(tmp_path: Path) -> None:
    layout = read(tmp_path, manifest([a_row()])).layout

    assert len(layout.places) == len(HEADERS) == 31
    assert (layout.missing, layout.unknown) == ((), ())


def test_columns_are_taken_by_header_and_not_by_place(tmp_path: Path) -> None:
    turned = read(tmp_path, manifest([a_row()], [*reversed(HEADERS)]))

    assert next(iter(turned)).cells[Column.RESPONDENT_SURNAME] == "Marlow"


def test_the_layout_of_30_columns_is_whole(tmp_path: Path) -> None:
    earlier = read(tmp_path, manifest([a_row()], HEADERS_OF_30))

    assert earlier.layout.missing == ()
    assert next(iter(earlier)).cells[Column.SINGLE_CASE_NUMBER] == "1784041216100011"


def test_a_header_in_other_letters_is_the_same_header(tmp_path: Path) -> None:
    shouted = [header.upper() + " " for header in HEADERS]

    assert read(tmp_path, manifest([], shouted)).layout.unknown == ()


def test_an_added_column_and_a_missing_one_are_told(tmp_path: Path) -> None:
    other = [header for header in HEADERS if header != "Respondent Phone"]
    layout = read(tmp_path, manifest([a_row()], [*other, "Sex"])).layout

    assert layout.missing == ("Respondent Phone",)
    assert layout.unknown == ("Sex",)


def test_a_renamed_column_that_an_order_needs_is_refused_by_name(tmp_path: Path) -> None:
    renamed = [header.replace("Order Expiry Date", "End of Order") for header in HEADERS]

    with pytest.raises(FeedRefused, match=r"Order Expiry Date.*End of Order"):
        read(tmp_path, manifest([], renamed))


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FeedRefused, match='"Court Date" twice'):
        read(tmp_path, manifest([], [*HEADERS, "Court Date"]))


@pytest.mark.requirement(11)
def test_a_night_without_orders_has_one_blank_row(tmp_path: Path) -> None:
    quiet = read(tmp_path, manifest([blank_row()]))

    assert quiet.row_count == 0
    assert [row.blank for row in quiet] == [True]


def test_commas_quotes_and_line_breaks_stay_in_their_cells(tmp_path: Path) -> None:
    odd = 'Flat 4, "The Mill"\r\nSample Street'
    rows = read(tmp_path, manifest([a_row(respondent_1st_line_of_address=odd), a_row()]))

    assert [row.cells[Column.RESPONDENT_ADDRESS_1] for row in rows] == [odd, "12 Test Row"]


def test_a_quotation_mark_that_is_never_closed_is_refused(tmp_path: Path) -> None:
    whole = manifest([a_row(), a_row()])

    with pytest.raises(FeedRefused, match="never closed"):
        read(tmp_path, whole.replace(b",Marlow,", b',"Marlow,', 1))


def test_a_row_with_too_few_cells_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    rows = list(read(tmp_path, manifest([a_row()]) + b"one,two\r\n" + manifest([a_row()])[-400:]))

    assert rows[1].wrong == "It has 2 cells where the headers have 31."
    assert rows[0].wrong == ""


def test_a_mark_at_the_start_of_the_file_does_not_spoil_the_first_header(tmp_path: Path) -> None:
    marked = read(tmp_path, b"\xef\xbb\xbf" + manifest([a_row()]))

    assert Column.FAMILYMAN_NUMBER in marked.layout.places


def test_a_row_in_other_letters_is_read_and_told_alone(tmp_path: Path) -> None:
    mixed = manifest([a_row()]) + manifest([a_row()]).split(b"\r\n")[1].decode().encode("cp1252")
    rows = list(read(tmp_path, mixed + b"\r\n"))

    assert [row.cells[Column.APPLICANT_FORENAMES] for row in rows] == ["Siân", "Siân"]
    assert [row.notes for row in rows] == [(), (LETTERS,)]


def test_a_manifest_in_utf_16_and_one_of_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FeedRefused, match="UTF-16"):
        read(tmp_path, manifest([]).decode().encode("utf-16"))
    with pytest.raises(FeedRefused, match="empty"):
        read(tmp_path, b"")
