"""What a paper is made of, before it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """The look of a paper: sizes in points."""

    font: str = "sans"
    size: float = 10.5
    margin: float = 62
    leading: float = 1.3


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. `label` hangs before it; `level` 1 stands further in than 0."""

    text: str
    label: str = ""
    level: int = 0
    bold: bool = False
    align: str = "left"
    scale: float = 1.0
    space: float = 6
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A line with a small box before it."""

    text: str
    ticked: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, the share of the width of each column, ruled or open.

    A `centred` cell stands in the middle of its row's height; `padding` is in points.
    """

    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    ruled: bool = True
    centred: bool = False
    padding: float = 6


@dataclass(frozen=True, slots=True)
class FormField:
    """A box of a form with its value: typed in where it can be filled, otherwise drawn."""

    name: str
    value: str
    caption: str
    lines: int = 1


class Mark:
    """What has no words: a rule, a gap, an end of page, crest, seal or plan."""

    RULE, GAP, PAGE_END, CREST, CREST_AND_SEAL, SEAL, PLAN = range(7)


Block: TypeAlias = Words | Tick | Grid | FormField | int


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A paper to draw. `footer` may hold {page} and {pages}; pages in `missing` are not drawn."""

    name: str
    blocks: Sequence[Block]
    style: Style = field(default_factory=Style)
    header: str = ""
    footer: str = ""
    watermark: str = ""
    missing: frozenset[int] = frozenset()
    password: str = ""
