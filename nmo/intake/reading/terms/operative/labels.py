"""The numbers, letters and bullets that stand before paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ROMANS = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
]
BULLET = re.compile(r"^([•●▪■◦○*·»‣–—-]|[oe](?=\s+[A-Z]))\s+(?=\S)")
LABELS = (
    (
        "word",
        re.compile(
            r"^(?:paragraph|para|paragraff|clause|no)\b\.?\s*(?P<n>[\dlIO]{1,2})\s*[.:)\-–]?\s+"
            r"(?=[A-Z\"“(•])",
            re.IGNORECASE,
        ),
    ),
    ("both", re.compile(r"^(?P<top>\d{1,2})\s?[.(]?\s?(?P<n>[a-h]|[ivx]{2,4})\s?[.)]\s+")),
    ("point", re.compile(r"^(?P<top>\d{1,2})\.(?P<n>\d{1,2})[.)]?\s+(?=\D)")),
    (
        "brackets",
        re.compile(r"^[({\[]\s?(?P<n>\d{1,2}|[a-zA-Z]|[ivxlI]{1,5})\s?[)}\]]\.?(?:\s+|$)"),
    ),
    ("bracket", re.compile(r"^(?P<n>\d{1,2}|[a-zA-Z]|[ivx]{1,5}|[lI|])\s?\)(?:\s+|$)")),
    ("stop", re.compile(r"^(?P<n>\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|[lI|])\s?[.,:](?:\s+|$)")),
    ("bare", re.compile(r"^(?P<n>\d{1,2})(?:\s+(?=[A-Z\"“(])|$)")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line.

    `values` are what it may count as, by the manner of counting: `number`, `letter`, `roman`;
    `top` is the paragraph number that a label such as 2(a) begins with.
    """

    style: str
    printed: str
    values: dict[str, int]
    length: int
    top: int | None = None


def label_of(string: str) -> Label | None:
    """The label at the start of a line, None where there is none."""
    if bullet := BULLET.match(string):
        return Label("bullet", "", {"bullet": 1}, bullet.end())
    for style, pattern in LABELS:
        if found := pattern.match(string):
            top = int(found["top"]) if "top" in pattern.groupindex else None
            values = dict(_values(found["n"]))
            if values:
                return Label(style, _printed(style, found), values, found.end(), top)
    return None


def _printed(style: str, found: re.Match[str]) -> str:
    """The label as a reader would cite it below its paragraph: `(a)` in brackets, else bare."""
    bare = re.sub(r"^[lI|]$", "1", found["n"]) if style in {"stop", "word"} else found["n"]
    return f"({bare})" if style in {"brackets", "both"} else bare


def _values(printed: str) -> Iterator[tuple[str, int]]:
    """What the characters count as in each manner of counting that knows them."""
    if printed.isdigit():
        yield "number", int(printed)
        return
    if printed in {"l", "I", "|"}:
        yield "number", 1
    if printed in {"S", "B", "O"}:
        yield "number", {"S": 5, "B": 8, "O": 0}[printed]
    if printed.lower() in ROMANS:
        yield "roman", ROMANS.index(printed.lower()) + 1
    if len(printed) == 1 and printed.isalpha():
        yield "LETTER" if printed.isupper() else "letter", ord(printed.lower()) - 96
