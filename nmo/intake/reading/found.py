"""A value that was read, where it stands, and what speaks for and against it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from nmo.intake.reading.sheets.sheet import Sheet
from nmo.intake.reading.text import Place

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What is known of how well a value was read; `confidence` makes a score of it.

    labelled: it stands by a label or in a sentence made for it. word_sure: the reader's own
    confidence in the least sure of its words. agreed: whether two engines gave the same words,
    None where only one read. checked: whether the checks that it can be put to were passed, None
    where there is none. repeated, differing: in how many further places it stands again, or
    another value stands for it. guessed: a rule filled in part of it. scanned: read from a picture.
    """

    labelled: bool = True
    word_sure: float = 1.0
    agreed: bool | None = None
    checked: bool | None = None
    repeated: int = 0
    differing: int = 0
    guessed: bool = False
    scanned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[T_co]):
    """A value with its place and its signals; `start` and `end` are its span in the sheet."""

    value: T_co
    start: int
    end: int
    place: Place | None
    signals: Signals

    def of(self, value: U) -> "Found[U]":
        """The same place and signals with another value."""
        return Found(
            value=value, start=self.start, end=self.end, place=self.place, signals=self.signals
        )

    def but(
        self,
        *,
        labelled: bool | None = None,
        checked: bool | None = None,
        guessed: bool | None = None,
        repeated: int | None = None,
        differing: int | None = None,
    ) -> "Found[T_co]":
        """The same value with these signals; what is left out stays."""
        signals = self.signals
        return replace(
            self,
            signals=replace(
                signals,
                labelled=signals.labelled if labelled is None else labelled,
                checked=signals.checked if checked is None else checked,
                guessed=signals.guessed if guessed is None else guessed,
                repeated=signals.repeated if repeated is None else repeated,
                differing=signals.differing if differing is None else differing,
            ),
        )


def found_at(
    sheet: Sheet,
    start: int,
    end: int,
    value: T,
    *,
    labelled: bool = True,
    checked: bool | None = None,
    guessed: bool = False,
) -> Found[T]:
    """The value, read from this span of the sheet."""
    words = sheet.text.words_of(start, end)
    agreements = [placed.word.agreed for placed in words if placed.word.agreed is not None]
    return Found(
        value=value,
        start=start,
        end=end,
        place=sheet.text.place_of(start, end),
        signals=Signals(
            labelled=labelled,
            word_sure=sheet.text.sure_of(start, end),
            agreed=all(agreements) if agreements else None,
            checked=checked,
            guessed=guessed,
            scanned=sheet.scanned,
        ),
    )


def most_said(
    candidates: Iterable[tuple[float, Found[T]]], *, same: Callable[[T], object]
) -> Found[T] | None:
    """The value that weighs most over all places where it stands, with how often it was said.

    candidates: each with its weight, above 0. same: what two values share that mean the same. The
    place is that of its weightiest candidate.
    """
    groups: dict[object, list[tuple[float, Found[T]]]] = {}
    for weight, found in candidates:
        groups.setdefault(same(found.value), []).append((weight, found))
    if not groups:
        return None
    best = max(groups.values(), key=lambda group: sum(weight for weight, _ in group))
    first = max(best, key=lambda pair: pair[0])[1]
    others = sum(len(group) for group in groups.values()) - len(best)
    return first.but(repeated=len(best) - 1, differing=others)
