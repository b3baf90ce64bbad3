"""Broken and hostile bytes end in a paper with a doubt, never in a crash."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmo.intake.reading.page import Page
from nmo.intake.reading.pages import PageNotShown, pages_of_pdf, pages_of_pictures, picture_of_page
from nmo.intake.reading.pages.scans import missing
from nmo.intake.reading.pages.tests.made.files import made_pdf, written

WHOLE = made_pdf(written)
slow = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def is_page(page: Page) -> bool:
    boxes = [word.box for word in page.words]
    return all(box.left <= box.right and box.top <= box.bottom for box in boxes)


@slow
@given(st.integers(0, len(WHOLE)))
def test_a_pdf_cut_anywhere_is_a_paper_or_a_doubt(end: int) -> None:
    paper = pages_of_pdf("cut.pdf", WHOLE[:end])
    assert paper.doubts or paper.pages
    assert all(map(is_page, paper.pages))


@slow
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=30))
def test_a_pdf_with_changed_bytes_is_a_paper_or_a_doubt(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    paper = pages_of_pdf("changed.pdf", bytes(data))
    assert paper.doubts or paper.pages


@slow
@given(st.binary(max_size=300))
def test_bytes_that_are_no_picture_are_a_doubt(data: bytes) -> None:
    assert pages_of_pictures("photo", [data]).doubts


@slow
@given(st.binary(max_size=200), st.integers(-2, 9))
def test_a_page_that_cannot_be_shown_says_so(data: bytes, page: int) -> None:
    with pytest.raises(PageNotShown, match=r"\.$"):
        picture_of_page(data, page, width=100)


def test_a_page_that_is_not_there_cannot_be_shown() -> None:
    assert picture_of_page(WHOLE, 1, width=300).startswith(b"\x89PNG")
    for page in (0, 2):
        with pytest.raises(PageNotShown, match=f"no page {page}"):
            picture_of_page(WHOLE, page, width=300)


def test_what_is_missing_is_found_out_once() -> None:
    assert missing.what_is_missing() is missing.what_is_missing()
