"""Rich text, plain text and mails' words are read like pages."""

from nmo.intake.reading.page import PaperKind, ReadBy
from nmo.intake.unpacking import words_of_plain_text, words_of_rich_text
from nmo.intake.unpacking.tests.word_files import lines_of


def test_rich_text_keeps_its_numbers_its_header_and_what_is_struck() -> None:
    rtf = (
        rb"{\rtf1\ansi\ansicpg1252{\header Case LS26F00417\par}"
        rb"{\listtext 1.\tab}must not {\strike harass} contact\par "
        rb"{\pntext 2.\tab}\strike all \strike0 of G\u373?yl{\deleted gone}{\v unseen}\par}"
    )

    (page,) = words_of_rich_text("order.rtf", rtf).pages

    assert lines_of(page) == ["Case LS26F00417", "1. must not harass contact", "2. all of Gŵyl"]
    assert [word.text for word in page.words if word.struck] == ["harass", "all"]


def test_rich_text_that_cannot_be_read_gives_a_doubt() -> None:
    paper = words_of_rich_text("order.rtf", b"{\\rtf1 \\u99999999999? \\ansicpg}")

    assert paper.doubts == ("corrupt_file",) or paper.pages


def test_plain_text_keeps_its_lines_columns_and_boxes() -> None:
    text = "Case:      LS26F00417\n\n[x] personally\n[ ] by post\n"

    (page,) = words_of_plain_text("email", text, PaperKind.MAIL_BODY).pages

    assert lines_of(page) == ["Case: LS26F00417", "☒ personally", "☐ by post"]
    assert page.read_by is ReadBy.MAIL
    assert [tick.ticked for tick in page.ticks] == [True, False]
    assert page.words[1].box.left - page.words[0].box.right > 0.04


def test_no_words_are_no_pages() -> None:
    assert words_of_plain_text("email", " \n\n", PaperKind.MAIL_BODY).pages == ()
