"""Linking: parts of the questions, one after the other, against one snapshot of the register."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Protocol, TypeVar

from nmo.matching import reading
from nmo.matching.frequencies import Frequencies
from nmo.matching.linking import exporting, share
from nmo.matching.linking.confirming import Linked
from nmo.matching.linking.duck import DuckJoin
from nmo.matching.linking.share import Written
from nmo.matching.linking.steps import Likely
from nmo.matching.question import Question
from nmo.matching.weights import Weights, weights

Answer = TypeVar("Answer")

SHARES = 2
CONFIRMED_AT_ONCE = 2_000


class Join(Protocol):
    """An engine that joins the keys of questions with the register's."""

    def hold(self, pieces: Iterator[exporting.Piece]) -> None:
        """Take in the register's keys and birth dates."""

    def likeliest(self, written: Sequence[Written], table: Weights, people: int) -> list[Likely]:
        """The people worth comparing with each question whose keys are written there.

        `people` are on the register.
        """


@dataclass(frozen=True, kw_only=True)
class Linker:
    """The register made ready to be linked with any number of questions."""

    folder: Path
    words: DuckJoin
    join: Join
    shares: tuple[ProcessPoolExecutor, ...]
    table: Weights
    people: int

    def link(self, questions: Mapping[int, Question], *, limit: int) -> dict[int, list[Linked]]:
        """For each question by its number those who may be meant, best first, as in a look-up.

        Every question must name something to look for (`asked.asked`). At most `limit` people.
        """
        shared = [dict(islice(questions.items(), n, None, SHARES)) for n in range(SHARES)]
        codes: dict[str, set[int]] = {}
        for new in self._each(share.take, [(part,) for part in shared]):
            codes.update(new)
        like = self.words.like(codes)
        written = [
            Written(self.folder / f"keys-{n}.parquet", self.folder / f"lines-{n}.parquet")
            for n in range(SHARES)
        ]
        self._each(share.write_keys, [(like, files) for files in written])
        likeliest: dict[int, list[Likely]] = defaultdict(list)
        for found in self.join.likeliest(written, self.table, self.people):
            likeliest[found.question].append(found)
        return self._confirmed(shared, likeliest, limit)

    def _confirmed(
        self,
        shared: Sequence[Mapping[int, Question]],
        likeliest: Mapping[int, Sequence[Likely]],
        limit: int,
    ) -> dict[int, list[Linked]]:
        waiting = [
            self.shares[n].submit(share.confirm, people, facts, limit)
            for n, part in enumerate(shared)
            for people, facts in _with_facts({q: likeliest[q] for q in part if q in likeliest})
        ]
        found: dict[int, list[Linked]] = {}
        for one in waiting:
            found.update(one.result())
        return found

    def _each(
        self, task: Callable[..., Answer], arguments: Sequence[tuple[Any, ...]]
    ) -> list[Answer]:
        """The task in every share at once, each with its own arguments."""
        each = zip(self.shares, arguments, strict=True)
        return [one.result() for one in [share.submit(task, *given) for share, given in each]]


@contextmanager
def linker(folder: Path, *, today: date, memory: str, join: Join | None = None) -> Iterator[Linker]:
    """The register as it stands now, made ready in `folder`, which whoever gave it removes.

    `join` is the engine, DuckDB unless another is given; `memory` is what DuckDB may use ("4GB").
    """
    with ExitStack() as stack:
        shares = tuple(stack.enter_context(_process()) for _ in range(SHARES))
        stack.enter_context(exporting.one_snapshot())
        words = stack.enter_context(closing(DuckJoin(folder, memory=memory)))
        held = reading.vocabulary((), ())
        table = weights(held.weights_version)
        register_words = exporting.words()
        counted = {word.text: word.bearers for word in register_words}
        frequencies = Frequencies(counted, held.people, table.name["unknown_frequency"])
        ready = [one.submit(share.begin, frequencies, table, today) for one in shares]
        words.hold_words(register_words)
        (join or words).hold(exporting.pieces())
        for one in ready:
            one.result()
        yield Linker(
            folder=folder,
            words=words,
            join=join or words,
            shares=shares,
            table=table,
            people=held.people,
        )


def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def _with_facts(
    likeliest: Mapping[int, Sequence[Likely]],
) -> Iterator[tuple[dict[int, Sequence[Likely]], dict[int, str]]]:
    """The people to compare, some thousand questions at a time, with what is held of them."""
    rest = iter(likeliest.items())
    while part := dict(islice(rest, CONFIRMED_AT_ONCE)):
        facts = exporting.facts_of({each.person for people in part.values() for each in people})
        yield {q: [p for p in people if p.person in facts] for q, people in part.items()}, facts
