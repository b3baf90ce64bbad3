"""A dry run: what an import would do, row by row, changing nothing."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nmo.intake.spreadsheet.opened import Opened
from nmo.intake.spreadsheet.rows.reading import RowRead, batches_of
from nmo.intake.spreadsheet.words import RowOutcome
from nmo.orders.queries.comparing import Compared, compared_with_held

AT_ONCE = 500
MOST_PROBLEMS = 100
Told = Callable[[int], None]


@dataclass(frozen=True)
class RowProblem:
    """A row that would be left out, and why."""

    row: int
    reason: str


@dataclass(kw_only=True)
class Tried:
    """What an import would do: how many rows come to what, and the first problems."""

    rows: int = 0
    outcomes: Counter[RowOutcome] = field(default_factory=Counter)
    problems: list[RowProblem] = field(default_factory=list)
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """As it is kept, and as `--json` writes it."""
        return {
            "counts": counts_json(self.rows, self.outcomes),
            "problems": [{"row": one.row, "text": one.reason} for one in self.problems],
            "notes": list(self.notes),
        }


def counts_json(rows: int, outcomes: Counter[RowOutcome]) -> dict[str, int]:
    """How many rows came to what, every outcome named."""
    return {"rows": rows, **{outcome.value: outcomes[outcome] for outcome in RowOutcome}}


REPEATED = (
    "Its order_ref stands in an earlier row of the file with other values. Give each order a "
    "reference of its own."
)


def differs_in(where: str) -> str:
    """Why a row whose order is held otherwise is left out."""
    return (
        f"The order is recorded already, and {where} differs. If the register is wrong, correct "
        "the order there and say why."
    )


def try_import(opened: Opened, *, tell: Told = lambda _: None) -> Tried:
    """What importing would do now. Raises SpreadsheetRefused where the file cannot be read whole.

    A reference that stands twice in the file is judged by the first row with it.
    """
    tried = Tried()
    seen: dict[str, int] = {}
    for batch in batches_of(opened.rows(), AT_ONCE):
        held = compared_with_held([row.order for row in batch if row.order])
        for row in batch:
            outcome, reason = _outcome(row, held, seen)
            tried.outcomes[outcome] += 1
            if reason and len(tried.problems) < MOST_PROBLEMS:
                tried.problems.append(RowProblem(row.row.number, reason))
        tried.rows += len(batch)
        tell(tried.rows)
    tried.notes = opened.notes()
    return tried


def _outcome(
    row: RowRead, held: Mapping[str, Compared], seen: dict[str, int]
) -> tuple[RowOutcome, str]:
    order = row.order
    if order is None or order.order_ref is None:
        return RowOutcome.REJECTED, row.reason
    compared = held.get(order.order_ref)
    if compared is None:
        said = hash(tuple(row.row.cells))
        if order.order_ref not in seen:
            seen[order.order_ref] = said
            return RowOutcome.NEW, ""
        if seen[order.order_ref] == said:
            return RowOutcome.SAME_AGAIN, ""
        return RowOutcome.DIFFERING, REPEATED
    if compared.differs:
        return RowOutcome.DIFFERING, differs_in(compared.differs)
    return (RowOutcome.ADDED_TO if compared.adds else RowOutcome.SAME_AGAIN), ""
