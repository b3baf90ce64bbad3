"""The order that a row gives, as far as the row goes. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from nmo.intake.errors import RowNotReadable
from nmo.intake.feed.columns import Cells, Column
from nmo.intake.feed.manifest import Row
from nmo.intake.feed.names import PaperName, paper_name
from nmo.intake.feed.parties import parties_of_row
from nmo.intake.feed.values import known, read_moment, whole_day
from nmo.law import EndType, EventKind, MadeIn, OrderType, When
from nmo.law.times import NotATime
from nmo.orders.shapes import EndsIn, OrderIn, OrderNotUnderstood, read_order
from nmo.orders.words import Channel

# The file's "Order Name" is the kind of case in which the order was made, not the kind of order.
MADE_IN = {"FL401": MadeIn.FL401, "C100": MadeIn.OTHER_FAMILY_PROCEEDINGS}
MANAGE_CASES_DIGITS = 16
DAY_OF_WRITING = "The day is that on which the court's system wrote the order."
PERHAPS_HEARING = "From an early layout of the courts' file, whose court date may be the hearing's."


@dataclass(frozen=True, kw_only=True)
class RowRead:
    """A row read: its PDF's name, the order it gives, and what a person should know of it."""

    paper: PaperName
    order: OrderIn
    safe_time: str
    notes: tuple[str, ...]


def case_number_of(cells: Cells) -> str:
    """The number by which a row is named in a report: the court's present one if it has it."""
    columns = (Column.CASE_NUMBER, Column.SINGLE_CASE_NUMBER, Column.FAMILYMAN_NUMBER)
    return next((text for column in columns if (text := known(cells, column))), "")[:60]


def read_row(row: Row, *, today: date) -> RowRead:
    """The order that the row gives. Raises RowNotReadable: no order can be recorded from it."""
    if row.wrong:
        raise RowNotReadable(row.wrong)
    cells, notes = row.cells, list(row.notes)
    paper = _paper(cells)
    made, note = _made(cells, paper, notes)
    parties = parties_of_row(cells, today=today, notes=notes)
    try:
        order = read_order(
            {
                "order_ref": paper.order_ref,
                "order_type": OrderType.NMO,  # the courts select nothing but FL404A
                "made_in": _made_in(cells, notes),
                "court_name": known(cells, Column.COURT_NAME),
                "court_code": known(cells, Column.COURT_CODE),
                "case_numbers": _case_numbers(cells, paper),
                "channel": Channel.HMCTS_ACRO_FEED,
                "parties": parties,
                "events": [
                    {
                        "event": EventKind.MADE,
                        "at": made,
                        "ends": read_end(cells, made, notes),
                        "note": note,
                    }
                ],
            }
        )
    except OrderNotUnderstood as problem:
        raise RowNotReadable(f"It gives no order that can be recorded. {problem}") from None
    return RowRead(
        paper=paper,
        order=order,
        safe_time=known(cells, Column.APPLICANT_SAFE_TIME),
        notes=tuple(notes),
    )


def _paper(cells: Cells) -> PaperName:
    """The PDF that the row names, of the same case as the row."""
    named = known(cells, Column.FILE_NAME)
    paper = paper_name(named)
    if paper is None or paper.welsh:
        why = "is not that of an FL404A order" if named else "is empty"
        raise RowNotReadable(
            f"The name of its PDF {why}, so it cannot be told which order this is."
        )
    numbers = (known(cells, Column.CASE_NUMBER), known(cells, Column.SINGLE_CASE_NUMBER))
    for digits in (_folded(number) for number in numbers):
        manage_cases = digits.isdigit() and len(digits) == MANAGE_CASES_DIGITS
        if manage_cases and digits != paper.case_number:
            raise RowNotReadable("Its case number and the name of its PDF are of different cases.")
    return paper


def _folded(number: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", number.upper())


def _case_numbers(cells: Cells, paper: PaperName) -> list[str]:
    """Both of the court's numbers, each once; either finds the order (requirement 17)."""
    given = (known(cells, Column.FAMILYMAN_NUMBER), known(cells, Column.SINGLE_CASE_NUMBER))
    numbers = {_folded(number): number for number in given if _folded(number)}
    return [*(n for key, n in numbers.items() if key != paper.case_number), paper.case_number]


def _made_in(cells: Cells, notes: list[str]) -> MadeIn:
    named = known(cells, Column.ORDER_NAME)
    if named.upper() not in MADE_IN:
        notes.append("It does not say in which kind of case (FL401 or C100) the order was made.")
    return MADE_IN.get(named.upper(), MadeIn.UNKNOWN)


def _made(cells: Cells, paper: PaperName, notes: list[str]) -> tuple[When, str]:
    """The day on which the order was made, and what is to be said of that day.

    Never later than the writing of its own PDF: the first layout gave the hearing's day as the
    court date, which may still lie ahead.
    """
    text = known(cells, Column.COURT_DATE)
    early = Column.SINGLE_CASE_NUMBER in cells
    try:
        stated = read_moment(text)
    except NotATime:
        why = "cannot be read" if text else "is empty"
    else:
        if stated.day <= paper.written_on:
            return stated, PERHAPS_HEARING if early else ""
        why = "is later than the order itself (it may be the hearing's)"
    notes.append(
        f"Its court date {why}; the day on which its PDF was written stands instead. Read the PDF."
    )
    return whole_day(paper.written_on), DAY_OF_WRITING


def read_end(cells: Cells, made: When, notes: list[str]) -> EndsIn:
    """When the order ends. Blank is *not read yet*: neither ended nor for ever (requirement 14)."""
    text = known(cells, Column.EXPIRY)
    try:
        end = read_moment(text) if text else None
    except NotATime as problem:
        notes.append(f"Its expiry cannot be used, so its end is not read yet. {problem}")
        end = None
    if end is not None and end.day < made.day:
        notes.append("Its expiry is before the order was made, so its end is not read yet.")
        end = None
    if end is None:
        return EndsIn(end_type=EndType.UNKNOWN)
    return EndsIn(end_type=EndType.SPECIFIED_DATE_TIME, at=end)
