"""The cells around a cell: to its sides, above and below."""

from collections.abc import Iterator

from nmo.intake.reading.sheets.sheet import Cell, Sheet


def right_of(sheet: Sheet, cell: Cell) -> Cell | None:
    """The next cell of its line, else the nearest that stands level with it."""
    right = [c for c in sheet.cells if c.row == cell.row and c.start >= cell.end]
    if right:
        return right[0]
    level = [c for c in sheet.cells if _level(c, cell) and c.box.left >= cell.box.right - 0.01]
    return min(level, key=lambda c: c.box.left, default=None)


def left_of(sheet: Sheet, cell: Cell) -> Cell | None:
    """The cell before it in its line, else the nearest that stands level with it."""
    left = [c for c in sheet.cells if c.row == cell.row and c.end <= cell.start]
    if left:
        return left[-1]
    level = [c for c in sheet.cells if _level(c, cell) and c.box.right <= cell.box.left + 0.01]
    return max(level, key=lambda c: c.box.right, default=None)


def below(sheet: Sheet, cell: Cell) -> Cell | None:
    """The cell under it in the next line, or the only one of that line."""
    rows = [c for c in sheet.cells if c.row == cell.row + 1]
    under = [c for c in rows if shares_column(c, cell)]
    return under[0] if under else (rows[0] if len(rows) == 1 else None)


def label_around(sheet: Sheet, cell: Cell) -> str | None:
    """The label whose first line stands above the cell and its second below, both to its left.

    A label of two lines beside a value of one stands so where both are set in the middle.
    """
    near = {
        row: [c for c in sheet.cells if c.row == row]
        for row in (cell.row - 1, cell.row, cell.row + 1)
    }
    over, here, under = near.values()
    if len(here) != 1 or len(under) != 1 or not over or over[0].box.right > cell.box.left:
        return None
    if under[0].box.right > cell.box.left or not shares_column(over[0], under[0]):
        return None
    if len(over) > 1:
        return None
    return " ".join(sheet.flat[each.start : each.end] for each in (over[0], under[0]))


def above(sheet: Sheet, cell: Cell, rows: int) -> Iterator[Cell]:
    """The cells over it in so many lines above, the nearest first."""
    for row in range(cell.row - 1, max(-1, cell.row - 1 - rows), -1):
        yield from (c for c in sheet.cells if c.row == row and shares_column(c, cell))


def column_below(sheet: Sheet, cell: Cell, rows: int) -> Iterator[Cell]:
    """The cells under it in so many lines, each part of a line of several cells."""
    for row in range(cell.row + 1, cell.row + 1 + rows):
        cells = [c for c in sheet.cells if c.row == row]
        if len(cells) < 2:
            return
        yield from (c for c in cells if shares_column(c, cell))


def shares_column(one: Cell, two: Cell) -> bool:
    """Whether one stands, in part, over or under the other."""
    return one.box.left < two.box.right and two.box.left < one.box.right


def _level(one: Cell, two: Cell) -> bool:
    shared = min(one.box.bottom, two.box.bottom) - max(one.box.top, two.box.top)
    return (
        one.page == two.page
        and one.row != two.row
        and shared > 0.5 * (min(one.box.bottom - one.box.top, two.box.bottom - two.box.top))
    )
