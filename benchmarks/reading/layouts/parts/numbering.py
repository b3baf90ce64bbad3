"""How paragraphs are numbered, as it goes on through a paper."""

from dataclasses import dataclass
from random import Random

WORDS = (
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    "Twenty",
)  # fmt: skip
ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# How a number hangs before its paragraph, and how the paragraph is named.
HANGING = (
    ("{n}.", "{n}"), ("{n}.", "{n}"), ("{n}.", "{n}"), ("({n})", "({n})"), ("{n})", "{n}"),
    ("{n}", "{n}"), ("{l}.", "{l}"), ("({l})", "({l})"), ("{L}.", "{L}"), ("{word}", "{word}"),
    ("1.{n}", "1.{n}"), ("3.{n}", "3.{n}"), ("({roman})", "({roman})"), ("{roman}.", "{roman}"),
)  # fmt: skip
# Written at the head of the line, as part of it.
RUNNING = (
    ("{n}. ", "{n}"), ("({n}) ", "({n})"), ("Paragraph {n}: ", "{n}"), ("{Word}. ", "{Word}"),
    ("Term {n} - ", "{n}"), ("{L}) ", "{L}"), ("Para. {n} ", "{n}"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """How a paragraph is numbered: `hanging` before it or `running` in it, and its name."""

    hanging: str
    running: str
    name: str


class Numbering:
    """Numbers the paragraphs of one paper; Word's own numbers are always 1, 2, 3."""

    def __init__(self, dice: Random, *, in_word: bool, running: float = 0.15) -> None:
        self.nth = 0
        self.runs = not in_word and dice.random() < running
        scheme = dice.choice(RUNNING if self.runs else HANGING)
        self.printed, self.named = ("{n}.", "{n}") if in_word else scheme

    def next(self) -> Number:
        """The next paragraph's number."""
        nth = self.nth
        self.nth += 1
        letter = LETTERS[nth % len(LETTERS)]
        word = WORDS[nth] if nth < len(WORDS) else str(nth + 1)
        slots = {"n": nth + 1, "l": letter, "L": letter.upper(), "word": word, "Word": word,
                 "roman": ROMAN[nth % len(ROMAN)]}  # fmt: skip
        printed = self.printed.format(**slots)
        hanging, running = ("", printed) if self.runs else (printed, "")
        return Number(hanging, running, self.named.format(**slots))
