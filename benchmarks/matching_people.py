"""People to measure matching with: Febrl's labelled ones, and synthetic ones made here."""

import csv
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from nmo.matching.births import BirthDate
from nmo.matching.names import classes
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.matching.question import Question

DATA = Path(os.environ.get("NMO_DATA", Path(__file__).parents[2] / "shared" / "data"))


def febrl(number: int, fields: frozenset[str]) -> tuple[list[PersonToMatch], list] | None:
    """Febrl's originals as people, its doubles as questions; None where the data is not there."""
    files = ("dataset4a.csv", "dataset4b.csv") if number == 4 else (f"dataset{number}.csv",)
    paths = [DATA / "febrl" / file for file in files]
    if not all(path.is_file() for path in paths):
        return None
    rows = [row for path in paths for row in _rows(path)]
    people = [_person(row) for row in rows if row["rec_id"].endswith("org")]
    questions = [
        (_question(row, fields), _number(row)) for row in rows if not row["rec_id"].endswith("org")
    ]
    return people, questions


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, skipinitialspace=True):
            yield {name.strip(): (value or "").strip() for name, value in row.items()}


def _number(row: dict[str, str]) -> int:
    return int(row["rec_id"].split("-")[1])


def _name(row: dict[str, str]) -> str:
    return f"{row['given_name']} {row['surname']}".strip()


def _address(row: dict[str, str]) -> str:
    return f"{row['street_number']} {row['address_1']}, {row['address_2']}, {row['suburb']}"


def _born(row: dict[str, str]) -> BirthDate | None:
    text = row["date_of_birth"]
    if len(text) != 8 or not text.isdigit():
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    # What no calendar has is left out, as the register does with what is typed so.
    return BirthDate(
        year=year,
        month=month if 1 <= month <= 12 else None,
        day=day if 1 <= day <= 31 else None,
    )


def _person(row: dict[str, str]) -> PersonToMatch:
    born = _born(row)
    return PersonToMatch(
        number=_number(row),
        names=(NameForm(full=_name(row)),),
        born=(born,) if born else (),
        addresses=(PlaceForm(text=_address(row), postcode=row["postcode"]),),
    )


def _question(row: dict[str, str], fields: frozenset[str]) -> Question:
    with_address = "address" in fields
    return Question(
        name=_name(row),
        born=_born(row),
        address=_address(row) if with_address else "",
        postcode=row["postcode"] if with_address else "",
    )


PARTS = """al ber car den el far gor har is jen kel lan mor nor os pen quin ros sen tam ur ver wil
yas zan ash brad cliff dun""".split()  # noqa: SIM905
ENDS = """ton ley ford man son er ings worth field well ham by wick ova ski ani oglu
enko""".split()  # noqa: SIM905
LETTERS = "abcdefghijklmnopqrstuvwxyz"
STREETS = ("Test", "Sample", "Model", "Pattern", "Specimen", "Proof", "Trial", "Copy")
AREAS = ("LS", "BD", "B", "M", "CF", "SW", "E", "NE")


