"""Orders in any form: told in prose, in schedules, tables, bare lists, letters and mails."""

import textwrap
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from nmo.intake.reading import read
from nmo.intake.reading.tests.papers import mail, paper

FORMS = Path(__file__).parent / "forms"
NAMES = sorted(path.stem for path in FORMS.glob("*.txt"))
WAYS = ("pages", "mail")
ALIKE = 0.85
WIDTH = 88
# So many of all the paragraphs were found when this was last measured.
FOUND = 117


def told(name: str) -> tuple[str, list[str]]:
    """The paper and the paragraphs that it forbids."""
    words, paragraphs = (FORMS / f"{name}.txt").read_text(encoding="utf-8").split("\n=====\n")
    return words, paragraphs.strip().split("\n")


def wrapped(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        whole = line.startswith(">") or "   " in line or not line
        yield from [line] if whole else textwrap.wrap(line, WIDTH)


def read_as(name: str, way: str) -> list[str]:
    words, _ = told(name)
    it = mail(words) if way == "mail" else paper("\n".join(wrapped(words)))
    return [one.text for order in read([it]).orders for one in order.prohibitions]


def matched(wanted: list[str], found: list[str]) -> int:
    """How many of the wanted paragraphs are found, each once."""
    left, count = list(found), 0
    for words in wanted:
        near = [one for one in left if SequenceMatcher(None, words, one).ratio() >= ALIKE]
        if near:
            left.remove(near[0])
            count += 1
    return count


def test_most_paragraphs_of_orders_in_any_form_are_found():
    assert (
        sum(matched(told(name)[1], read_as(name, way)) for name in NAMES for way in WAYS) >= FOUND
    )


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_taken_for_a_paragraph_that_forbids_nothing(name, way):
    _, wanted = told(name)
    found = read_as(name, way)
    assert len(found) - matched(wanted, found) <= 1
