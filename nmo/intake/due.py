"""What is due because of how a night's file came out. Pure."""

from collections.abc import Iterator, Sequence

from nmo.access.words import Role
from nmo.intake.words import LOOKED
from nmo.reference.levels import Levels
from nmo.reference.words import Level
from nmo.work.due import DueItem, FactStated

# What asks for a person, in words for one and for several.
ASKS = {
    "rows_rejected": ("row rejected", "rows rejected"),
    "rows_changed": ("row changed", "rows changed"),
    "files_no_row": ("PDF without a row", "PDFs without a row"),
    "files_missing": ("PDF not sent", "PDFs not sent"),
    "files_rejected": ("file rejected", "files rejected"),
}


def feed_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """A night in which something was rejected, changed or missing is looked at by a person."""
    last = next((fact for fact in reversed(facts) if fact.kind == LOOKED), None)
    if last is None:
        return
    found = [
        f"{count} {one if count == 1 else several}"
        for name, (one, several) in ASKS.items()
        if isinstance(count := last.values.get(name), int) and count
    ]
    if found:
        yield DueItem(
            key="look",
            what=f"Look at the courts' file: {', '.join(found)}",
            why="An order may be missing from the register, or the court has changed one.",
            role=Role.ORDERS_DESK,
            appears_at=last.happened_at,
            due_at=levels.after(Level.FEED_LOOKED_AT, last.happened_at),
        )
