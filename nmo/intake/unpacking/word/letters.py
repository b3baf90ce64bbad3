"""The letters of a paragraph as words: struck, bold, or a box to tick."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from nmo.intake.unpacking.laying import Token, token_of
from nmo.intake.unpacking.ticks import with_ticks

LINE_ENDS, PAGE_ENDS = "\n", "\f"


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that look alike."""

    text: str
    struck: bool = False
    bold: bool = False


@dataclass(slots=True)
class Words:
    """One line of words, and whether a new page begins with it."""

    new_page: bool
    tokens: list[Token] = field(default_factory=list)


def lines_of_pieces(pieces: Iterable[Piece]) -> Iterator[Words]:
    """The words, line by line; a word is cut where its striking out begins or ends."""
    line = Words(new_page=False)
    for is_space, group in groupby(_letters(pieces), key=lambda one: one[0].isspace()):
        letters = list(group)
        if not is_space:
            line.tokens.extend(_tokens(letters))
            continue
        for letter, _ in letters:
            if letter in (LINE_ENDS, PAGE_ENDS):
                yield line
                line = Words(new_page=letter == PAGE_ENDS)
    yield line


def _letters(pieces: Iterable[Piece]) -> Iterator[tuple[str, Piece]]:
    for piece in pieces:
        for letter in with_ticks(piece.text):
            yield letter, piece


def _tokens(letters: list[tuple[str, Piece]]) -> Iterator[Token]:
    for struck, group in groupby(letters, key=lambda one: one[1].struck):
        word = list(group)
        text = "".join(letter for letter, _ in word)
        yield token_of(text, struck=struck, bold=word[0][1].bold)