class Population:
    """Synthetic people whose names are as unevenly common as real ones."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        families = [row["name"] for row in classes.rows_of("spellings.csv")]
        made = [a + b + c for a in PARTS for b in PARTS for c in ENDS]
        rng.shuffle(made)
        self.families = families + made
        self.givens = [row["name"] for row in classes.rows_of("nicknames.csv")] + families
        self.family_weights = _uneven(len(self.families), 0.85)
        self.given_weights = _uneven(len(self.givens), 0.8)

    def people(self, size: int) -> list[PersonToMatch]:
        families = self.rng.choices(self.families, cum_weights=self.family_weights, k=size)
        givens = self.rng.choices(self.givens, cum_weights=self.given_weights, k=2 * size)
        return [
            self._person(n, givens[2 * n], givens[2 * n + 1], family)
            for n, family in enumerate(families)
        ]

    def _person(self, n: int, given: str, middle: str, family: str) -> PersonToMatch:
        rng = self.rng
        names = [given, middle, family] if rng.random() < 0.4 else [given, family]
        day = 1 if rng.random() < 0.02 else rng.randint(1, 28)
        born = BirthDate(year=rng.randint(1945, 2008), month=rng.randint(1, 12), day=day)
        code = f"{rng.choice(AREAS)}{rng.randint(1, 29)} {rng.randint(1, 9)}{rng.choice('AB')}D"
        street = f"{rng.randint(1, 150)} {rng.choice(STREETS)}{rng.choice(ENDS)} Row"
        return PersonToMatch(
            number=n,
            names=(NameForm(full=" ".join(names)),),
            born=(born,) if rng.random() < 0.93 else (),
            addresses=(PlaceForm(text=street, postcode=code),),
            phones=(f"07700 90{n % 10_000:04}",) if n < 10_000 else (),
        )

    def typo(self, word: str) -> str:
        i = self.rng.randrange(1, len(word)) if len(word) > 1 else 0
        kind = self.rng.randrange(4)
        if kind == 0:
            return word[:i] + word[i + 1 :]
        if kind == 1:
            return word[:i] + self.rng.choice(LETTERS) + word[i:]
        if kind == 2:
            return word[:i] + self.rng.choice(LETTERS) + word[i + 1 :]
        return word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]

    def other_form(self, word: str) -> str:
        return self.rng.choice(sorted(classes.other_forms(word)) or [word])


def _uneven(size: int, steepness: float) -> list[float]:
    total, sums = 0.0, []
    for rank in range(1, size + 1):
        total += 1 / rank**steepness
        sums.append(total)
    return sums


def synthetic(
    size: int, asked: int, rng: random.Random
) -> tuple[list[PersonToMatch], list[tuple[str, Question, int]], list[Question]]:
    """People, questions about some of them by kind of corruption, and questions about strangers."""
    population = Population(rng)
    people = population.people(size)
    born = [person for person in people if person.born]
    questions = [
        (kind, corrupt(_exact(person), population), person.number)
        for kind, corrupt in KINDS.items()
        for person in rng.sample(born, asked // len(KINDS))
    ]
    return people, questions, [_exact(person) for person in population.people(500) if person.born]


def _exact(person: PersonToMatch) -> Question:
    words = person.names[0].full.split()
    return Question(
        name=f"{words[0]} {words[-1]}",
        born=person.born[0],
        postcode=person.addresses[0].postcode.split()[0],
    )


def _given(question: Question, change: Callable[[str], str]) -> Question:
    given, family = question.name.split()
    return replace(question, name=f"{change(given)} {family}")


def _family(question: Question, change: Callable[[str], str]) -> Question:
    given, family = question.name.split()
    return replace(question, name=f"{given} {change(family)}")


def _no_place(question: Question) -> Question:
    return replace(question, postcode="")


def _swapped(question: Question) -> Question:
    return replace(question, name=" ".join(reversed(question.name.split())), postcode="")


def _year_off(question: Question) -> Question:
    return replace(question, born=replace(question.born, year=question.born.year - 10), postcode="")


KINDS: dict[str, Callable[[Question, Population], Question]] = {
    "exact": lambda q, _: _no_place(q),
    "typo in family name": lambda q, p: _no_place(_family(q, p.typo)),
    "typo in given name": lambda q, p: _no_place(_given(q, p.typo)),
    "typo in both": lambda q, p: _no_place(_given(_family(q, p.typo), p.typo)),
    "two typos in family name": lambda q, p: _no_place(_family(q, lambda w: p.typo(p.typo(w)))),
    "other form": lambda q, p: _no_place(_family(_given(q, p.other_form), p.other_form)),
    "parts swapped": lambda q, _: _swapped(q),
    "day and month swapped": lambda q, _: _no_place(replace(q, born=q.born.swapped() or q.born)),
    "year of birth wrong": lambda q, _: _year_off(q),
    "year and district": lambda q, _: replace(q, born=BirthDate(year=q.born.year)),
    "district, no date": lambda q, _: replace(q, born=None),
    "family name, date": lambda q, _: _no_place(replace(q, name=q.name.split()[1])),
    "typo, date swapped": lambda q, p: _no_place(
        _family(replace(q, born=q.born.swapped() or q.born), p.typo)
    ),
}
