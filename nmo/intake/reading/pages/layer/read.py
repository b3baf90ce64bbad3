"""What the file itself says stands on one page of a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from nmo.intake.reading.page import Box, TickBox, Word
from nmo.intake.reading.pages.arranging import in_reading_order
from nmo.intake.reading.pages.layer.characters import characters
from nmo.intake.reading.pages.layer.drawing import drawing_of
from nmo.intake.reading.pages.layer.drawn_ticks import drawn_ticks, sign_ticks
from nmo.intake.reading.pages.layer.form import filled_in
from nmo.intake.reading.pages.layer.geometry import shares_of
from nmo.intake.reading.pages.layer.glyphs import EMPTY, TICKED
from nmo.intake.reading.pages.layer.hidden import (
    covering_picture,
    is_hidden,
    under_picture,
    worth_a_doubt,
)
from nmo.intake.reading.pages.layer.notes import typed_on
from nmo.intake.reading.pages.layer.seen import Seen
from nmo.intake.reading.pages.layer.struck import is_struck, level_rules, struck_out_places
from nmo.intake.reading.pages.layer.turned import turn_of_most, turned_box
from nmo.intake.reading.pages.layer.words import LayerWord, words_of

WHOLE = Box(0, 0, 1, 1)


@dataclass(frozen=True, slots=True)
class Layer:
    """The words and boxes of a page as the file says them, in shares of the page turned upright.

    `typed` are those of form fields and annotations, which stand also on a scan; `under` those of
    a reading that somebody put under a picture; `turn` by how many degrees to the right the page
    is turned; `is_scan` whether a picture covers it, `is_blank` whether there is no ink on it.
    """

    words: tuple[Word, ...]
    ticks: tuple[TickBox, ...]
    width_to_height: float
    typed: tuple[Word, ...] = ()
    under: tuple[Word, ...] = ()
    turn: int = 0
    is_scan: bool = False
    is_blank: bool = False
    doubts: tuple[str, ...] = ()


def read_layer(page: Any, form: Any) -> Layer:
    """What the file says stands on the page; `form` is the document's form, or None."""
    width, height = page.get_size()
    shares, drawing, seen = shares_of(page), drawing_of(page), Seen(page)
    picture = covering_picture(drawing)
    found = list(words_of(characters(page, page.get_textpage())))
    under = [each for each in found if under_picture(each, drawing, picture)]
    open_to_see = [each for each in found if not under_picture(each, drawing, picture)]
    hidden = [each for each in open_to_see if is_hidden(each, seen)]
    shown = [each for each in open_to_see if not is_hidden(each, seen)]
    filled = filled_in(page, form)
    typed = [*filled.words, *typed_on(page, shares)]
    plain = [each.word for each in shown]
    ticks = [*sign_ticks(plain), *filled.ticks]
    ticks += _new(drawn_ticks(drawing.pieces, plain, seen, width, height), ticks)
    rules = level_rules(drawing.pieces, width / max(height, 1.0))
    struck = _struck(shown, [*rules, *struck_out_places(page, shares)])
    turn = turn_of_most([each.turn for each in shown])
    level = [word for word, each in zip(struck, shown, strict=True) if each.turn == -turn % 360]
    aslant = [word for word, each in zip(struck, shown, strict=True) if each.turn != -turn % 360]
    words = _upright([*_with_signs(level, ticks), *typed], turn)
    return Layer(
        words=(*in_reading_order(words), *_upright(aslant, turn)),
        ticks=tuple(TickBox(turned_box(tick.box, turn), tick.ticked) for tick in ticks),
        width_to_height=(height / width if turn % 180 else width / height),
        typed=tuple(_with_signs(typed, filled.ticks)),
        under=tuple(each.word for each in under),
        turn=turn,
        is_scan=picture is not None,
        is_blank=not seen.shows_ink(WHOLE, core=False),
        doubts=("hidden_text",) * worth_a_doubt(hidden) + ("turned",) * (turn != 0),
    )


def _struck(words: Sequence[LayerWord], rules: Sequence[Any]) -> list[Word]:
    """The words, those with a rule through them marked as struck."""
    return [
        replace(each.word, struck=True) if is_struck(each.word, rules) else each.word
        for each in words
    ]


def _new(ticks: Sequence[TickBox], known: Sequence[TickBox]) -> list[TickBox]:
    """The ticks at whose place none is known yet."""
    return [tick for tick in ticks if not any(_at(tick, one) for one in known)]


def _at(tick: TickBox, other: TickBox) -> bool:
    """Whether both boxes lie over each other."""
    one, two = tick.box, other.box
    across = min(one.right, two.right) - max(one.left, two.left)
    return across > 0 and min(one.bottom, two.bottom) - max(one.top, two.top) > 0


def _with_signs(words: Sequence[Word], ticks: Sequence[TickBox]) -> list[Word]:
    """The words with a sign for each box, in place of the mark or sign that stands in it."""
    signs = [Word(TICKED if tick.ticked else EMPTY, tick.box) for tick in ticks]
    kept = [word for word in words if len(word.text) > 1 or not _in_any(word, ticks)]
    return [*kept, *signs]


def _in_any(word: Word, ticks: Sequence[TickBox]) -> bool:
    """Whether the word stands in one of the boxes."""
    return any(_at(TickBox(word.box, False), tick) for tick in ticks)


def _upright(words: Sequence[Word], turn: int) -> list[Word]:
    """The words on the page turned upright."""
    return [replace(word, box=turned_box(word.box, turn)) for word in words]
