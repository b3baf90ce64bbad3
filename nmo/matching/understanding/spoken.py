"""Numbers as they are said on the telephone: "oh double seven" is 077."""

import re
from collections.abc import Iterator

DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
TIMES = {"double": 2, "treble": 3, "triple": 3}
# Fewer may be a name ("Neville Six") or a house; no telephone number is shorter.
FEWEST_WORDS = 4
_SAID = "|".join((*DIGITS, *TIMES, r"\d+"))
RUN = re.compile(
    rf"(?<!\w)(?:{_SAID})(?:[\s,-]+(?:{_SAID})){{{FEWEST_WORDS - 1},}}(?!\w)", re.IGNORECASE
)


def in_digits(text: str) -> str:
    """The text with numbers that are said digit by digit written in digits."""
    return RUN.sub(lambda run: _written(run.group()), text)


def _written(said: str) -> str:
    words = re.split(r"[\s,-]+", said.lower())
    return said if all(word.isdigit() for word in words) else "".join(_digits(words))


def _digits(words: list[str]) -> Iterator[str]:
    times = 1
    for word in words:
        if word in TIMES:
            times = TIMES[word]
        else:
            yield DIGITS.get(word, word) * times
            times = 1
