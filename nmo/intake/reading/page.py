"""What every reader of pages gives and every reader of fields takes: words with their places."""

from dataclasses import dataclass
from enum import StrEnum


class ReadBy(StrEnum):
    """How the words of a page were had."""

    TEXT_LAYER = "text_layer"
    TESSERACT = "tesseract"
    RAPIDOCR = "rapidocr"
    FORM = "form"  # the value of a form's field
    WORD_FILE = "word_file"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in shares of the page, 0 to 1, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it stands on the page.

    `sure` is the reader's own confidence, 0 to 1 (1 for a text layer); `agreed` whether a second
    reading of the same place gave the same word, None where there was none; `struck` whether a
    line is drawn through it.
    """

    text: str
    box: Box
    sure: float = 1.0
    agreed: bool | None = None
    struck: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TickBox:
    """A small box to tick beside a line, and whether it is ticked."""

    box: Box
    ticked: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its words in reading order, line by line, and how they were had.

    `width_to_height` is the page's own proportion; `sure` the mean of its words, 0 where it has
    none. `doubts` are codes of what is wrong with the page as such: `blank`, `turned`,
    `layer_differs` (the text layer does not say what the picture shows), `hidden_text`,
    `not_readable` (a scan, and nothing here reads scans), `corrupt_file`. `turn` is by how many
    degrees to the right the page as it came must be turned to stand upright; its boxes and its
    proportion are those of the upright page.
    """

    number: int
    words: tuple[Word, ...]
    read_by: ReadBy
    width_to_height: float = 0.707
    ticks: tuple[TickBox, ...] = ()
    sure: float = 1.0
    doubts: tuple[str, ...] = ()
    turn: int = 0


class PaperKind(StrEnum):
    """What a paper was before it became pages."""

    PDF = "pdf"
    PICTURES = "pictures"
    WORD = "word"
    RICH_TEXT = "rich_text"
    PLAIN_TEXT = "plain_text"
    MAIL_BODY = "mail_body"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper that came: the name it came under, and its pages.

    `name` is the attachment's, or `email` for the words of a mail itself. `doubts` are codes of
    what is wrong with it as a whole: `corrupt_file`, `password_protected`, `too_large`,
    `not_readable`.
    """

    name: str
    kind: PaperKind
    pages: tuple[Page, ...]
    doubts: tuple[str, ...] = ()
