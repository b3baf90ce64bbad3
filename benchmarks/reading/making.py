"""A pack while it is being made: what a layout writes on, and the pack that comes of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

from benchmarks.reading.facts.case import Case, a_case
from benchmarks.reading.paper.blocks import Block, Document
from benchmarks.reading.told import NEW_ORDER, NEW_SERVICE, Json, Told
from benchmarks.reading.wordings import Bank

ENDINGS = {"word": ".docx", "photo": ".jpg"}


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file that goes into the mail as it is."""

    name: str
    data: bytes


@dataclass(slots=True)
class Cover:
    """The mail that the papers come in; `body` may hold the order itself."""

    subject: str
    sender: str
    body: Sequence[Block] = ()
    forwarded: bool = False


@dataclass(slots=True)
class Making:
    """The desk of a layout: dice, case, wordings, and what it has written so far.

    `same_paper` names, for an order told by the same words as another, that other one.
    """

    dice: Random
    bank: Bank
    channel: str
    case: Case = field(init=False)
    told: list[Told] = field(default_factory=list)
    served: list[Told] = field(default_factory=list)
    papers: list[Document | RawFile] = field(default_factory=list)
    warnings: set[str] = field(default_factory=set)
    also: dict[str, list[Any]] = field(default_factory=dict)
    same_paper: dict[str, str] = field(default_factory=dict)
    cover: Cover | None = None

    def __post_init__(self) -> None:
        self.case = a_case(self.dice)

    def file(self, name: str) -> str:
        """A paper's name with the ending that it has in this channel."""
        return name + ENDINGS.get(self.channel, ".pdf")

    def order(self, doc: str, **known: Any) -> Told:
        """A new order of the pack."""
        told = Told(f"orders[{len(self.told)}]", NEW_ORDER, self.also, doc=doc, **known)
        self.told.append(told)
        return told

    def service(self, doc: str, **known: Any) -> Told:
        """A new statement of service of the pack."""
        told = Told(f"services[{len(self.served)}]", NEW_SERVICE, self.also, doc=doc, **known)
        self.served.append(told)
        return told

    def add(self, *papers: Document | RawFile) -> None:
        """Put papers into the pack."""
        self.papers += papers


Draw: TypeAlias = Callable[[Making], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """A family of papers, the channels that it can come by, and how often it is drawn."""

    name: str
    draw: Draw
    channels: Sequence[str]
    share: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Pack:
    """A made file with its truth: schema nmo-intake/1, and beside it `also` and `evidence`."""

    pack_id: str
    layout: str
    channel: str
    file_name: str
    data: bytes
    truth: Json
