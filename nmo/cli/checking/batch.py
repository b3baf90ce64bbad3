"""A whole list of questions from a CSV file, an answer a line."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import tee
from pathlib import Path
from typing import IO, TYPE_CHECKING

from nmo.cli.checking.asking import Asking
from nmo.cli.exits import CannotAnswer, DoneInPart, Refused, WrongUse

if TYPE_CHECKING:
    from nmo.checks.actions import BatchRow

# The columns, and the field that each is.
COLUMNS = {
    "name": "name",
    "date_of_birth": "born",
    "age": "age",
    "address": "address",
    "postcode": "postcode",
    "phone": "phone",
}
MOST_NAMED = 20


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of the file: its own number for the question, and the question."""

    query_id: str
    row: "BatchRow"


def ask_batch(asking: Asking, questions: Path | None, answers: Path | None) -> None:
    """Write an answer for every question; a row that cannot be asked gets a *cannot answer*.

    Raises DoneInPart (exit 6) naming such rows, CannotAnswer where there were no others.
    """
    if questions is None or answers is None:
        raise WrongUse("Give both --batch QUERIES.csv and --out ANSWERS.jsonl.")
    if asking.text or asking.at or any(asking.fields.values()):
        raise WrongUse("With --batch the questions stand in the file, and nowhere else.")
    from nmo.cli.ready import ready

    with ready(), _opened(questions) as file, _to_write(answers) as out:
        written, unanswered = _write_answers(asking, file, out)
    if unanswered and len(unanswered) == written:
        raise CannotAnswer("No question of the file could be answered. The answers say why.")
    if unanswered:
        named = ", ".join(unanswered[:MOST_NAMED])
        more = " and others" if len(unanswered) > MOST_NAMED else ""
        raise DoneInPart(f"These questions could not be asked: {named}{more}.")


def _write_answers(asking: Asking, file: IO[str], out: IO[str]) -> tuple[int, list[str]]:
    from nmo.access.clock import now
    from nmo.checks.actions import ask_many
    from nmo.cli.ready import operator
    from nmo.law import london_day

    moment, written, unanswered = now(), 0, []
    lines, again = tee(_lines(file, today=london_day(moment)))
    rows = (line.row for line in again)
    by = operator(asking.as_user)
    answers = ask_many(rows, by=by, purpose=asking.purpose(), now=moment)
    for line, answer in zip(lines, answers, strict=True):
        value = {"query_id": line.query_id, **answer.as_json()}
        out.write(json.dumps(value, ensure_ascii=False) + "\n")
        written += 1
        if answer.check_ref is None:
            unanswered.append(line.query_id)
    return written, unanswered


def _lines(file: IO[str], *, today: date) -> Iterator[Line]:
    reader = csv.DictReader(file, restkey="", restval="")
    header = {name.strip().lower(): name for name in reader.fieldnames or () if name}
    if "query_id" not in header:
        raise Refused("The file has no column query_id. Nothing was asked.")
    for number, row in enumerate(_rows(reader), 1):
        cells = {name: str(row.get(column) or "").strip() for name, column in header.items()}
        yield Line(
            query_id=cells["query_id"] or f"row {number}",
            row=_question(cells, malformed="" in row, today=today),
        )


def _rows(reader: "csv.DictReader[str]") -> Iterator[dict[str, str]]:
    """Every row; one that is no CSV comes as malformed, so that each has its answer."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield {"": "malformed"}


def _question(cells: dict[str, str], *, malformed: bool, today: date) -> "BatchRow":
    from nmo.checks.actions import BatchRow
    from nmo.checks.question import AskedAs, Fields, read_question
    from nmo.law import NotATime, parse_when
    from nmo.matching.question import Problem, QuestionRefused

    if malformed:
        text = "The row has more cells than the header, or cannot be read."
        return BatchRow(asked=AskedAs(), refused=Problem(code="row_not_read", text=text))
    fields = Fields(**{field: cells.get(column, "") for column, field in COLUMNS.items()})
    try:
        at = parse_when(cells["at"]).at if cells.get("at") else None
        return BatchRow(asked=read_question(fields=fields, today=today), at=at)
    except QuestionRefused as refused:
        return BatchRow(asked=AskedAs(fields=fields), refused=refused.problem)
    except NotATime as wrong:
        problem = Problem(code="not_a_time", text=str(wrong))
        return BatchRow(asked=AskedAs(fields=fields), refused=problem)


def _opened(path: Path) -> IO[str]:
    try:
        return path.open(encoding="utf-8-sig", errors="replace", newline="")
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror}.") from error


def _to_write(path: Path) -> IO[str]:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise WrongUse(f"{path} cannot be written: {error.strerror}.") from error
