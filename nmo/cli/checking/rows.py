"""The rows of a list as questions: one that is none is answered too, with why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from nmo.cli.lists import ListedRow, PeopleList

if TYPE_CHECKING:
    from nmo.checks.actions import BatchRow

# The columns, and the field that each is.
FIELDS = {
    "name": "name",
    "date_of_birth": "born",
    "age": "age",
    "address": "address",
    "postcode": "postcode",
    "phone": "phone",
}
COLUMNS = ("query_id", *FIELDS, "at")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of the list: its own number for the question, and the question."""

    query_id: str
    row: "BatchRow"


def lines_of(listed: PeopleList, *, today: date) -> Iterator[Line]:
    """Every row; one without a number of its own is named by its place."""
    for number, row in enumerate(listed.rows(), 1):
        query_id = row.cells.get("query_id", "") or f"row {number}"
        yield Line(query_id=query_id, row=_question(row, today=today))


def _question(row: ListedRow, *, today: date) -> "BatchRow":
    from nmo.checks.actions import BatchRow
    from nmo.checks.question import AskedAs, Fields, read_question
    from nmo.law import NotATime, parse_when
    from nmo.matching.question import Problem, QuestionRefused

    if row.wrong:
        return BatchRow(asked=AskedAs(), refused=Problem(code="row_not_read", text=row.wrong))
    cells = row.cells
    fields = Fields(**{field: cells.get(column, "") for column, field in FIELDS.items()})
    try:
        at = parse_when(cells["at"]).at if cells.get("at") else None
        return BatchRow(asked=read_question(fields=fields, today=today), at=at)
    except QuestionRefused as refused:
        return BatchRow(asked=AskedAs(fields=fields), refused=refused.problem)
    except NotATime as wrong:
        problem = Problem(code="not_a_time", text=str(wrong))
        return BatchRow(asked=AskedAs(fields=fields), refused=problem)
