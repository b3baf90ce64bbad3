"""Words read off pictures."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from nmo.intake.reading.page import Paper, ReadBy
from nmo.intake.reading.pages import pages_of_pdf, pages_of_pictures, picture_of_page
from nmo.intake.reading.pages.scans.reading_twice import read_twice
from nmo.intake.reading.pages.scans.working import of_pixels
from nmo.intake.reading.pages.tests.made.files import LINES, pdf_of_picture, small_scan


def as_file(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    room = BytesIO()
    picture.save(room, kind, **options)
    return room.getvalue()


def texts(paper: Paper) -> str:
    return " ".join(word.text for page in paper.pages for word in page.words)


def test_a_scan_is_read_with_the_places_of_its_words() -> None:
    paper = pages_of_pictures("scan", [as_file(small_scan())])
    assert texts(paper) == " ".join(LINES)
    first = paper.pages[0].words[0].box
    assert first.left == pytest.approx(80 / 1240, abs=0.01)
    assert first.top < 98 / 700 < first.bottom


def test_words_that_two_engines_read_alike_are_agreed() -> None:
    paper = pages_of_pictures("scan", [as_file(small_scan())])
    number = next(word for word in paper.pages[0].words if word.text == "CA26F00123")
    assert number.agreed is True
    assert number.sure > 0.95


@pytest.mark.parametrize("turn", [90, 180])
def test_a_scan_that_lay_wrongly_is_turned_upright(turn: int) -> None:
    lying = small_scan().rotate(turn, expand=True)
    page = pages_of_pictures("scan", [as_file(lying)]).pages[0]
    assert " ".join(word.text for word in page.words) == " ".join(LINES)
    assert page.turn == turn
    assert page.width_to_height == pytest.approx(1240 / 700)
    shown = Image.open(BytesIO(picture_of_page(as_file(lying), 1, width=620, turn=page.turn)))
    assert shown.size == (620, 350)


def test_the_edges_of_a_sheet_are_not_taken_for_lines_on_its_side() -> None:
    sheet = Image.new("RGB", (1440, 2400), "white")
    sheet.paste(small_scan().convert("RGB"), (100, 800))
    for x in (30, 1410):
        ImageDraw.Draw(sheet).line([(x, 0), (x, 2400)], fill="black", width=6)
    page = pages_of_pictures("photo", [as_file(sheet)]).pages[0]
    assert page.turn == 0
    assert "CA26F00123" in [word.text for word in page.words]


def test_the_turn_a_camera_noted_is_followed() -> None:
    noted = Image.Exif()
    noted[274] = 6
    lying = small_scan().rotate(90, expand=True)
    page = pages_of_pictures("photo", [as_file(lying, "JPEG", exif=noted)]).pages[0]
    assert page.turn == 0
    assert page.words[0].text == "In"


def test_photographs_and_pages_of_a_tiff_are_pages_of_one_paper() -> None:
    one, two = small_scan(LINES[:1]), small_scan(LINES[1:2])
    several = as_file(one, "TIFF", save_all=True, append_images=[two])
    paper = pages_of_pictures("photos", [several, as_file(one)])
    assert [page.number for page in paper.pages] == [1, 2, 3]
    assert texts(paper) == " ".join((LINES[0], LINES[1], LINES[0]))


def test_a_broken_photograph_loses_no_other() -> None:
    paper = pages_of_pictures(
        "photos", [b"\xff\xd8\xff no picture", as_file(small_scan(LINES[:1]))]
    )
    assert paper.doubts == ("corrupt_file",)
    assert texts(paper) == LINES[0]


def test_an_empty_scan_is_blank() -> None:
    page = pages_of_pictures("scan", [as_file(Image.new("L", (800, 600), 245))]).pages[0]
    assert page.words == ()
    assert page.doubts == ("blank",)


def test_a_text_layer_that_lies_is_not_believed() -> None:
    under = "\n".join(line.replace("not ", "").replace("2027", "2021") for line in LINES)
    page = pages_of_pdf("scan.pdf", pdf_of_picture(small_scan(), under)).pages[0]
    assert "not" in [word.text for word in page.words]
    assert "layer_differs" in page.doubts


def test_a_text_layer_that_says_what_the_picture_shows_raises_no_doubt() -> None:
    page = pages_of_pdf("scan.pdf", pdf_of_picture(small_scan(), "\n".join(LINES))).pages[0]
    assert page.doubts == ()
    assert page.read_by in (ReadBy.TESSERACT, ReadBy.RAPIDOCR)


def test_without_rapidocr_tesseract_reads_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from nmo.intake.reading.pages.scans import reading_twice

    monkeypatch.setattr(reading_twice, "engines", lambda: frozenset({ReadBy.TESSERACT}))
    page = of_pixels(np.asarray(small_scan()))
    assert " ".join(word.text for word in read_twice(page, page).words) == " ".join(LINES)


def test_without_tesseract_rapidocr_reads_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from nmo.intake.reading.pages.scans import reading_twice

    monkeypatch.setattr(reading_twice, "engines", lambda: frozenset({ReadBy.RAPIDOCR}))
    page = of_pixels(np.asarray(small_scan()))
    reading = read_twice(page, page)
    assert " ".join(word.text for word in reading.words) == " ".join(LINES)
    assert reading.read_by is ReadBy.RAPIDOCR


def test_without_any_engine_a_scan_is_not_readable_and_not_blank(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from nmo.intake.reading.pages.scans import missing, reading_twice

    monkeypatch.setattr(reading_twice, "engines", lambda: frozenset())
    missing.what_is_missing.cache_clear()
    try:
        paper = pages_of_pdf("scan.pdf", pdf_of_picture(small_scan()))
        assert paper.doubts == ("not_readable",)
        assert "tesseract" in str(missing.what_is_missing())
        assert "blank" not in paper.pages[0].doubts
    finally:
        missing.what_is_missing.cache_clear()


def with_boxes() -> Image.Image:
    """A scan with a ticked and an empty box, and a line drawn through the last words."""
    picture = small_scan(
        ("     harassment of the applicant", "     contact with her", "damage to it")
    )
    draw = ImageDraw.Draw(picture)
    for nth in range(2):
        draw.rectangle((82, 82 + nth * 60, 112, 112 + nth * 60), outline=20, width=3)
    draw.line((86, 86, 108, 108), fill=20, width=4)
    draw.line((108, 86, 86, 108), fill=20, width=4)
    draw.line((80, 219, 258, 219), fill=20, width=3)
    return picture


def test_boxes_and_struck_words_of_a_scan_are_found() -> None:
    page = pages_of_pictures("scan", [as_file(with_boxes())]).pages[0]
    assert [tick.ticked for tick in sorted(page.ticks, key=lambda tick: tick.box.top)] == [
        True,
        False,
    ]
    kept = " ".join(word.text for word in page.words if not word.struck)
    assert kept == "☒ harassment of the applicant ☐ contact with her"


def test_a_pale_draft_across_a_scan_comes_last() -> None:
    picture = small_scan()
    pale = Image.new("L", picture.size, 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf", 190)
    ImageDraw.Draw(pale).text((300, 250), "DRAFT", font=font, fill=215)
    both = ImageChops.multiply(picture, pale.rotate(25, fillcolor=255))
    page = pages_of_pictures("scan", [as_file(both)]).pages[0]
    assert page.words[-1].text == "DRAFT"
    assert " ".join(word.text for word in page.words[:-1]) == " ".join(LINES)
