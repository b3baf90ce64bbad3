"""The names of the fixed words in English and in Welsh."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from nmo.api.published.lists import LISTS, WordList

_FILE = Path(__file__).with_name("welsh.csv")


class Language(StrEnum):
    """A language in which the words are named (BCP 47)."""

    ENGLISH = "en"
    WELSH = "cy"


@dataclass(frozen=True, kw_only=True)
class WelshName:
    """A word's Welsh name. source: who publishes it so; empty: the translation is ours."""

    name: str
    source: str

    @property
    def confirmed(self) -> bool:
        """Whether a court or the government is known to call it so."""
        return bool(self.source)


@cache
def welsh_names() -> Mapping[tuple[str, str], WelshName]:
    """The Welsh names by list and word."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {
            (row["list"], row["word"]): WelshName(name=row["name"], source=row["source"])
            for row in csv.DictReader(file)
        }


def welsh_name(listed: WordList, word: str) -> WelshName | None:
    """What the word is called in Welsh; None where nobody has said yet."""
    return welsh_names().get((listed.name, word))


def name_of(listed: WordList, word: str, language: Language) -> str:
    """What the word is called; in English where the Welsh is still missing."""
    welsh = welsh_name(listed, word) if language is Language.WELSH else None
    return welsh.name if welsh else listed.names[word]


def every_word() -> list[tuple[WordList, str]]:
    """Each word of each list, in their order."""
    return [(listed, word.value) for listed in LISTS for word in listed.words]
