"""A Word file is read as Word shows it: tables, boxes, changes, headers and what is struck."""

import pytest

from nmo.intake.unpacking import unpack, words_of_word_file
from nmo.intake.unpacking.tests.builders import a_zip
from nmo.intake.unpacking.tests.word_files import add, blank, lines, lines_of, read


def run(text: str, properties: str = "") -> str:
    """A run of letters."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def test_struck_and_bold_words_are_marked_and_a_word_is_cut_where_striking_ends() -> None:
    document = blank()
    unstruck = '<w:strike w:val="0"/>'
    add(document, f"<w:p>{run('must ')}{run('not', '<w:b/>')}{run(' he', '<w:strike/>')}"
        f"{run('she go', unstruck)}</w:p>")  # fmt: skip

    words = read(document).pages[0].words

    assert [word.text for word in words] == ["must", "not", "he", "she", "go"]
    assert [word.struck for word in words] == [False, False, True, False, False]
    assert [word.bold for word in words] == [False, True, False, False, False]


def test_a_word_cut_into_runs_is_one_word() -> None:
    document = blank()
    add(document, f"<w:p>{run('LS26')}{run('F00', '<w:i/>')}{run('417')}</w:p>")

    assert lines(document) == ["LS26F00417"]


def test_deleted_and_moved_words_are_gone_and_inserted_ones_kept() -> None:
    document = blank()
    add(document, "<w:p>" + run("until ")
        + '<w:del w:id="1"><w:r><w:delText>March</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("July")}</w:ins>'
        + f'<w:moveFrom w:id="3">{run(" 2025")}</w:moveFrom>'
        + f'<w:moveTo w:id="4">{run(" 2027")}</w:moveTo></w:p>')  # fmt: skip

    assert lines(document) == ["until July 2027"]


def test_a_row_of_a_table_is_a_line_and_long_cells_follow_each_other() -> None:
    document = blank()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Case No", "LS26F00417"
    table.cell(1, 0).text = "first\nsecond"
    table.cell(1, 1).text = "third\nfourth"

    (page,) = read(document).pages

    assert lines_of(page) == ["Case No LS26F00417", "first", "second", "third", "fourth"]
    left = {word.text: word.box.left for word in page.words}
    assert left["LS26F00417"] > 0.45 > left["Case"]


def test_a_label_stands_beside_the_first_line_of_its_value() -> None:
    document = blank()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Respondent", "Sam Hollin\n4 Pen y Bont"

    assert lines(document) == ["Respondent Sam Hollin", "4 Pen y Bont"]


def test_headers_come_first_and_footers_last_without_words_own_page_numbers() -> None:
    document = blank()
    document.add_paragraph("Order")
    section = document.sections[0]
    section.header.paragraphs[0].text = "In the Family Court"
    section.footer.paragraphs[0].text = "Crown copyright"
    number = section.footer.add_paragraph("Page ")._p
    for kind, text in (
        ("begin", ""),
        ("", " PAGE "),
        ("separate", ""),
        ("shown", "1"),
        ("end", ""),
    ):
        number.append(_field(kind, text))

    assert lines(document) == ["In the Family Court", "Order", "Crown copyright"]


def test_a_watermark_is_read() -> None:
    document = blank()
    add(
        document,
        '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>',
    )

    assert lines(document) == ["DRAFT"]


def test_a_text_box_is_read_once_though_it_is_written_twice() -> None:
    document = blank()
    box = f"<w:txbxContent><w:p>{run('Penal notice')}</w:p></w:txbxContent>"
    add(document, "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{run('Order')}</w:p>")  # fmt: skip

    assert lines(document) == ["Order", "Penal notice"]


@pytest.mark.parametrize(
    ("box", "ticked"),
    [
        ('<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr>'
         "<w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>", True),
        ('<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>'
         "<w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>", False),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', True),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', False),
        ('<w:r><w:t>☑</w:t></w:r>', True),
        ('<w:r><w:t>[ ]</w:t></w:r>', False),
        ('<w:r><w:t>[x]</w:t></w:r>', True),
        ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
         '<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
         '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>', True),
    ],
)  # fmt: skip
def test_a_box_to_tick_is_read_however_it_is_made(box: str, ticked: bool) -> None:
    document = blank()
    add(document, f"<w:p>{box}{run(' left at feet')}</w:p>")

    (page,) = read(document).pages

    assert [tick.ticked for tick in page.ticks] == [ticked]
    assert lines_of(page) == [("☒" if ticked else "☐") + " left at feet"]
    assert page.ticks[0].box == page.words[0].box


def test_words_that_only_ask_to_fill_in_are_left_out() -> None:
    document = blank()
    add(document, "<w:p>" + run("Judge: ") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run('Click to enter text.')}</w:sdtContent></w:sdt></w:p>")  # fmt: skip

    assert lines(document) == ["Judge:"]


def test_what_a_field_shows_is_read_and_not_what_it_is_made_of() -> None:
    document = blank()
    fields = "".join(
        _xml(kind, text)
        for kind, text in (
            ("begin", ""),
            ("", ' REF "x" '),
            ("separate", ""),
            ("shown", "12 July"),
            ("end", ""),
        )
    )
    add(document, f"<w:p>{run('Made on ')}{fields}</w:p>")

    assert lines(document) == ["Made on 12 July"]


def test_hidden_words_are_left_out_and_told_of() -> None:
    document = blank()
    add(
        document, f"<w:p>{run('The order stands.')}{run(' It is discharged.', '<w:vanish/>')}</w:p>"
    )

    paper = read(document)

    assert lines_of(paper.pages[0]) == ["The order stands."]
    assert paper.doubts == ("hidden_text",)


def test_a_new_page_begins_where_the_file_says() -> None:
    document = blank()
    document.add_paragraph("one")
    document.add_page_break()
    document.add_paragraph("two")

    assert [lines_of(page) for page in read(document).pages] == [["one"], ["two"]]


def test_every_word_has_a_place_of_its_own_on_its_page() -> None:
    document = blank()
    document.add_paragraph("word " * 300)
    for number in range(70):
        document.add_paragraph(f"line {number}")

    pages = read(document).pages

    assert len(pages) == 2
    boxes = [word.box for page in pages for word in page.words]
    assert all(0 <= box.left < box.right <= 1 and 0 <= box.top < box.bottom <= 1 for box in boxes)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"word/document.xml": b"<w:document"},
        {"word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"},
        {"word/document.xml": b"<x/>", "_rels/.rels": b"<x/>"},
    ],
)
def test_a_file_that_is_broken_gives_a_doubt_and_no_pages(parts: dict[str, bytes]) -> None:
    paper = words_of_word_file("order.docx", a_zip(parts))

    assert (paper.pages, paper.doubts) == ((), ("corrupt_file",))


def test_a_word_file_that_would_fill_the_memory_is_not_read() -> None:
    bomb = a_zip({
        "[Content_Types].xml": b"wordprocessingml.document.main+xml",
        "word/document.xml": bytes(65 * 1024 * 1024),
    })  # fmt: skip

    assert [one.code for one in unpack("order.docx", bomb).troubles] == ["too_large"]
    assert words_of_word_file("order.docx", bomb).doubts == ("corrupt_file",)


def _field(kind: str, text: str) -> object:
    from docx.oxml import parse_xml

    from nmo.intake.unpacking.tests.word_files import NS

    return parse_xml(_xml(kind, text).replace("<w:r>", f"<w:r {NS}>", 1))


def _xml(kind: str, text: str) -> str:
    if kind == "shown":
        return f"<w:r><w:t>{text}</w:t></w:r>"
    if not kind:
        return f"<w:r><w:instrText>{text}</w:instrText></w:r>"
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
