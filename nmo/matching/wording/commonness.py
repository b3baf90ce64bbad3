"""How common the names are that agree, rounded so that it tells nothing of one person."""

from collections.abc import Mapping

# Below these a figure could tell that one person has come or gone, or who it is.
FEWEST_PEOPLE, FEWEST_BEARERS, FEWEST_FOR_TWO_DIGITS = 1_000, 10, 200
COARSE = (1, 2, 5)
RARE = "rare"


def how_common(bearers: Mapping[str, int], people: int) -> str:
    """One sentence on names as written, with how many bear each; empty on a small register."""
    if people < FEWEST_PEOPLE or not bearers:
        return ""
    said = (f"{name} {one_in(count, people)}" for name, count in bearers.items())
    return f"How common on this register: {', '.join(said)}."


def one_in(bearers: int, people: int) -> str:
    """Of how many people one bears the name: "1 in 190 people"; "rare" where fewer than ten do.

    Two digits of it; where fewer than 200 bear it, one of 10, 20, 50, 100, 200, 500 and so on.
    """
    if bearers < FEWEST_BEARERS:
        return RARE
    share = max(people / bearers, 2)
    return f"1 in {_rounded(share, coarse=bearers < FEWEST_FOR_TWO_DIGITS):,} people"


def _rounded(share: float, *, coarse: bool) -> int:
    if not coarse:
        return int(float(f"{share:.2g}"))
    size: int = 10 ** (len(str(int(share))) - 1)
    return max(step * size for step in COARSE if step * size <= share)
