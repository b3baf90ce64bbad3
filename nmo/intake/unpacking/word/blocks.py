"""The blocks of a Word file as lines: paragraphs with their numbers, tables row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from xml.etree.ElementTree import Element

from nmo.intake.unpacking.laying import Line, Token, line_of, side_by_side
from nmo.intake.unpacking.word.letters import Piece, lines_of_pieces
from nmo.intake.unpacking.word.names import ALTERNATIVES, number_of, switch_of, value_of, w
from nmo.intake.unpacking.word.numbering import Counters
from nmo.intake.unpacking.word.runs import (
    Paragraph,
    Story,
    alternative_of,
    control_tick,
    is_placeholder,
)

_DEEPEST = 30
_GONE = frozenset(
    w(name)
    for name in ("del", "moveFrom", "sdtPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "p")
)
_OF_PAGE_NUMBERS = frozenset({"page", "of", "tudalen", "o", "/", "-", "|"})


@dataclass
class Blocks:
    """Goes through blocks in the order of the document, counting its numbers as it goes."""

    story: Story
    counters: Counters

    def lines(self, parent: Element, depth: int = 0) -> Iterator[Line]:
        """Every line in the element, as Word would show it with changes accepted."""
        for child in parent if depth < _DEEPEST else ():
            if child.tag == w("p"):
                yield from self._of_paragraph(child, depth)
            elif child.tag == w("tbl"):
                yield from self._of_table(child, depth)
            elif child.tag == ALTERNATIVES:
                chosen = alternative_of(child)
                yield from self.lines(chosen, depth + 1) if chosen is not None else ()
            elif child.tag not in _GONE and not _shows_nothing(child):
                yield from self.lines(child, depth + 1)

    def _of_paragraph(self, element: Element, depth: int) -> Iterator[Line]:
        properties = element.find(w("pPr"))
        style = value_of(properties, "pStyle") or self.story.styles.default
        paragraph = Paragraph(style, self.story)
        self.story.fields.saw_page_number = False
        paragraph.take(element)
        if not paragraph.pieces and _is_deleted(properties):
            return
        if self.story.fields.saw_page_number and _is_page_number(paragraph.pieces):
            return
        number, level = self._number(properties, style)
        new_page = bool(switch_of(properties, "pageBreakBefore"))
        yield from _lines(paragraph.pieces, number, level, new_page=new_page)
        for box in paragraph.boxes:
            yield from self.lines(box, depth + 1)

    def _number(self, properties: Element | None, style: str) -> tuple[str, int]:
        """The number before the paragraph, its own list going before that of its style."""
        by_style = self.story.styles.listed(style)
        numbered = None if properties is None else properties.find(w("numPr"))
        own = number_of(numbered, "numId")
        number = by_style.number if own is None else own
        if not number:
            return "", 0
        level = number_of(numbered, "ilvl")
        if level is None and own is None:
            tied = self.counters.level_of_style(number, style)
            level = tied or by_style.level
        return self.counters.next(number, level or 0), level or 0

    def _of_table(self, table: Element, depth: int) -> Iterator[Line]:
        for row in _inside(table, w("tr")):
            if _is_deleted_row(row):
                continue
            cells = [_joined(self.lines(cell, depth + 1)) for cell in _inside(row, w("tc"))]
            if sum(len(cell) > 1 for cell in cells) <= 1:
                for line in zip_longest(*cells, fillvalue=Line()):
                    yield side_by_side(line)
            else:
                yield from _one_after_another(cells)


def _lines(pieces: Sequence[Piece], number: str, level: int, *, new_page: bool) -> Iterator[Line]:
    """The paragraph's lines, its number before the first words; an empty one is a blank line."""
    before = [Token(number)] if number else []
    for words in lines_of_pieces(pieces):
        tokens = words.tokens
        if tokens and before:
            tokens, before = [*before, *tokens], []
        yield line_of(tokens, level=level, new_page=words.new_page or new_page)
        new_page = False


def _joined(lines: Iterator[Line]) -> list[Line]:
    return [line for line in lines if line.columns]


def _one_after_another(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    for place, cell in enumerate(cells):
        for line in cell:
            row = [Line()] * len(cells)
            row[place] = line
            yield side_by_side(row)


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, whatever they are wrapped in."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _GONE:
            yield from _inside(child, tag)


def _is_deleted_row(row: Element) -> bool:
    properties = row.find(w("trPr"))
    return properties is not None and properties.find(w("del")) is not None


def _is_deleted(properties: Element | None) -> bool:
    return properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None


def _shows_nothing(element: Element) -> bool:
    return element.tag == w("sdt") and (is_placeholder(element) and not control_tick(element))


def _is_page_number(pieces: Sequence[Piece]) -> bool:
    """Whether nothing is left of the paragraph but "Page ... of ...": the pages here are others."""
    left = "".join(piece.text for piece in pieces).casefold().split()
    return _OF_PAGE_NUMBERS.issuperset(left)
