"""The reader of papers, as the desk calls it: bytes in, the answer and its troubles out."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import PurePath
from time import perf_counter
from typing import TYPE_CHECKING, Any

from nmo.intake.papers.errors import PaperNotRead

if TYPE_CHECKING:
    from nmo.intake.reading.answer import Reading
    from nmo.intake.unpacking import Unpacked

# A paper of thirty scanned pages takes two minutes on one busy core.
SECONDS, MEBIBYTES = 300.0, 1024
# To be raised with each change of what is read, so that papers can be read again by the newer.
READER = f"nmo-intake/1 {version('nmo-register')}"

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
    asks_who_sent_it: bool = False  # a message of which that is not kept yet


def read_paper(name: str, data: bytes, passwords: Sequence[str]) -> ReadOut:
    """Read a paper with the register's own reader; raises PaperNotRead where a limit ends it.

    What was sent is opened, and its words had, in limited processes: whatever the bytes are, the
    worker lives.
    """
    from nmo.intake.unpacking import unpack_safely  # the worker alone needs them
    from nmo.intake.unpacking.limits import LimitReached, limited

    began = perf_counter()
    unpacked = unpack_safely(name, data, passwords=passwords)
    try:
        reading = limited(
            fields_of, unpacked, PurePath(name).stem, seconds=SECONDS, mebibytes=MEBIBYTES
        )
    except LimitReached as why:
        raise PaperNotRead(str(why)) from why
    return ReadOut(
        answer=storable(reading.timed(perf_counter() - began).as_kept()),
        reader=READER,
        troubles=tuple((trouble.code.value, trouble.text) for trouble in unpacked.troubles),
    )


def fields_of(unpacked: "Unpacked", pack_id: str) -> "Reading":
    """What the opened parts say; runs in a limited process."""
    from nmo.intake.reading.read import read
    from nmo.intake.reading.whole import papers_of

    troubles = [trouble.code.value for trouble in unpacked.troubles]
    return read(papers_of(unpacked), troubles, pack_id=pack_id)


def storable(answer: Answer) -> Answer:
    """The same answer without what a database of JSON refuses: NUL and halves of characters."""
    text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\\u0000", "")
    kept: Answer = json.loads(whole)
    return kept
