"""What stands on the pages of a pack: a few kinds of block, in the order in which they are read.

Every sentence is worded here in Python, where it is tested; the layout only sets it. Nothing that
somebody typed is ever code of the layout: it arrives there as JSON.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Para:
    """A paragraph."""

    text: str
    block: str = field(default="para", init=False)


@dataclass(frozen=True)
class Sub:
    """A heading inside a section."""

    text: str
    block: str = field(default="sub", init=False)


@dataclass(frozen=True)
class Facts:
    """Names and what is recorded under each; a row without a value is left out."""

    rows: tuple[tuple[str, str], ...]
    block: str = field(default="facts", init=False)


@dataclass(frozen=True)
class Table:
    """Rows under a head. widths: shares of the line. none: what is said where there is no row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    none: str = "None recorded."
    block: str = field(default="table", init=False)


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, marked as theirs."""

    whose: str
    text: str
    block: str = field(default="quote", init=False)


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]
    block: str = field(default="bullets", init=False)


@dataclass(frozen=True)
class Notice:
    """Something that must not be overlooked."""

    text: str
    block: str = field(default="notice", init=False)


@dataclass(frozen=True)
class Lines:
    """Lines to be filled in and signed by hand."""

    labels: tuple[str, ...]
    block: str = field(default="lines", init=False)


Block = Para | Sub | Facts | Table | Quote | Bullets | Notice | Lines


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the pack.

    form: the form that it follows. flows: it does not begin a new page. apart: never given to the
    defence.
    """

    key: str
    title: str
    form: str = ""
    flows: bool = False
    apart: bool = False
    blocks: tuple[Block, ...]
