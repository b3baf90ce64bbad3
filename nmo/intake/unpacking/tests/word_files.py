"""Word files for the tests, written as Word writes them."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from nmo.intake.reading.page import Page, Paper
from nmo.intake.unpacking import words_of_word_file

NS = nsdecls("w", "r") + (
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def a_level(place: int, style: str, text: str, more: str = "") -> str:
    """One level of a list, as numbering.xml writes it."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def with_lists(document: Document, shared: Sequence[str], nums: Sequence[str]) -> None:
    """Give the document these lists: what they share by number from 0, and each list from 1."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for place, levels in enumerate(shared):
        numbering.append(
            parse_xml(f'<w:abstractNum {NS} w:abstractNumId="{place}">{levels}</w:abstractNum>')
        )
    for place, num in enumerate(nums, 1):
        numbering.append(parse_xml(f'<w:num {NS} w:numId="{place}">{num}</w:num>'))


def a_num(shared: int = 0, more: str = "") -> str:
    """A list that counts by what is shared under that number."""
    return f'<w:abstractNumId w:val="{shared}"/>{more}'


def listed(document: Document, text: str, level: int = 0, num: int = 1) -> None:
    """Add a paragraph of a list."""
    add(
        document,
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>",
    )


def add(document: Document, xml: str) -> None:
    """Add a block written as XML."""
    end = xml.index(">") - (xml[xml.index(">") - 1] == "/")
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"{xml[:end]} {NS}{xml[end:]}"))


def read(document: Document) -> Paper:
    """The document, saved and read."""
    written = io.BytesIO()
    document.save(written)
    return words_of_word_file("order.docx", written.getvalue())


def lines(document: Document) -> list[str]:
    """The document's lines as they are read."""
    return [line for page in read(document).pages for line in lines_of(page)]


def lines_of(page: Page) -> list[str]:
    """The lines of a page."""
    rows: dict[float, list[str]] = {}
    for word in page.words:
        rows.setdefault(word.box.top, []).append(word.text)
    return [" ".join(words) for words in rows.values()]


def blank() -> Document:
    """A document without anything in it."""
    return docx.Document()
