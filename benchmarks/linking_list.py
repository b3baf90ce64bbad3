"""A list of incidents about the people of a synthetic sheet, and whether their links are right.

Half of the rows are about people of the sheet, with a slip of one kind each; the others about a
relative of one (same family name and home), a namesake (another birth date) or a stranger.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

HEADER = ("incident_id", "name", "date_of_birth", "age", "address", "postcode")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
THIS_YEAR = 2026


@dataclass(frozen=True, slots=True)
class Registered:
    """One respondent of the sheet."""

    ref: str
    name: str
    born: str
    address: str
    postcode: str


def respondents(sheet: Path) -> list[Registered]:
    """Everybody of the sheet whom an order binds."""
    with sheet.open(encoding="utf-8", newline="") as file:
        return [
            Registered(
                *(row[f"respondent_{part}"] for part in ("ref", "name", "date_of_birth")),
                row["respondent_address"],
                row["respondent_postcode"],
            )
            for row in csv.DictReader(file)
        ]


def write_list(path: Path, people: list[Registered], size: int) -> dict[str, str]:
    """Write the list; returns whom each incident is about, "" for nobody of the sheet."""
    dice = Random(2026)
    about: dict[str, str] = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(HEADER)
        for number in range(size):
            someone = dice.choice(people)
            kind = number % (2 * len(SLIPS))
            known = kind < len(SLIPS)
            row = SLIPS[kind](someone, dice) if known else _nobody(someone, people, dice)
            about[f"I{number}"] = someone.ref if known else ""
            sheet.writerow((f"I{number}", *row))
    return about


def _slip(word: str, dice: Random) -> str:
    place = dice.randrange(1, max(2, len(word)))
    letter = dice.choice(LETTERS)
    return dice.choice((word[:place] + letter + word[place:], word[: place - 1] + word[place:]))


def _exact(one: Registered, _: Random) -> tuple[str, ...]:
    return one.name, one.born, "", "", ""


def _both_names(one: Registered, dice: Random) -> tuple[str, ...]:
    return " ".join(_slip(word, dice) for word in one.name.split()), one.born, "", "", ""


def _turned(one: Registered, _: Random) -> tuple[str, ...]:
    return " ".join(reversed(one.name.split())), one.born, "", "", ""


def _day_and_month(one: Registered, _: Random) -> tuple[str, ...]:
    year, month, day = one.born.split("-") if one.born else ("", "", "99")
    return one.name, f"{year}-{day}-{month}" if int(day) <= 12 else one.born, "", "", ""


def _year_and_district(one: Registered, _: Random) -> tuple[str, ...]:
    return one.name, one.born[:4], "", "", one.postcode.split(" ")[0]


def _age_and_home(one: Registered, _: Random) -> tuple[str, ...]:
    age = str(THIS_YEAR - int(one.born[:4])) if one.born else ""
    return one.name, "", age, one.address, one.postcode


SLIPS = (_exact, _both_names, _turned, _day_and_month, _year_and_district, _age_and_home)


def _nobody(one: Registered, people: list[Registered], dice: Random) -> tuple[str, ...]:
    born = f"{dice.randint(1950, 2005)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    given, *_, family = dice.choice(people).name.split()
    other = f"{given} {one.name.split()[-1]}"
    return dice.choice(
        (
            (other, born, "", one.address, one.postcode),
            (one.name, born, "", "", ""),
            (f"{given} {family}", born, "", "", ""),
        )
    )


def same_by_chance(path: Path, people: list[Registered], about: dict[str, str]) -> set[str]:
    """The incidents about nobody that give the name and birth date of somebody: no fact differs."""
    registered = {_name_and_birth(one.name, one.born) for one in people}
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["incident_id"]
            for row in csv.DictReader(file)
            if not about[row["incident_id"]]
            and _name_and_birth(row["name"], row["date_of_birth"]) in registered
        }


def _name_and_birth(name: str, born: str) -> tuple[str, ...]:
    return born, *sorted(name.lower().split())


@dataclass(frozen=True, kw_only=True)
class Rightness:
    """Shares of the incidents about somebody of the sheet whose first link is right."""

    recall_at_1: float
    recall_at_1_at_1_percent_false_alarms: float
    threshold: float


def rightness(links: Path, about: dict[str, str]) -> Rightness:
    """How right the links are; a false alarm is a link above the threshold of a nobody's row."""
    first = dict(_firsts(links))
    wrong = sorted(
        (first.get(i, ("", 0.0))[1] for i, ref in about.items() if not ref), reverse=True
    )
    threshold = wrong[len(wrong) // 100]
    known = {i: ref for i, ref in about.items() if ref}
    right = [first[i][1] for i, ref in known.items() if i in first and first[i][0] == ref]
    return Rightness(
        recall_at_1=round(len(right) / len(known), 4),
        recall_at_1_at_1_percent_false_alarms=round(
            sum(likely > threshold for likely in right) / len(known), 4
        ),
        threshold=round(threshold, 4),
    )


def _firsts(links: Path) -> Iterator[tuple[str, tuple[str, float]]]:
    with links.open(encoding="utf-8", newline="") as file:
        # The likeliest of an incident stands first, so it is taken last.
        for row in reversed(list(csv.DictReader(file))):
            yield row["incident_id"], (row["person_ref"], float(row["probability"]))
