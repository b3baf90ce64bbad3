"""What stands on a page that was both written in its file and read off its picture."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nmo.intake.reading.page import Page, Word
from nmo.intake.reading.pages.arranging import in_reading_order
from nmo.intake.reading.pages.layer.read import Layer

ALIKE = 0.9  # share of words both must have for the layer to say what the picture shows
FEWEST = 8
SURELY = 0.97  # read off the picture so surely that the layer is wrong where it has another word
TURNING = frozenset(("not", "no", "nor", "except", "save", "peidio", "beidio"))


def chosen(layer: Layer, read: Page, *, can_read: bool) -> Page:
    """The page as its picture shows it, with what was typed onto it.

    Where nothing here can read pictures, what the file says stands, with the doubt `not_readable`.
    """
    if not can_read:
        words = layer.words or layer.under
        known = replace(read, words=words, ticks=layer.ticks, turn=layer.turn)
        return replace(known, doubts=("not_readable", *layer.doubts))
    written = layer.under or tuple(word for word in layer.words if word not in layer.typed)
    differs = len(written) >= FEWEST and not says_the_same(written, read.words)
    doubts = [*read.doubts, *(doubt for doubt in layer.doubts if doubt != "turned")]
    doubts += ["layer_differs"] * differs
    typed = layer.typed if not read.turn else ()
    return replace(
        read,
        words=in_reading_order([*read.words, *typed]) if typed else read.words,
        ticks=(*read.ticks, *(layer.ticks if typed else ())),
        doubts=tuple(doubt for doubt in dict.fromkeys(doubts) if not (typed and doubt == "blank")),
    )


def says_the_same(written: Sequence[Word], read: Sequence[Word]) -> bool:
    """Whether the file's words are those of the picture, slips that change no sense left aside."""
    telling = [word for word in read if word.sure >= SURELY and _tells(word.text)]
    lacking = _counted(telling) - _counted(written)
    return not lacking and alike(written, read) >= ALIKE


def _tells(text: str) -> bool:
    """Whether the word is one by which the sense turns: a figure or a negation."""
    return any(map(str.isdigit, text)) or text.lower() in TURNING


def alike(written: Iterable[Word], read: Iterable[Word]) -> float:
    """Which share of the words stands in both, letters and figures alone being compared."""
    one, two = _counted(written), _counted(read)
    most = max(one.total(), two.total())
    return (one & two).total() / most if most else 1.0


def _counted(words: Iterable[Word]) -> Counter[str]:
    """How often each word stands there."""
    plain = ("".join(filter(str.isalnum, word.text)).lower() for word in words)
    return Counter(text for text in plain if text)
