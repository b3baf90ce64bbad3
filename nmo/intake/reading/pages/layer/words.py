"""Words out of the characters of a text layer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.pages.layer.characters import Character
from nmo.intake.reading.pages.layer.glyphs import EMPTY_SIGNS, TICKED_SIGNS, as_printed, meant

GAP = 0.45  # of the font's height: a word does not go on beyond it
BACK = 0.6  # of the font's height: a character so far back begins another word


@dataclass(frozen=True, slots=True)
class LayerWord:
    """A word of the text layer, with what tells whether it can be seen and which way it runs."""

    word: Word
    turn: int
    height: float
    invisible: bool
    by: int


def words_of(characters: Iterable[Character | None]) -> Iterator[LayerWord]:
    """The words in the order of the file; boxes and bullets are words of their own."""
    run: list[Character] = []
    for character in characters:
        if character is not None:
            character = replace(character, text=meant(character.text, character.drawn.font))
        if character is None or (run and not _goes_on(run[-1], character)):
            yield from _word(run)
            run = []
        if character is not None:
            run.append(character)
    yield from _word(run)


def _goes_on(last: Character, character: Character) -> bool:
    """Whether the character belongs to the word of the last one."""
    if last.turn != character.turn or _alone(last) or _alone(character):
        return False
    along, across, high = _step(last, character)
    if (last.left, last.right) == (character.left, character.right):
        return across < BACK * high  # letters of one ligature share its box
    return -BACK * high < along < GAP * high and across < BACK * high


def _alone(character: Character) -> bool:
    """Whether the character is a sign that stands for itself."""
    return character.text in TICKED_SIGNS or character.text in EMPTY_SIGNS


def _step(last: Character, character: Character) -> tuple[float, float, float]:
    """The gap along the line, the shift across it, and the font's height, in shares of the page."""
    shift = abs((last.top + last.bottom) - (character.top + character.bottom)) / 2
    if last.turn == 0:
        return character.left - last.right, shift, last.bottom - last.top
    if last.turn == 180:
        return last.left - character.right, shift, last.bottom - last.top
    aside = abs((last.left + last.right) - (character.left + character.right)) / 2
    wide = max(last.right - last.left, last.bottom - last.top)
    if last.turn == 90:
        return character.top - last.bottom, aside, last.right - last.left
    if last.turn == 270:
        return last.top - character.bottom, aside, last.right - last.left
    return 0.0, 0.0, wide


def _word(run: Sequence[Character]) -> Iterator[LayerWord]:
    """The characters as one word, nothing where they print nothing."""
    text = as_printed("".join(character.text for character in run))
    if not text:
        return
    box = Box(
        min(each.left for each in run),
        min(each.top for each in run),
        max(each.right for each in run),
        max(each.bottom for each in run),
    )
    bold = sum(each.drawn.bold for each in run) * 2 > len(run)
    height = max(each.height for each in run)
    invisible = all(each.drawn.invisible for each in run)
    yield LayerWord(Word(text, box, bold=bold), run[0].turn, height, invisible, run[0].drawn.by)
