"""What is said of a link: rows done while it runs, and what came of it."""

from dataclasses import asdict, dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from nmo.cli.linking.asked import Asked
from nmo.cli.linking.sample import Sample
from nmo.cli.speaking import answer, answer_json

if TYPE_CHECKING:
    from nmo.checks.linking import Figures


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became of a list."""

    asked: Asked
    figures: "Figures"
    weights_version: str
    sample: Sample

    def print(self, *, as_json: bool) -> None:
        """Write it to standard output."""
        if as_json:
            answer_json(self._as_json())
        else:
            answer("\n".join(self._lines()))

    def _as_json(self) -> dict[str, object]:
        return {
            "out": str(self.asked.out),
            "engine": self.asked.engine,
            "weights_version": self.weights_version,
            **asdict(self.figures),
            "rejected_file": str(self.asked.rejected) if self.figures.not_read else None,
            "sample": {
                "compared": self.sample.compared,
                "differing": self.sample.differing,
                "differing_likely": self.sample.differing_likely,
            },
        }

    def _lines(self) -> list[str]:
        figures, sample = self.figures, self.sample
        lines = [
            f"{figures.incidents:>12,} incidents",
            f"{figures.linked:>12,} with somebody who may be meant, in {figures.links:,} rows",
            f"{figures.without_a_match:>12,} without, which rules nobody out; of "
            f"{figures.read_in_part:,} of them a part could not be used",
            f"{figures.not_read:>12,} could not be read",
        ]
        if sample.compared:
            share, likely = (
                count / sample.compared for count in (sample.differing, sample.differing_likely)
            )
            lines.append(
                f"{likely:>12.1%} of {sample.compared} looked up one by one have another person "
                f"at 50% or more ({share:.1%} have another first person at all)"
            )
        return lines


class Teller:
    """Rows done, on standard error, while somebody looks at it."""

    def __init__(self, name: str, done: int) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            TextColumn("{task.completed:,.0f} rows"),
            TimeElapsedColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._task = self._progress.add_task(f"Linking {name}", completed=done, total=None)

    def __enter__(self) -> "Teller":
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def done(self, rows: int) -> None:
        """Say how far it is."""
        self._progress.update(self._task, completed=rows)
