"""The rows of the answer and the rows that could not be read, as they are written."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.linking.asked import WANTED
from nmo.cli.linking.parts import Incident
from nmo.cli.linking.progress import lasting

if TYPE_CHECKING:
    from nmo.checks.linking import LinkedPerson

LINKS = ("incident_id", "person_ref", "probability", "order_refs")
REJECTED = (*WANTED, "rejected row", "rejected because")
# A spreadsheet program takes a cell that begins so for a formula, and would run it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def write_links(
    path: Path, part: Iterable[Incident], linked: "Mapping[int, Sequence[LinkedPerson]]"
) -> int:
    """Add the links of a part, in the order of the list; returns how long the file is then."""
    return _added(path, LINKS, _links(part, linked))


def write_rejected(path: Path, part: Iterable[Incident]) -> int:
    """Add the rows of a part that could not be read, each with why."""
    rows = (
        [*(each.row.cells.get(name, "") for name in WANTED), str(each.row.line), each.wrong]
        for each in part
        if each.question is None
    )
    return _added(path, REJECTED, rows)


def _links(
    part: Iterable[Incident], linked: "Mapping[int, Sequence[LinkedPerson]]"
) -> Iterable[Sequence[str]]:
    for incident in part:
        for person in linked.get(incident.number, ()):
            likely, orders = f"{person.probability:.4f}", "|".join(person.order_refs)
            yield incident.incident_id, person.person_ref, likely, orders


def _added(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    with path.open("a", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        if not file.tell():
            sheet.writerow(headers)
        sheet.writerows(map(safe, rows))
        lasting(file)
        return file.tell()


def safe(cells: Sequence[str]) -> list[str]:
    """The cells, with a mark before one that a program would take for a formula."""
    return [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells]
