"""A number in each of the ways in which Word counts paragraphs."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN, _MOST_LETTERS = 3999, 780
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def numeral(value: int, style: str) -> str:
    """The number as the style (Word's numFmt) writes it; figures for a style that is not known."""
    if style == "none":
        return ""
    if style in ("lowerLetter", "upperLetter") and 0 < value <= _MOST_LETTERS:
        letters = _letters(value)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < value <= _MOST_ROMAN:
        roman = _roman(value)
        return roman if style == "lowerRoman" else roman.upper()
    if style == "decimalZero":
        return f"{value:02d}"
    if style == "ordinal":
        return f"{value}{_ending(value)}"
    return str(value)


def _letters(value: int) -> str:
    """Word goes on from z with aa, bb, cc."""
    place = (value - 1) % 26
    return chr(ord("a") + place) * ((value - 1) // 26 + 1)


def _roman(value: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        while value >= worth:
            written += letters
            value -= worth
    return written


def _ending(value: int) -> str:
    return "th" if value // 10 % 10 == 1 else _ENDINGS.get(value % 10, "th")
