"""Names that are forms of one another: lists of well-known facts, one fact a row with its source.

In `spellings/` every name of a row is one name, written otherwise. In `nicknames/` and
`translated.csv` a row says that each form is one of its first name: Peggy and Maggie are Margaret,
but not each other.
"""

import csv
from collections.abc import Iterator
from functools import cache
from itertools import chain, product
from pathlib import Path

HERE = Path(__file__).parent


def files_in(folder: str) -> list[str]:
    """The lists of one folder beside this file."""
    return sorted(f"{folder}/{path.name}" for path in (HERE / folder).glob("*.csv"))


def rows_of(file: str) -> Iterator[dict[str, str]]:
    """The rows of one of the lists beside this file, by their headings."""
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows_of("words.csv") if row["kind"] == kind)


# Titles go at the front, some wherever they stand; those that are names too ("Prince Mensah") only
# from a name that is whole without them.
TITLES_ANYWHERE = _words("title_anywhere")
TITLES = _words("title") | TITLES_ANYWHERE
SOFT_TITLES_ANYWHERE = _words("soft_title_anywhere")
SOFT_TITLES = _words("soft_title") | SOFT_TITLES_ANYWHERE
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
NONE: frozenset[str] = frozenset()


def are_forms_of_one_name(one: str, other: str) -> bool:
    """Whether two folded names are known forms of one: margaret, peggy; mohammed, muhammad."""
    return other in _forms().get(one, NONE)


def are_spellings_of_one_name(one: str, other: str) -> bool:
    """Whether two folded names are one name in two spellings, not a short form of it."""
    return other in _spellings().get(one, NONE)


def other_forms(name: str) -> frozenset[str]:
    """Every known form of a folded name but itself."""
    return _forms().get(name, NONE) - {name}


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """Each name with its spellings."""
    found: dict[str, set[str]] = {}
    for row in chain.from_iterable(map(rows_of, files_in("spellings"))):
        names = (row["name"], *row["forms"].split())
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(names) for name, names in found.items()}


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Each name with its spellings, and the names that it is a form of or has for forms."""
    found = {name: set(names) for name, names in _spellings().items()}
    for row in chain.from_iterable(map(rows_of, [*files_in("nicknames"), "translated.csv"])):
        name = row["name"]
        for whole, form in product({name, *_spellings().get(name, NONE)}, row["forms"].split()):
            found.setdefault(whole, set()).add(form)
            found.setdefault(form, set()).add(whole)
    return {name: frozenset(names) for name, names in found.items()}
