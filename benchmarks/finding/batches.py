"""Questions as the CSV of `nmo check --batch` and `nmo link`, and their answers read again."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.finding.measures.answered import Answered, Found
from benchmarks.finding.questions.asked import About
from benchmarks.finding.sheets import number_of

COLUMNS = ("name", "date_of_birth", "age", "address", "postcode", "phone")


def write_questions(path: Path, questions: Sequence[About], *, key: str = "query_id") -> None:
    """Write the questions, numbered in their order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow((key, *COLUMNS))
        for number, about in enumerate(questions):
            asked = about.asked
            age = "" if asked.age is None else asked.age
            row = (asked.name, asked.born, age, asked.address, asked.postcode, asked.phone)
            writer.writerow((number, *row))


def read_answers(path: Path, questions: Sequence[About]) -> list[Answered]:
    """The answers of a batch, one for each question."""
    answers = []
    with path.open(encoding="utf-8") as lines:
        for about, line in zip(questions, map(json.loads, lines), strict=True):
            found = [
                Found(
                    number=number_of(match["person_ref"]),
                    score=match["probability"],
                    standing="sure" if line["answer"] == "found" else "possible",
                )
                for match in line["matches"]
            ]
            answers.append(Answered(about=about, found=tuple(found)))
    return answers


def read_links(path: Path, questions: Sequence[About]) -> list[Answered]:
    """The best link of each incident; nobody where there is none."""
    best: dict[int, Found] = {}
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if not row["person_ref"]:
                continue
            found = Found(number=number_of(row["person_ref"]), score=float(row["probability"]))
            held = best.get(int(row["incident_id"]))
            if held is None or held.score < found.score:
                best[int(row["incident_id"])] = found
    return [
        Answered(about=about, found=(best[number],) if number in best else ())
        for number, about in enumerate(questions)
    ]
