"""Cues: short phrases in a small pattern language, compiled to match folded words.

A cue is a row of words. `word~` matches any ending, `a|b` either, `word?` may be left out, `..`
stands for up to six words of the same sentence, `...` for up to fifteen. `@home` stands for any
word of that class (`classes.csv`), `her^` for the pronoun that is no `her home`.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nmo.intake.reading.terms.wording.letters import fold_word

CLASSES = Path(__file__).parent / "classes.csv"
# What follows "her" where it means the person: "contact her by letter", not "her letters".
AFTER_HER = (
    "or and nor but by in on at to with from for of if when while whether either directly "
    "indirectly through via using save except including without wherever again physically sexually "
    "a an any anything the this so as that alone which who under against into around about down up "
    "out off over back away along across near behind beside inside outside upon towards until "
    "because between before after during what how whether anywhere publicly online verbally openly"
)
GAPS = {"..": 6, "...": 15}


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: it counts where `near`, if any, is in the clause and `unless` is not."""

    name: str
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    sure: float

    def found_in(self, clause: str) -> re.Match[str] | None:
        """Its first place in the folded clause, None where it does not count."""
        found = self.pattern.search(clause)
        if found is None or (self.near and not self.near.search(clause)):
            return None
        if self.unless is None or not self.unless.search(clause):
            return found
        return None


def compiled(phrase: str) -> re.Pattern[str]:
    """The pattern of a cue, or of several with ` / ` between them."""
    choices = [_pattern(choice.split()) for choice in phrase.split(" / ")]
    return re.compile(r"(?:^|(?<= ))(?:" + "|".join(choices) + ")")


def _pattern(words: list[str]) -> str:
    """The words as a pattern over folded words, each followed by one blank."""
    made = ""
    for word in words:
        if word in GAPS:
            made += rf"(?:[a-z0-9]+ ){{0,{GAPS[word]}}}?"
        elif word.endswith("?"):
            made += f"(?:{_choice(word[:-1])})?"
        else:
            made += _choice(word)
    return made


def _choice(word: str) -> str:
    if word == ".":
        return r"\. "
    choices = [_single(one) for part in word.split("|") for one in _members(part)]
    return "(?:" + "|".join(choices) + ") "


def _single(word: str) -> str:
    """One word as a pattern, without the blank after it."""
    if word.endswith("^"):
        after = "|".join(fold_word(one) for one in AFTER_HER.split())
        return f"{fold_word(word)}(?= $| (?:{after}) )"
    return re.escape(fold_word(word)) + ("[a-z0-9]*" if word.endswith("~") else "")


def _members(word: str) -> list[str]:
    """The words of a class, or the word itself."""
    return _classes()[word[1:]].split() if word.startswith("@") else [word]


@cache
def _classes() -> dict[str, str]:
    with CLASSES.open(encoding="utf-8", newline="") as file:
        return {row["class"]: row["words"] for row in csv.DictReader(file)}


@cache
def cues_of(path: Path) -> tuple[Cue, ...]:
    """The cues in a CSV file with the columns name, cue, near, unless and sure."""
    return tuple(_rows(path))


def first_of(path: Path, name: str, folded: str) -> re.Match[str] | None:
    """The first place in the folded words where a cue of that name counts; None for nowhere."""
    places = [cue.found_in(folded) for cue in cues_of(path) if cue.name == name]
    return min((found for found in places if found), key=re.Match.start, default=None)


def _rows(path: Path) -> Iterator[Cue]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Cue(
                name=row["name"],
                pattern=compiled(row["cue"]),
                near=compiled(row["near"]) if row.get("near") else None,
                unless=compiled(row["unless"]) if row.get("unless") else None,
                sure=float(row.get("sure") or 1),
            )


def clauses_of(folded: str) -> list[str]:
    """The folded words cut at full stops and semicolons."""
    return [f"{clause.strip()} " for clause in re.split(r"[.;] ", folded) if clause.strip()]
