"""What a PDF says of itself."""

from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from nmo.intake.reading.page import Page, Word
from nmo.intake.reading.pages import pages_of_pdf
from nmo.intake.reading.pages.tests.made.files import LINES, made_pdf, written


def only_page(data: bytes) -> Page:
    return pages_of_pdf("order.pdf", data).pages[0]


def texts(page: Page) -> str:
    return " ".join(word.text for word in page.words)


def word(page: Page, text: str) -> Word:
    return next(each for each in page.words if each.text == text)


def test_words_come_line_by_line_with_their_places() -> None:
    page = only_page(made_pdf(written))
    assert texts(page) == " ".join(LINES)
    box = word(page, "In").box
    assert box.left == pytest.approx(70 / 595, abs=0.003)
    assert box.top < 1 - 760 / 842 < box.bottom


def test_a_word_in_bold_is_bold() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(70, 700, "Warning:")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(150, 700, "read")

    page = only_page(made_pdf(draw))
    assert [each.bold for each in page.words] == [True, False]


def test_label_and_value_far_apart_stay_on_one_line() -> None:
    def draw(canvas: Canvas) -> None:
        for down, (label, value) in enumerate((("Case number:", "AB26F00001"), ("Date:", "1 May"))):
            canvas.drawString(70, 700 - 20 * down, label)
            canvas.drawString(400, 700 - 20 * down, value)

    assert texts(only_page(made_pdf(draw))) == "Case number: AB26F00001 Date: 1 May"


def test_letters_of_a_ligature_are_one_word() -> None:
    from nmo.intake.reading.pages.layer.glyphs import as_printed

    assert as_printed("oﬃce") == "office"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_shown_turned_has_its_places_as_shown(turn: int) -> None:
    pdf = pikepdf.open(BytesIO(made_pdf(written)))
    pdf.pages[0].rotate(turn, relative=False)
    room = BytesIO()
    pdf.save(room)
    page = only_page(room.getvalue())
    assert texts(page) == " ".join(LINES)
    assert "turned" in page.doubts
    assert page.turn == 360 - turn


def test_a_cropped_page_has_its_places_in_the_crop() -> None:
    pdf = pikepdf.open(BytesIO(made_pdf(written)))
    pdf.pages[0].CropBox = [50, 400, 550, 800]
    pdf.pages[0].UserUnit = 2
    room = BytesIO()
    pdf.save(room)
    box = word(only_page(room.getvalue()), "In").box
    assert box.left == pytest.approx(20 / 500, abs=0.003)
    assert box.top < 40 / 400 < box.bottom


@pytest.mark.parametrize(("above", "struck"), [(3.5, True), (-1.5, False), (12.0, False)])
def test_only_a_line_through_the_middle_strikes(above: float, struck: bool) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(70, 700, "violence")
        canvas.line(68, 700 + above, 120, 700 + above)

    assert only_page(made_pdf(draw)).words[0].struck is struck


def test_a_thin_filled_bar_strikes_too() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(70, 700, "violence contact")
        canvas.rect(69, 703, 40, 0.8, stroke=0, fill=1)

    page = only_page(made_pdf(draw))
    assert [each.struck for each in page.words] == [True, False]


def test_white_words_are_not_given_and_raise_a_doubt() -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(70, 300, "This order is discharged")

    page = only_page(made_pdf(draw))
    assert texts(page) == " ".join(LINES)
    assert "hidden_text" in page.doubts


def test_words_under_a_black_bar_are_not_given() -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.drawString(70, 300, "Flat 7 Hazel Court")
        canvas.rect(60, 292, 200, 22, stroke=0, fill=1)

    page = only_page(made_pdf(draw))
    assert "Hazel" not in texts(page)
    assert "hidden_text" in page.doubts


@pytest.mark.parametrize("mode", [3, 7])
def test_words_that_leave_no_ink_are_not_given(mode: int) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        text = canvas.beginText(70, 300)
        text.setTextRenderMode(mode)
        text.textLine("This order is discharged")
        canvas.drawText(text)

    page = only_page(made_pdf(draw))
    assert "discharged" not in texts(page)
    assert "hidden_text" in page.doubts


def test_drawn_boxes_say_which_is_ticked() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for nth, ticked in enumerate((True, False)):
            down = 700 - 30 * nth
            canvas.rect(70, down, 10, 10)
            canvas.drawString(90, down + 1, f"paragraph {nth}")
            if ticked:
                canvas.line(71, down + 1, 79, down + 9)
                canvas.line(71, down + 9, 79, down + 1)

    page = only_page(made_pdf(draw))
    assert sorted(tick.ticked for tick in page.ticks) == [False, True]
    assert texts(page) == "☒ paragraph 0 ☐ paragraph 1"


def test_a_letter_typed_into_a_box_ticks_it() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.rect(70, 700, 12, 12)
        canvas.drawString(73, 703, "X")
        canvas.drawString(100, 703, "harassment")

    assert texts(only_page(made_pdf(draw))) == "☒ harassment"


def test_values_of_a_form_stand_at_their_fields() -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        form = canvas.acroForm
        form.textfield(name="who", value="Nerys Hopkin", x=300, y=500, width=200, height=20)
        form.checkbox(name="yes", checked=True, x=70, y=500, size=14)
        form.checkbox(name="no", checked=False, x=70, y=450, size=14)

    page = only_page(made_pdf(draw))
    assert "Nerys Hopkin" in texts(page)
    assert word(page, "Nerys").box.left == pytest.approx(300 / 595, abs=0.01)
    assert [tick.ticked for tick in page.ticks] == [True, False]


def test_a_watermark_across_the_page_comes_last_and_parts_no_line() -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.translate(150, 600)
        canvas.rotate(50)
        canvas.setFillGray(0.85)
        canvas.setFont("Helvetica-Bold", 90)
        canvas.drawString(0, 0, "DRAFT")

    assert texts(only_page(made_pdf(draw))) == " ".join((*LINES, "DRAFT"))


def test_an_empty_page_is_blank() -> None:
    page = only_page(made_pdf(lambda canvas: None))
    assert page.words == ()
    assert page.doubts == ("blank",)


def test_a_broken_file_is_said_to_be_broken() -> None:
    paper = pages_of_pdf("order.pdf", b"%PDF-1.4 nothing more")
    assert paper.pages == ()
    assert paper.doubts == ("corrupt_file",)
