"""fake_1000 (splink_datasets, MIT): 251 simulated people in 1,000 records.

The first record of each person is held, every other is asked. The e-mail address is withheld.
"""

import csv

from benchmarks.finding.labelled import DATA
from benchmarks.finding.labelled.people import Labelled, LabelledSet
from benchmarks.finding.questions.asked import About, Asked


def fake_1000() -> LabelledSet | None:
    """The set; None where the data is not there."""
    path = DATA / "fake_1000.csv"
    if not path.is_file():
        return None
    people: dict[int, Labelled] = {}
    questions: list[About] = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            number, name = int(row["cluster"]), f"{row['first_name']} {row['surname']}".strip()
            if number not in people:
                people[number] = Labelled(
                    number=number, name=name, born=row["dob"], address=row["city"]
                )
            else:
                asked = Asked(name=name, born=row["dob"], address=row["city"])
                questions.append(About(asked=asked, kind="fake_1000", right=number))
    return LabelledSet(list(people.values()), questions)
