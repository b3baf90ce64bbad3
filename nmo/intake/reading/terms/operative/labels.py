"""The numbers, letters and bullets that stand before paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SLIPS = str.maketrans("lI|OoSBZG", "111005826")
ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
BULLET = re.compile(r"^([•●▪■◦○*·»‣–—-]|[oe](?=\s+[A-Z]))\s+(?=\S)")
DIGITS = r"[\dlIOoSBZG|]{1,2}"  # with the letters that page readers put for digits
LABELS = tuple(
    (style, re.compile(pattern, re.IGNORECASE if style == "word" else 0))
    for style, pattern in (
        (
            "word",
            r"^(?:paragraph|para|paragraff|clause|no|term|rule|condition|prohibition|item|point)\b"
            r"\.?\s*(?P<n>[\dlIO]{1,2})\s*[.:)\-–]?\s+"
            r"(?=[A-Z\"“(•])",
        ),
        ("both", r"^(?P<top>\d{1,2})\s?[.(]?\s?(?P<n>[a-h]|[ivx]{2,4})\s?[.)]\s+"),
        ("point", r"^(?P<top>\d{1,2})\.(?P<n>\d{1,2})[.)]?\s+(?=\D)"),
        (
            "brackets",
            rf"^[({{\[]\s?(?P<n>{DIGITS}|[a-zA-Z]|[ivxlI]{{1,5}})\s?[)}}\]]\.?(?:\s+|$)",
        ),
        ("bracket", rf"^(?P<n>{DIGITS}|[a-zA-Z]|[ivx]{{1,5}})\s?\)(?:\s+|$)"),
        ("stop", rf"^(?P<n>{DIGITS}|[a-zA-Z]|[ivxIVX]{{1,5}})\s?[.,:](?:\s+|$)"),
        ("bare", r"^(?P<n>\d{1,2})(?:\s+(?=[A-Za-z\"“(])|$)"),
    )
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line.

    `values` are what it may count as, by the manner of counting: `number`, `letter`, `roman`;
    `top` is the paragraph number that a label such as 2(a) begins with;
    `slipped` says that letters were taken for digits.
    """

    style: str
    printed: str
    values: dict[str, int]
    length: int
    top: int | None = None
    slipped: bool = False


def label_of(string: str) -> Label | None:
    """The label at the start of a line, None where there is none."""
    if bullet := BULLET.match(string):
        return Label("bullet", "", {"bullet": 1}, bullet.end())
    for style, pattern in LABELS:
        if found := pattern.match(string):
            top = int(found["top"]) if "top" in pattern.groupindex else None
            values = dict(_values(found["n"]))
            if values:
                slipped = "number" in values and not found["n"].isdigit()
                return Label(style, _printed(style, found), values, found.end(), top, slipped)
    return None


def _printed(style: str, found: re.Match[str]) -> str:
    """The label as a reader would cite it below its paragraph: `(a)` in brackets, else bare."""
    bare = re.sub(r"^[lI|]$", "1", found["n"]) if style in {"stop", "word"} else found["n"]
    return f"({bare})" if style in {"brackets", "both"} else bare


def _values(printed: str) -> Iterator[tuple[str, int]]:
    """What the characters count as in each manner of counting that knows them."""
    digits = printed.translate(SLIPS)
    if digits.isdigit():
        yield "number", int(digits)
    if printed.lower() in ROMANS:
        yield "roman", ROMANS.index(printed.lower()) + 1
    if len(printed) == 1 and printed.isalpha():
        yield "LETTER" if printed.isupper() else "letter", ord(printed.lower()) - 96
