"""The numbers, letters and bullets that stand before paragraphs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SLIPS = str.maketrans("lI|OoSBZG", "111005826")
ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
BULLET = re.compile(r"^([•●▪■◦○*·»‣–—-]|[oe](?=\s+[A-Z]))\s+(?=\S)")
DIGITS = r"[\dlIOoSBZG|]{1,2}"  # with the letters that page readers put for digits
# A letter for the part and a number: A1, B2. Page readers put letters for digits elsewhere.
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
        ("deep", r"^(?P<top>\d{1,2})\.(?P<mid>\d{1,2})\.(?P<n>\d{1,2})[.)]?\s+(?=\D)"),
        ("point", r"^(?P<top>\d{1,2})\.(?P<n>\d{1,2})[.)]?\s+(?=\D)"),
        ("part", r"^(?P<n>[A-Z]\d{1,2})\s?[.):]?\s+(?=[A-Z(\"“])"),
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
    `top` is the paragraph number that a label such as 2(a) begins with, `middle` the second of
    one such as 4.1.2; `slipped` says that letters were taken for digits.
    """

    style: str
    printed: str
    values: dict[str, int]
    length: int
    top: int | None = None
    middle: int | None = None
    slipped: bool = False


NUMBER_WORDS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen",
]  # fmt: skip
SPELT = re.compile(
    rf"^(?P<n>{'|'.join(word.capitalize() for word in NUMBER_WORDS)})"
    r"(?:\s?[.:)]\s+(?=\S)|\s+(?=[A-Z][a-z]*\s))"
)
# A day of a month at the start of a line is no label.
A_DAY = re.compile(
    r"^\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
    r"(?:\s+\d{4}|\W*$)",
    re.IGNORECASE,
)


def label_of(string: str, *, romans: bool = False) -> Label | None:
    """The label at the start of a line, None where there is none.

    `romans` says that the order counts I, II, III, so that an I is no misread 1.
    """
    if A_DAY.match(string):
        return None
    if bullet := BULLET.match(string):
        return Label("bullet", "", {"bullet": 1}, bullet.end())
    if spelt := SPELT.match(string):
        value = NUMBER_WORDS.index(spelt["n"].lower()) + 1
        return Label("spelt", spelt["n"], {"number": value}, spelt.end())
    for style, pattern in LABELS:
        if found := pattern.match(string):
            parts = found.groupdict()
            top, middle = (int(parts[one]) if parts.get(one) else None for one in ("top", "mid"))
            is_roman = romans and re.fullmatch(r"[IVX]+", found["n"]) is not None
            values = dict(_values(found["n"], is_roman=is_roman))
            if values:
                slipped = "number" in values and not found["n"].isdigit()
                printed = found["n"] if is_roman else _printed(style, found)
                return Label(style, printed, values, found.end(), top, middle, slipped)
    return None


def _printed(style: str, found: re.Match[str]) -> str:
    """The label as a reader would cite it below its paragraph: `(a)` in brackets, else bare."""
    bare = re.sub(r"^[lI|]$", "1", found["n"]) if style in {"stop", "word"} else found["n"]
    return f"({bare})" if style in {"brackets", "both"} else bare


def counts_in_romans(strings: Iterable[str]) -> bool:
    """Whether one of the lines begins with the label II."""
    return any(re.match(r"[({]?II\s?[.)}]", string) for string in strings)


def _values(printed: str, *, is_roman: bool = False) -> Iterator[tuple[str, int]]:
    """What the characters count as in each manner of counting that knows them."""
    if is_roman and printed.lower() in ROMANS:
        yield "roman", ROMANS.index(printed.lower()) + 1
        return
    if re.fullmatch(r"[A-Z]\d{1,2}", printed):
        yield "part", int(printed[1:])
        return
    digits = printed.translate(SLIPS)
    if digits.isdigit():
        yield "number", int(digits)
    if printed.lower() in ROMANS:
        yield "roman", ROMANS.index(printed.lower()) + 1
    if len(printed) == 1 and printed.isalpha():
        yield "LETTER" if printed.isupper() else "letter", ord(printed.lower()) - 96
