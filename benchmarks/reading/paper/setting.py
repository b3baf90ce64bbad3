"""Setting type: blocks become words, lines and shapes at places of pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.reading.paper.blocks import Block, Document, FormField, Grid, Mark, Tick, Words
from benchmarks.reading.paper.fonts import width
from benchmarks.reading.paper.markup import Piece, pieces, plain_words

PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
INDENT = 24
BULLET = "•"
# Less than this and a row's rule would strike through its words.
RULED_LEAST = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one font on one line; y is the base line from the top."""

    x: float
    y: float
    text: str
    bold: bool
    size: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A line, box, crest, seal or plan, by its corner from the top left."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Set:
    """A form's field that can be filled."""

    name: str
    value: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Placed:
    """One piece of a value: points from the page's top left corner."""

    path: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Sheet:
    """One page as it is set."""

    runs: list[Run] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    fields: list[Set] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)


class Setter:
    """Sets one document; `fillable` makes form fields, otherwise their values are drawn."""

    def __init__(self, document: Document, *, fillable: bool) -> None:
        self.document, self.fillable = document, fillable
        self.style = document.style
        self.sheets = [Sheet()]
        self.y = self.style.margin

    def set(self) -> list[Sheet]:
        """Every page of the document."""
        for block in self.document.blocks:
            self._set(block)
        return self.sheets

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def right(self) -> float:
        return PAGE_WIDTH - self.style.margin

    def _set(self, block: Block) -> None:
        match block:
            case Words():
                self._words(block)
            case Tick():
                self._tick(block)
            case Grid():
                self._grid(block)
            case FormField():
                self._field(block)
            case int():
                self._mark(block)

    def _words(self, block: Words) -> None:
        size = self.style.size * block.scale
        left = self.style.margin + INDENT * block.level
        if block.label or block.listed:
            left += INDENT
        lines = self._lines(pieces(block.text, all_bold=block.bold), self.right - left, size)
        if self.document.missing:
            # A paragraph half of which is missing could be read neither rightly nor wrongly.
            self._room(len(lines) * size * self.style.leading, advance=False)
        for nth, line in enumerate(lines):
            self._room(size * self.style.leading)
            if nth == 0 and (block.label or block.listed):
                label = block.label or BULLET
                beside = left - max(20, width(label, self.style.font, size, bold=False) + 6)
                self.sheet.runs.append(Run(beside, self.y, label, False, size))
            self._line(line, self._start(line, left, size, block.align), size)
        self.y += block.space

    def _start(self, line: Sequence[Piece], left: float, size: float, align: str) -> float:
        if align == "left":
            return left
        spare = self.right - left - self._width(line, size)
        return left + (spare if align == "right" else spare / 2)

    def _tick(self, block: Tick) -> None:
        size, left = self.style.size, self.style.margin
        self._room(size * self.style.leading * 1.3)
        kind = "ticked" if block.ticked else "box"
        self.sheet.shapes.append(Shape(kind, left, self.y - size * 0.85, size, size))
        lines = self._lines(
            pieces(f"{block.label} {block.text}".strip()), self.right - left - 22, size
        )
        for nth, line in enumerate(lines):
            if nth:
                self._room(size * self.style.leading)
            self._line(line, left + 22, size)
        self.y += 5

    def _grid(self, block: Grid) -> None:
        size, inside = self.style.size * 0.95, self.right - self.style.margin
        for row in block.rows:
            columns = [
                self._lines(pieces(cell), share * inside - 8, size)
                for cell, share in zip(row, block.widths, strict=True)
            ]
            self._grid_row(block, columns, [share * inside for share in block.widths], size)
        self.y += 8

    def _grid_row(
        self, grid: Grid, columns: list[list[list[Piece]]], widths: list[float], size: float
    ) -> None:
        line_high = size * self.style.leading
        most = max(len(lines) for lines in columns)
        high = most * line_high + (max(grid.padding, RULED_LEAST) if grid.ruled else grid.padding)
        self._room(high, advance=False)
        top, left = self.y, self.style.margin
        for lines, wide in zip(columns, widths, strict=True):
            self.y = top + (most - len(lines)) * line_high / 2 if grid.centred else top
            if grid.ruled:
                self.sheet.shapes.append(Shape("frame", left, top, wide, high))
            for line in lines:
                self.y += line_high
                self._line(line, left + 4, size)
            left += wide
        self.y = top + high

    def _field(self, block: FormField) -> None:
        size = self.style.size
        high = block.lines * size * self.style.leading + 8
        self._words(Words(block.caption, scale=0.85, space=2))
        self._room(high, advance=False)
        shape = Shape("frame", self.style.margin, self.y, self.right - self.style.margin, high)
        self.sheet.shapes.append(shape)
        if self.fillable:
            self.sheet.fields.append(Set(block.name, plain_words(block.value), shape))
            self._place_field(block, shape)
        else:
            self._drawn_value(block, size)
        self.y = shape.y + high + 8

    def _drawn_value(self, block: FormField, size: float) -> None:
        for line in self._lines(pieces(block.value), self.right - self.style.margin - 10, size):
            self.y += size * self.style.leading
            self._line(line, self.style.margin + 5, size)

    def _place_field(self, block: FormField, shape: Shape) -> None:
        for path in {path for piece in pieces(block.value) for path in piece.paths}:
            corner = (shape.x + shape.width, shape.y + shape.height)
            self.sheet.placed.append(Placed(path, shape.x, shape.y, *corner))

    def _mark(self, block: int) -> None:
        wide = self.right - self.style.margin
        if block == Mark.PAGE_END:
            self.sheets.append(Sheet())
            self.y = self.style.margin
        elif block == Mark.RULE:
            self._room(10)
            self.sheet.shapes.append(Shape("rule", self.style.margin, self.y, wide, 0))
            self.y += 8
        elif block == Mark.GAP:
            self.y += 14
        elif block == Mark.PLAN:
            self._room(330, advance=False)
            self.sheet.shapes.append(Shape("plan", self.style.margin, self.y, wide, 310))
            self.y += 325
        else:
            self._crest(block)

    def _crest(self, block: int) -> None:
        if block != Mark.SEAL:
            self.sheet.shapes.append(Shape("crest", self.style.margin, self.y, 60, 52))
        if block != Mark.CREST:
            self.sheet.shapes.append(Shape("seal", self.right - 66, self.y - 8, 66, 66))
        self.y += 74

    def _room(self, high: float, *, advance: bool = True) -> None:
        """Begin a new page where there is no room for this height; then go down by it."""
        if self.y + high > PAGE_HEIGHT - self.style.margin:
            self.sheets.append(Sheet())
            self.y = self.style.margin
        if advance:
            self.y += high

    def _lines(self, runs: list[Piece], room: float, size: float) -> list[list[Piece]]:
        lines: list[list[Piece]] = [[]]
        for unit in _units(runs):
            forced = unit[0].new_line and lines[-1]
            if lines[-1] and (forced or self._width([*lines[-1], *unit], size) > room):
                lines.append([])
            lines[-1].extend(unit)
        return lines

    def _width(self, line: Sequence[Piece], size: float) -> float:
        space = width(" ", self.style.font, size, bold=False)
        return sum(
            width(piece.text, self.style.font, size, bold=piece.bold)
            + (space if nth and not piece.glued else 0)
            for nth, piece in enumerate(line)
        )

    def _line(self, line: Sequence[Piece], x: float, size: float) -> None:
        space = width(" ", self.style.font, size, bold=False)
        at, text, begun, heavy = x, "", x, False
        for nth, piece in enumerate(line):
            gap = " " if nth and not piece.glued else ""
            if text and piece.bold != heavy:
                self._run(begun, text, heavy, size)
                begun, text = at, ""
            heavy = piece.bold
            if not text:
                begun = at + (space if gap else 0)
                text = piece.text
            else:
                text += gap + piece.text
            at += space if gap else 0
            after = at + width(piece.text, self.style.font, size, bold=piece.bold)
            self._place(piece, at, after, size)
            at = after
        self._run(begun, text, heavy, size)

    def _run(self, x: float, text: str, heavy: bool, size: float) -> None:
        if text:
            self.sheet.runs.append(Run(x, self.y, text, heavy, size))

    def _place(self, piece: Piece, left: float, right: float, size: float) -> None:
        top, bottom = self.y - size * 0.8, self.y + size * 0.22
        self.sheet.placed += [Placed(path, left, top, right, bottom) for path in piece.paths]
        if piece.struck:
            self.sheet.shapes.append(
                Shape("strike", left - 1, self.y - size * 0.28, right - left + 4, 0)
            )


def _units(runs: list[Piece]) -> Iterator[list[Piece]]:
    """Runs that must stay on one line together."""
    unit: list[Piece] = []
    for piece in runs:
        if unit and not piece.glued:
            yield unit
            unit = []
        unit.append(piece)
    if unit:
        yield unit
