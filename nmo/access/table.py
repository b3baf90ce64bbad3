"""Who may do what, as one table for people who review it.

`permission_table.csv` is written by hand and is what a force agrees to. A test compares every cell
with what `may` answers, and the reviewers' page prints the same file.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from nmo.access.permissions import Permission
from nmo.access.words import Role

FILE = files("nmo.access") / "permission_table.csv"


class Record(StrEnum):
    """Whose record something is done to."""

    OWN_FORCE = "own force"
    OTHER_FORCE = "other force"
    RESTRICTED = "restricted"  # of the own force, about a person under restricted handling


class Cell(StrEnum):
    """What it takes to do it."""

    YES = "yes"
    REASON = "reason"
    PROOF = "reason and proof"
    EMERGENCY = "emergency"
    NO = "no"


CELL_WORDS = {
    Cell.YES: "Yes.",
    Cell.REASON: "After saying why, with the incident number where there is one.",
    Cell.PROOF: "After saying why, and a second factor given in the last five minutes.",
    Cell.EMERGENCY: (
        "Not by role: in an emergency, for 30 minutes, told to the owning force at once."
    ),
    Cell.NO: "No.",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One operation on one kind of record, and what it takes for each role."""

    permission: Permission
    record: Record
    cells: Mapping[Role, Cell]


@cache
def permission_table() -> tuple[Row, ...]:
    """Every row of the table, in the order of the permissions. Raises ValueError for a bad word."""
    return tuple(map(_row, csv.DictReader(permission_file().splitlines())))


def permission_file() -> str:
    """The table as the file that it is."""
    return FILE.read_text(encoding="utf-8")


def _row(line: Mapping[str, str]) -> Row:
    return Row(
        permission=Permission(line["operation"]),
        record=Record(line["record"]),
        cells={role: Cell(line[role]) for role in Role},
    )
