"""A list opened: its separator and columns found, its rows as cells by column."""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from nmo.cli.exits import Refused, WrongUse
from nmo.cli.lists.letters import Letters, letters_of
from nmo.cli.lists.records import LONGEST, Record, records

SEPARATORS = (",", ";", "\t", "|")
TOLD = "sep="  # Excel's own first line, which names the separator


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row under the headers: where it stands, its cells by column, or why it cannot be taken."""

    line: int
    cells: Mapping[str, str]
    wrong: str = ""


@dataclass(frozen=True, kw_only=True)
class PeopleList:
    """An open list. columns: those of the wanted ones that it has, each with its place."""

    file: BinaryIO
    letters: Letters
    separator: str
    header_line: int
    width: int
    columns: Mapping[str, int]

    def rows(self, *, after: int = 0) -> Iterator[ListedRow]:
        """Each row under the headers, but for the first `after` of them."""
        found = records(self.file, self.letters.encoding)
        under = (one for one in found if one.line > self.header_line)
        for record in islice(under, after, None):
            yield self._row(record)

    def _row(self, record: Record) -> ListedRow:
        wrong = record.wrong
        try:
            cells = [] if wrong else _cells(record.text, self.separator)
        except csv.Error:
            cells, wrong = [], "Its cells cannot be told apart."
        if len(cells) > self.width and any(cell.strip() for cell in cells[self.width :]):
            wrong = "The row has more cells than there are headers."
        placed = {
            name: cells[place].strip() if place < len(cells) else ""
            for name, place in self.columns.items()
        }
        return ListedRow(record.line, placed, wrong)


def open_list(path: Path, *, wanted: Collection[str], needed: str) -> PeopleList:
    """The list, closed by whoever opened it (`file`).

    Raises WrongUse: there is none, or it cannot be read; Refused: it is empty, no text, has no
    column `needed` or a column twice.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror}.") from error
    try:
        return _opened(file, wanted=frozenset(wanted), needed=needed)
    except OSError as error:
        file.close()
        raise WrongUse(f"{path} cannot be read: {error.strerror}.") from error
    except Refused:
        file.close()
        raise


def _opened(file: BinaryIO, *, wanted: frozenset[str], needed: str) -> PeopleList:
    letters = letters_of(file)
    first = list(islice(records(file, letters.encoding), 2))
    told = _told_separator(first[0].text) if first else ""
    header = first[1] if told and len(first) > 1 else first[0] if first else None
    if header is None or (told and len(first) == 1):
        raise Refused("The file is empty. Nothing was asked.")
    separator = told or max(SEPARATORS, key=lambda one: len(wanted & set(_named(header.text, one))))
    names = _named(header.text, separator)
    if needed not in names:
        raise Refused(
            f"The file has no column {needed}. Its first row must name the columns; these are "
            f"read: {', '.join(sorted(wanted))}. Nothing was asked."
        )
    twice = sorted(name for name in wanted if names.count(name) > 1)
    if twice:
        raise Refused(f"The file has more than one column {twice[0]}. Nothing was asked.")
    return PeopleList(
        file=file,
        letters=letters,
        separator=separator,
        header_line=header.line + header.text.count("\n"),
        width=len(names),
        columns={name: names.index(name) for name in names if name in wanted},
    )


def _told_separator(text: str) -> str:
    told = text.strip().strip('"')
    return told[len(TOLD) :] if told.lower().startswith(TOLD) and len(told) == 5 else ""


def _named(header: str, separator: str) -> list[str]:
    try:
        return ["_".join(cell.casefold().split()) for cell in _cells(header, separator)]
    except csv.Error:
        return []


def _cells(text: str, separator: str) -> list[str]:
    """The cells of one row. Raises csv.Error."""
    csv.field_size_limit(LONGEST)
    return next(csv.reader([text], delimiter=separator), [])
