"""A document as a Word file: automatic numbers, a table at its head, tables and ticks."""

import zipfile
from io import BytesIO

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from benchmarks.reading.paper.blocks import Block, Document, FormField, Grid, Mark, Tick, Words
from benchmarks.reading.paper.markup import pieces

FONTS = {"sans": "Arial", "serif": "Times New Roman", "wide": "Verdana", "mono": "Courier New"}
ALIGNED = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
BY_NUMBER, BY_LETTER = 0, 1
NUMBER_ID = 97
LEVELS = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBER_ID}">
<w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>
<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/>
<w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"""
FIRST_YEAR_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def draw_word(document: Document) -> bytes:
    """The Word file; labels of paragraphs become automatic numbers, so they are not in its text."""
    file = docx.Document()
    usual = file.styles["Normal"]
    usual.font.name, usual.font.size = FONTS[document.style.font], Pt(document.style.size)
    _number(file)
    if document.header:
        file.sections[0].header.paragraphs[0].text = document.header.format(page=1, pages=1)
    for block in document.blocks:
        _add(file, block)
    buffer = BytesIO()
    file.save(buffer)
    return _without_time(buffer.getvalue())


def _add(file: WordFile, block: Block) -> None:
    match block:
        case Words():
            _words(file, block)
        case Tick():
            box = "☒" if block.ticked else "☐"
            _write(file.add_paragraph(), f"{box} {block.label} {block.text}")
        case Grid():
            _grid(file, block)
        case FormField():
            _write(file.add_paragraph(), f"{block.caption}: {block.value}")
        case Mark.PAGE_END:
            file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case _:
            file.add_paragraph()


def _words(file: WordFile, block: Words) -> None:
    paragraph = file.add_paragraph(style="List Bullet" if block.listed else None)
    if block.align in ALIGNED:
        paragraph.alignment = ALIGNED[block.align]
    if block.label:
        level = BY_LETTER if "(" in block.label else BY_NUMBER
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{NUMBER_ID}"/></w:numPr>'
            )
        )
    _write(paragraph, block.text, bold=block.bold)


def _write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    for nth, piece in enumerate(pieces(text, all_bold=bold)):
        if piece.new_line and nth:
            paragraph.add_run().add_break()
        elif nth and not piece.glued:
            paragraph.add_run(" ")
        run = paragraph.add_run(piece.text)
        run.bold, run.font.strike = piece.bold, piece.struck


def _grid(file: WordFile, block: Grid) -> None:
    table = file.add_table(rows=0, cols=len(block.widths))
    if block.ruled:
        table.style = "Table Grid"
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _write(cell.paragraphs[0], text)


def _number(file: WordFile) -> None:
    numbering = file.part.numbering_part.element
    numbering.insert(0, parse_xml(LEVELS))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{NUMBER_ID}">'
            f'<w:abstractNumId w:val="{NUMBER_ID}"/></w:num>'
        )
    )


def _without_time(data: bytes) -> bytes:
    """The same file whenever it was made."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            kept = zipfile.ZipInfo(item.filename, FIRST_YEAR_OF_ZIP)
            kept.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(kept, old.read(item.filename))
    return out.getvalue()
