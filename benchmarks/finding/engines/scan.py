"""RapidFuzz over everybody: the similarity of one string, names in any order."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rapidfuzz import fuzz, process

from benchmarks.finding.engines.rows import Row, of_question
from benchmarks.finding.measures.answered import Found
from benchmarks.finding.questions.asked import Asked

MOST_FOUND = 10


class Scan:
    """The peer: a list in memory."""

    name = "RapidFuzz"
    backend = None

    def build(self, rows: Iterable[Row]) -> None:
        """Replace the people."""
        self.texts: list[str] = []
        self.numbers: list[int] = []
        self.add(rows)

    def add(self, rows: Iterable[Row]) -> None:
        """Add people to those who are there."""
        for row in rows:
            for name in row.names:
                self.texts.append(f"{name} {row.born} {row.postcode}".strip())
                self.numbers.append(row.number)

    def answer(self, asked: Asked) -> Sequence[Found]:
        row = of_question(asked)
        text = f"{row.names[0]} {row.born} {row.postcode}".strip()
        found = process.extract(text, self.texts, scorer=fuzz.token_sort_ratio, limit=MOST_FOUND)
        return [Found(number=self.numbers[place], score=score) for _, score, place in found]


@contextmanager
def scan() -> Iterator[Scan]:
    """The peer."""
    yield Scan()
