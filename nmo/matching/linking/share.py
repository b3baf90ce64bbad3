"""One processor's share of the questions, from words to keys to the people confirmed.

The functions run in a process of their own, one share in each, and keep it between the calls.
"""

import gc
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from multiprocessing import parent_process
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pyarrow as pa
from pyarrow import parquet

from nmo.matching.asked import Asked, asked
from nmo.matching.facts import from_stored
from nmo.matching.frequencies import Frequencies
from nmo.matching.keys import token_keys
from nmo.matching.linking.confirming import Linked, confirmed
from nmo.matching.linking.near import nearest
from nmo.matching.linking.steps import Likely, leading
from nmo.matching.linking.told import line, told
from nmo.matching.question import Question
from nmo.matching.weights import Weights

ASKED = pa.schema(
    [
        ("question", pa.int32()),
        ("k", pa.int64()),
        ("kind", pa.int8()),
        ("name", pa.float64()),
        ("other", pa.float64()),
    ]
)
LINE = pa.schema(
    [
        ("question", pa.int32()),
        *((part, pa.int32()) for part in ("year", "month", "day")),
        ("aged", pa.bool_()),
        ("unnamed", pa.float64()),
        ("more", pa.float64()),
    ]
)


@dataclass
class _Share:
    """What this process keeps."""

    frequencies: Frequencies
    table: Weights
    today: date
    asked: dict[int, Asked] = field(default_factory=dict)
    near: dict[str, list[tuple[str, float]]] = field(default_factory=dict)


_kept: list[_Share] = []


def begin(frequencies: Frequencies, table: Weights, today: date) -> None:
    """Get ready: the register's words, the weights in force, the day of the job."""
    _kept[:] = [_Share(frequencies, table, today)]
    gc.freeze()  # the vocabulary stays: nobody need look through it again
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Whoever is killed leaves no process behind that waits for ever."""
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def take(questions: Mapping[int, Question]) -> dict[str, set[int]]:
    """Take questions in; answers with their words that were not met before, and their codes."""
    (share,) = _kept
    share.asked = {number: asked(question) for number, question in questions.items()}
    words = {word for one in share.asked.values() for word in one.words}
    return {word: token_keys(word) for word in words if word not in share.near}


class Written(NamedTuple):
    """The files of one share of the questions: their keys, and what is compared of each."""

    asked: Path
    line: Path


def write_keys(like: Mapping[str, Sequence[str]], files: Written) -> None:
    """Write the keys of the questions taken, with what each would tell, as Parquet."""
    (share,) = _kept
    frequencies, table, today = share.frequencies, share.table, share.today
    share.near.update(nearest(like, frequencies, table))
    least = leading(frequencies.people, table)
    keys = [
        (number, *one)
        for number, question in share.asked.items()
        for one in told(question, share.near, table, today=today, leading=least)
    ]
    lines = [(n, *line(question, table, today=today)) for n, question in share.asked.items()]
    _write(files.asked, ASKED, keys)
    _write(files.line, LINE, lines)


def _write(file: Path, schema: pa.Schema, rows: Sequence[tuple[object, ...]]) -> None:
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    table = pa.table([pa.array(*each) for each in zip(columns, schema.types, strict=True)], schema)
    parquet.write_table(table, file, compression="none", use_dictionary=False)


def confirm(
    likeliest: Mapping[int, Sequence[Likely]], facts: Mapping[int, str], limit: int
) -> dict[int, list[Linked]]:
    """The people of each question whom a look-up would show, best first."""
    (share,) = _kept
    found = {}
    for number, people in likeliest.items():
        found[number] = confirmed(
            share.asked[number],
            [from_stored(each.person, facts[each.person]) for each in people],
            share.frequencies,
            share.table,
            today=share.today,
            namesakes=max((each.namesakes for each in people), default=0),
            limit=limit,
        )
    return found
