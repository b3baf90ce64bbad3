"""How an import or a dry run is told: as one JSON value, or as tables."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmo.cli.speaking import answer_json

if TYPE_CHECKING:
    from nmo.intake.spreadsheet.mapping import Mapping

MOST_SHOWN = 20
_WORDS = {
    "rows": "rows",
    "new": "new",
    "same_again": "the same again",
    "added_to": "added to",
    "differing": "differing from the register",
    "rejected": "rejected",
}


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became, or would become, of a spreadsheet."""

    file: str
    import_ref: str | None  # None for a dry run, and for a file that is refused
    dry_run: bool
    sheet: str = ""
    counts: Mapped[str, int] | None = None
    mapping: "Mapping | None" = None
    unused: Sequence[str] = ()
    problems: Sequence[tuple[int | None, str]] = ()
    notes: Sequence[str] = ()
    rejected_file: str | None = None
    proposed: str | None = None

    def as_json(self) -> dict[str, object]:
        """As in docs/shapes.md."""
        from nmo.intake.shapes import (
            ColumnsOut,
            ColumnUsed,
            CountsOut,
            ImportReportOut,
            RowProblem,
        )

        used = self.mapping.columns.items() if self.mapping else ()
        report = ImportReportOut(
            import_ref=self.import_ref,
            file=self.file,
            sheet=self.sheet or None,
            dry_run=self.dry_run,
            counts=CountsOut(**dict(self.counts or dict.fromkeys(_WORDS, 0))),
            columns=ColumnsOut(
                used=[
                    ColumnUsed(header=header, column=column)
                    for column, headers in used
                    for header in headers
                ],
                unused=list(self.unused),
            ),
            problems=[RowProblem(row=row, text=text) for row, text in self.problems],
            notes=list(self.notes),
            rejected_file=self.rejected_file,
            proposed_mapping=self.proposed,
        )
        return report.model_dump(mode="json", by_alias=True)

    def print(self, *, as_json: bool) -> None:
        """Write it to standard output."""
        if as_json:
            answer_json(self.as_json())
        else:
            _print(self)


def _print(report: Report) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    if report.counts:
        counts = Table("What", "Rows", title=Text(report.file))
        for word, said in _WORDS.items():
            counts.add_row(said, f"{report.counts[word]:,}")
        console.print(counts)
    if report.problems:
        problems = Table("Row", "Why it is left out", title="First problems")
        for row, text in report.problems[:MOST_SHOWN]:
            problems.add_row("" if row is None else str(row), Text(text))
        console.print(problems)
    if report.unused:
        console.print(Text(f"Nothing is read from: {', '.join(report.unused)}"))
    for note in report.notes:
        console.print(Text(note))
    if report.proposed:
        console.print(Text("A mapping for this file; correct it, save it, give it with --map:\n"))
        console.print(Text(report.proposed))
