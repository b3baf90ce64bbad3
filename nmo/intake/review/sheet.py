"""The sheet that a person goes through: every value in a block, with its sureness and its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nmo.intake.reading.text import Place


class Entry(StrEnum):
    """How a value is typed."""

    TEXT = "text"
    WORDS = "words"  # several lines of running text
    LINES = "lines"  # one value a line
    DAY = "day"
    BIRTH = "birth"
    MOMENT = "moment"
    NUMBER = "number"
    ONE = "one"  # of some
    MUST = "must"  # one of some, and somebody has to choose
    SOME = "some"  # of some
    YES = "yes"


Value = str | bool | Sequence[str] | None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One value: its path in the schema, what it is called, and what was read."""

    path: str
    label: str
    entry: Entry = Entry.TEXT
    value: Value = ""
    choices: Mapping[str, str] | None = None
    hint: str = ""

    @property
    def name(self) -> str:
        """The name of its field on the page."""
        return field_name(self.path)


@dataclass(frozen=True, kw_only=True)
class Block:
    """Values that are looked at together and confirmed at one stroke.

    `why` says in words why somebody has to look, and is empty where it may be taken as read. `sure`
    is None where something is asked of it however surely it was read.
    """

    key: str
    title: str
    lines: tuple[Line, ...]
    sure: float | None = None
    why: str = ""
    place: Place | None = None

    @property
    def doubtful(self) -> bool:
        """Whether a person has to confirm it by itself."""
        return bool(self.why)


def field_name(path: str) -> str:
    """The path of a value as a page's field is named: `children[0].dob` is `children-0-dob`."""
    return path.replace("[", "-").replace("]", "").replace(".", "-")


def by_doubt(blocks: Sequence[Block]) -> list[Block]:
    """The doubtful ones first, the least sure of them at the top; the others as on the paper."""
    doubtful = [block for block in blocks if block.doubtful]
    rest = [block for block in blocks if not block.doubtful]
    return [*sorted(doubtful, key=lambda block: block.sure or 0.0), *rest]
