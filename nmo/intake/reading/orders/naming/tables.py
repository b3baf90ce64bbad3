"""Parties named in a table that has a column for each, and in parts under labels of their own."""

import re
from collections.abc import Iterator, Sequence

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.orders.naming.beside import whole_name
from nmo.intake.reading.orders.naming.cells import shares_column
from nmo.intake.reading.orders.naming.words import ORDINAL, TAIL, noun_of, ordinal_of
from nmo.intake.reading.people.names import name_at
from nmo.intake.reading.people.parts import PART, Part, names_in_parts, together
from nmo.intake.reading.sheets.sheet import Cell, Sheet

# So many lines below the heads of a table may its names stand.
ROWS_BELOW = 8
FARTHEST = 160
_NAME = re.compile(r"(?:the )?(?:full |legal )?(?:names?|enw)(?: \(?(?:in )?full\)?)?[ :.]*", re.I)
# What may stand between a role and the labels of the parts of a name.
_BETWEEN = re.compile(
    r"(?:'s|[\s:.,()\-|\d]|details|full|name|title|mr|mrs|ms|miss|mx|dr|party|is|the|of)*", re.I
)

Head = tuple[Cell, Role, int]


def in_columns(sheet: Sheet) -> Iterator[Naming]:
    """Applicant | Respondent; below, in the row for names, a name under each."""
    for row, heads in _heads(sheet):
        parts: list[tuple[Part, Sequence[Cell]]] = []
        for cells in _rows_below(sheet, row):
            label = sheet.flat[cells[0].start : cells[0].end]
            if any(shares_column(cells[0], head) for head, _, _ in heads):
                continue
            if _NAME.fullmatch(label):
                for cell, role, ordinal in _under(heads, cells[1:]):
                    if name := whole_name(sheet, cell.start, cell.end):
                        yield Naming(role, 5.0, name, ordinal, heading=True)
            elif part := PART.fullmatch(label.strip()):
                asked = Part(cells[0].start, cells[0].end, part["family"] is not None)
                parts.append((asked, cells[1:]))
        yield from _of_parts(sheet, heads, parts)


def in_parts(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """Respondent: Surname: X, Forenames: Y; Respondent's family name X, first names Y."""
    pattern = re.compile(rf"\b{ORDINAL}{noun_of(role)}{TAIL}", re.IGNORECASE)
    columns = [row for row, _ in _heads(sheet)]
    for label, name in names_in_parts(sheet):
        cell = sheet.cell_at(label.start)
        if cell and any(0 < cell.row - row <= ROWS_BELOW for row in columns):
            continue
        base = max(0, label.start - FARTHEST)
        own = PART.match(sheet.lined, label.start)
        whose = pattern.search(own["whose"]) if own and own["whose"] else None
        before = [*pattern.finditer(sheet.flat, base, label.start)]
        if (
            whose is None
            and before
            and _BETWEEN.fullmatch(sheet.flat, before[-1].end(), label.start)
        ):
            whose = before[-1]
        if whose is not None:
            yield Naming(role, 5.0, name, ordinal_of(whose), heading=True)


def _heads(sheet: Sheet) -> Iterator[tuple[int, list[Head]]]:
    """The rows of which two cells or more are each a role and nothing else."""
    rows: dict[int, list[Head]] = {}
    for role in Role:
        alone = re.compile(rf"\W*(?:the )?{ORDINAL}{noun_of(role)}{TAIL}\W*", re.IGNORECASE)
        for cell in sheet.cells:
            if match := alone.fullmatch(sheet.flat, cell.start, cell.end):
                rows.setdefault(cell.row, []).append((cell, role, ordinal_of(match)))
    for row, heads in sorted(rows.items()):
        if len(heads) > 1:
            yield row, sorted(heads, key=lambda head: head[0].box.left)


def _rows_below(sheet: Sheet, row: int) -> Iterator[list[Cell]]:
    """The lines below the heads, of at least two cells each."""
    below: dict[int, list[Cell]] = {}
    for cell in sheet.cells:
        if row < cell.row <= row + ROWS_BELOW:
            below.setdefault(cell.row, []).append(cell)
    yield from (cells for _, cells in sorted(below.items()) if len(cells) > 1)


def _under(heads: Sequence[Head], cells: Sequence[Cell]) -> Iterator[Head]:
    """The cells of a line, each with the role over it; by their order where none is missing."""
    if len(cells) == len(heads):
        yield from ((cell, *head[1:]) for cell, head in zip(cells, heads, strict=True))
        return
    for head, role, ordinal in heads:
        yield from ((cell, role, ordinal) for cell in cells if shares_column(cell, head))


def _of_parts(
    sheet: Sheet, heads: Sequence[Head], parts: Sequence[tuple[Part, Sequence[Cell]]]
) -> Iterator[Naming]:
    """The name in each head's column, put together from the lines for its parts."""
    labels = [part for part, _ in parts]
    lines = [list(_under(heads, cells)) for _, cells in parts]
    for _, role, ordinal in heads if parts else ():
        own = [
            next((cell for cell, *whose in line if whose == [role, ordinal]), None)
            for line in lines
        ]
        values = [name_at(sheet, cell.start, limit=cell.end) if cell else None for cell in own]
        if name := together(labels, values):
            yield Naming(role, 5.0, name, ordinal, heading=True)
