"""The pages of a paper's files: how many there are, and the picture of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from nmo.intake.reading.page import Page, PaperKind
from nmo.intake.reading.text import Place
from nmo.intake.review.drawing import WIDTH, PageNotDrawn, drawn_page, pages_counted
from nmo.intake.review.files import PaperFile
from nmo.intake.unpacking.parts import PartKind

HEIGHT = 1414  # of a page of words, which is as wide as pictures are drawn
MOST_PAGES = 500
SVG, PNG = "image/svg+xml", "image/png"
WORDS = (PartKind.WORD, PartKind.RICH_TEXT, PartKind.PLAIN_TEXT, PartKind.MAIL_BODY)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A page as a browser shows it."""

    content: bytes
    media_type: str


@dataclass(frozen=True, kw_only=True)
class PageAt:
    """A page of the paper: the place of its file among the files, and its number there from 1."""

    file: int
    page: int


def page_of_place(files: Sequence[PaperFile], place: Place | None) -> PageAt | None:
    """The page on which a value stands; None where no such page can be shown.

    Several photographs are read as one paper in the order of their names, under the first's.
    """
    if place is None:
        return None
    named = [number for number, file in enumerate(files) if file.name == place.paper]
    if not named:
        return None
    if files[named[0]].kind is not PartKind.PICTURE or place.page == 1:
        return PageAt(file=named[0], page=place.page)
    pictures = [n for n, file in enumerate(files) if file.kind is PartKind.PICTURE]
    pictures.sort(key=lambda number: files[number].name)
    if len(pictures) == 1:
        return PageAt(file=pictures[0], page=place.page)
    return PageAt(file=pictures[place.page - 1], page=1) if place.page <= len(pictures) else None


def every_page(files: Sequence[PaperFile]) -> list[PageAt]:
    """Every page that can be shown, in the order of the files."""
    return [
        PageAt(file=number, page=page)
        for number, file in enumerate(files)
        for page in range(1, pages_in(file) + 1)
    ]


@lru_cache(maxsize=32)
def pages_in(file: PaperFile) -> int:
    """How many pages the file has that can be shown; 0 where it has none."""
    if file.kind in WORDS:
        return len(_pages_of_words(file))
    if not file.has_pages:
        return 0
    return min(pages_counted(file.data), MOST_PAGES) if file.kind is PartKind.PDF else 1


def picture_of(file: PaperFile, page: int) -> Picture:
    """The page as a picture; words without pages are laid out as they were read.

    Raises PageNotDrawn.
    """
    if file.kind not in WORDS:
        return Picture(content=drawn_page(file.data, page), media_type=PNG)
    pages = _pages_of_words(file)
    if not 1 <= page <= len(pages):
        raise PageNotDrawn(f"The paper has no page {page}.")
    return Picture(content=_drawn(pages[page - 1]).encode(), media_type=SVG)


@lru_cache(maxsize=8)
def _pages_of_words(file: PaperFile) -> tuple[Page, ...]:
    from nmo.intake.unpacking import (  # engines that pages of no paper need
        words_of_plain_text,
        words_of_rich_text,
        words_of_word_file,
    )

    if file.kind is PartKind.WORD:
        return words_of_word_file(file.name, file.data).pages
    if file.kind is PartKind.RICH_TEXT:
        return words_of_rich_text(file.name, file.data).pages
    text = file.data.decode("utf-8", "replace")
    kind = PaperKind.MAIL_BODY if file.kind is PartKind.MAIL_BODY else PaperKind.PLAIN_TEXT
    return words_of_plain_text(file.name, text, kind).pages


def _drawn(page: Page) -> str:
    """The page's words, each where it was read to stand. Nothing in it can act."""
    words = "".join(
        f'<text x="{word.box.left * WIDTH:.0f}" y="{word.box.bottom * HEIGHT - 5:.0f}" '
        f'textLength="{max(1.0, (word.box.right - word.box.left) * WIDTH):.0f}" '
        f'lengthAdjust="spacingAndGlyphs">{escape(word.text)}</text>'
        for word in page.words
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" font-family="arial, sans-serif" font-size="15">'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{words}</svg>'
    )
