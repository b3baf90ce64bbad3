"""The list in parts, each row a question or the reason why it is none."""

from collections.abc import Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from nmo.cli.lists import ListedRow, PeopleList

if TYPE_CHECKING:
    from nmo.matching.question import Question

ROWS_AT_ONCE = 20_000
FIELDS = {
    "name": "name",
    "date_of_birth": "born",
    "age": "age",
    "address": "address",
    "postcode": "postcode",
    "phone": "phone",
}


@dataclass(frozen=True, slots=True)
class Incident:
    """One row: the question it asks, or in plain words why it cannot be asked."""

    number: int
    row: ListedRow
    question: "Question | None"
    wrong: str = ""

    @property
    def incident_id(self) -> str:
        """As the list has it."""
        return self.row.cells["incident_id"]


def parts_of(
    listed: PeopleList, *, after: int, today: date
) -> Generator[list[Incident], None, None]:
    """Some thousand rows at a time; the next are read while these are worked on."""
    rows = enumerate(listed.rows(after=after), after)
    with ThreadPoolExecutor(max_workers=1) as reader:
        coming = reader.submit(_part, rows, today)
        while part := coming.result():
            coming = reader.submit(_part, rows, today)
            yield part


def _part(rows: Iterator[tuple[int, ListedRow]], today: date) -> list[Incident]:
    return [_incident(number, row, today) for number, row in islice(rows, ROWS_AT_ONCE)]


def _incident(number: int, row: ListedRow, today: date) -> Incident:
    from nmo.law import NotATime
    from nmo.matching.question import QuestionRefused

    wrong = row.wrong or ("" if row.cells["incident_id"] else "It has no incident_id.")
    if wrong:
        return Incident(number, row, None, wrong)
    try:
        return Incident(number, row, _question(row.cells, today))
    except (QuestionRefused, NotATime) as refused:
        return Incident(number, row, None, str(refused))


def _question(cells: Mapping[str, str], today: date) -> "Question":
    from nmo.checks.question import Fields, read_question
    from nmo.law import parse_when

    if cells.get("at"):
        parse_when(cells["at"])
    fields = Fields(**{field: cells.get(column, "") for column, field in FIELDS.items()})
    return read_question(fields=fields, today=today).question
