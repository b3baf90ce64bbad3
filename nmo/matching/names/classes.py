"""Names that are forms of one another: lists of well-known facts, one CSV file each."""

import csv
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

HERE = Path(__file__).parent


def rows_of(file: str) -> Iterator[dict[str, str]]:
    """The rows of one of the lists beside this file, by their headings."""
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows_of("words.csv") if row["kind"] == kind)


# Titles go wherever they stand; others at the front; those that are names too ("Prince Mensah") at
# the front of a name that is whole without them.
TITLES_ANYWHERE = _words("title_anywhere")
TITLES = _words("title") | TITLES_ANYWHERE
SOFT_TITLES = _words("soft_title")
# Of the peerage: "1st Earl of", "3rd Baronet".
RANKS = _words("rank")
SUFFIXES = _words("suffix") | TITLES_ANYWHERE
PARTICLES = _words("particle")
# The particles that a name may begin with; "Al", "Ben" and "La" at the front are given names.
FIRST_PARTICLES = _words("first_particle")
# Words that are as often written joined to the next: "Abdul Rahman", "Zia ur Rehman".
JOINS_ON = _words("joins_on")
# Names such as Kaur, Singh and Begum stand as a middle or as a family name of one person.
EITHER_MIDDLE_OR_FAMILY = _words("middle_or_family")


@cache
def _classes() -> dict[str, frozenset[int]]:
    """Each name with the numbers of the rows that it stands in."""
    found: dict[str, set[int]] = {}
    rows = chain(rows_of("nicknames.csv"), rows_of("spellings.csv"))
    for number, row in enumerate(rows):
        for name in (row["name"], *row["forms"].split()):
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def _members() -> dict[int, tuple[str, ...]]:
    members: dict[int, list[str]] = {}
    for name, numbers in _classes().items():
        for number in numbers:
            members.setdefault(number, []).append(name)
    return {number: tuple(sorted(names)) for number, names in members.items()}


def are_forms_of_one_name(one: str, other: str) -> bool:
    """Whether two folded names are known forms of one: margaret, peggy; mohammed, muhammad."""
    classes = _classes()
    mine = classes.get(one)
    return mine is not None and not mine.isdisjoint(classes.get(other, frozenset()))


@cache
def _spellings() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((row["name"], *row["forms"].split())) for row in rows_of("spellings.csv")
    )


def are_spellings_of_one_name(one: str, other: str) -> bool:
    """Whether two folded names are one name in two spellings or tongues, not a short form."""
    return any(one in names and other in names for names in _spellings())


def other_forms(name: str) -> frozenset[str]:
    """Every known form of a folded name but itself."""
    numbers = _classes().get(name, frozenset())
    return frozenset(chain.from_iterable(_members()[n] for n in numbers)) - {name}
