"""Which packs a run makes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.reading.layouts import layouts
from benchmarks.reading.layouts.known import DEVELOPMENT, KEPT_BACK

CHANNELS = ("digital", "word", "mail", "layered", "light", "heavy", "fax", "photo")
CLEAN = ("digital", "word", "mail")
LIGHT = ("light", "layered")
HEAVY = ("heavy", "fax", "photo")
# Of a hundred packs how many come by each channel.
SHARES = {
    "digital": 34, "word": 8, "mail": 8, "layered": 6, "light": 16, "heavy": 10, "fax": 8,
    "photo": 10,
}  # fmt: skip
REPORT_SEED, DEVELOPMENT_SEED, FITTING_SEED = "report", "development", "fitting"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One pack to make."""

    seed: str
    side: str
    layout: str
    channel: str


def wanted(
    side: str, packs: int, seed: str, channels: Sequence[str] = (), layout_name: str = ""
) -> Iterator[Wanted]:
    """That many packs of a side, spread over its layouts and these channels, or all."""
    dice = Random(f"{side}:{seed}")
    kinds = [one for one in layouts(side) if layout_name in ("", one.name)]
    for nth in range(packs):
        channel = _channel(channels, nth, dice)
        fitting = [layout for layout in kinds if channel in layout.channels]
        if not fitting:
            continue
        layout = dice.choices(fitting, [one.share for one in fitting])[0]
        yield Wanted(f"{seed}-{nth}", side, layout.name, channel)


def _channel(channels: Sequence[str], nth: int, dice: Random) -> str:
    if channels:
        return channels[nth % len(channels)]
    return dice.choices(list(SHARES), list(SHARES.values()))[0]


__all__ = ["CHANNELS", "CLEAN", "DEVELOPMENT", "HEAVY", "KEPT_BACK", "LIGHT", "Wanted", "wanted"]
