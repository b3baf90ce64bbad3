"""The reader of papers, as the desk calls it: bytes in, the answer and its troubles out."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

Answer = dict[str, Any]  # a whole JSON document of the schema nmo-intake/1, kept as it is


@dataclass(frozen=True, kw_only=True)
class ReadOut:
    """What one reading found.

    troubles: what could not be read, each a code and a plain sentence of what to do.
    """

    answer: Answer
    reader: str
    troubles: tuple[tuple[str, str], ...] = ()

    @property
    def kinds(self) -> list[str]:
        """The kinds of order that it found, in their order."""
        return [str(order.get("order_type", "other")) for order in self.answer.get("orders", [])]

    @property
    def court(self) -> str:
        """The court of the first order that names one."""
        courts = (order.get("court") or "" for order in self.answer.get("orders", []))
        return next((str(court) for court in courts if court), "")

    @property
    def found_nothing(self) -> bool:
        """Whether no order and no statement of service was found."""
        return not self.answer.get("orders") and not self.answer.get("services")


Reader = Callable[[str, bytes, Sequence[str]], ReadOut]


@dataclass(frozen=True, kw_only=True)
class Held:
    """A paper that a worker has begun to read."""

    ref: str
    name: str
    content: bytes
    passwords: tuple[str, ...] = field(default=(), repr=False)
    is_mail: bool = False


def read_paper(name: str, data: bytes, passwords: Sequence[str]) -> ReadOut:
    """Read a paper with the register's own reader; raises PaperNotRead where a limit ends it."""
    from nmo.intake.reading.whole import read_file  # its engines are large: the worker alone

    reading = read_file(name, data, passwords=passwords)
    return ReadOut(
        answer=storable(reading.as_json()),
        reader=str(getattr(reading, "reader", "")) or "nmo",
        troubles=tuple(getattr(reading, "troubles", ())),
    )


def storable(answer: Answer) -> Answer:
    """The same answer without what a database of JSON refuses: NUL and halves of characters."""
    text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\\u0000", "")
    kept: Answer = json.loads(whole)
    return kept
