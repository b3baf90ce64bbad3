"""How often finding was right, counted from what officers said of matches. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from nmo.checks.queries import JudgedMatch
from nmo.matching.learning.communities import WORDS, community_of
from nmo.matching.learning.figures import Band, Interval, calibration, wilson

FEWEST_TO_SAY = 30
ADULT, MIDDLE_AGED, OLD = 25, 45, 65
MISSING = {
    "name": "No name was asked",
    "born": "No date of birth or age was asked",
    "address": "No address or postcode was asked",
}
Group: TypeAlias = Callable[[JudgedMatch], Iterable[str]]


@dataclass(frozen=True, kw_only=True)
class Counted:
    """How often something was so; `share` is None where there are too few to say."""

    words: str
    of: int
    share: Interval | None

    @property
    def said(self) -> str:
        """The share in words, with its 95% interval."""
        if self.share is None:
            return "too few to say"
        return in_a_hundred(self.share.share, self.share.low, self.share.high)


@dataclass(frozen=True, kw_only=True)
class RightlyFound:
    """What officers' verdicts say of finding, in all and by group."""

    judged: int
    overall: tuple[Counted, ...]
    bands: tuple[Band, ...]
    by_group: tuple[tuple[str, tuple[Counted, ...]], ...]


def rightly_found(judged: Sequence[JudgedMatch], *, year: int) -> RightlyFound:
    """The figures of these verdicts. year: of the day of counting, from which ages are reckoned.

    Shares of fewer than FEWEST_TO_SAY are not given. Community and age are of what was asked.
    """
    return RightlyFound(
        judged=len(judged),
        overall=(
            counted("All matches shown", (each.right for each in judged)),
            counted("Shown as found", (each.right for each in judged if each.sure)),
            counted("Shown as possible", (each.right for each in judged if not each.sure)),
            counted("Right person shown first", (e.place == 1 for e in judged if e.right)),
        ),
        bands=tuple(calibration([(each.probability, each.right) for each in judged])),
        by_group=(
            ("Community of the name asked (a coarse guess)", _by(judged, _community)),
            ("Age", _by(judged, lambda each: [_age_band(each, year)])),
            ("What was not asked", _by(judged, _missing)),
        ),
    )


def in_a_hundred(share: float, low: float, high: float) -> str:
    """A share with its interval in plain words: "92 in 100 (likely between 85 and 96)"."""
    rounded = [round(100 * each, 1) for each in (share, low, high)]
    said, least, most = (f"{each:g}" for each in rounded)
    return f"{said} in 100 (likely between {least} and {most})"


def counted(words: str, hits: Iterable[bool]) -> Counted:
    """The share of hits, where there are enough to say."""
    each = list(hits)
    enough = len(each) >= FEWEST_TO_SAY
    return Counted(
        words=words, of=len(each), share=wilson(sum(each), len(each)) if enough else None
    )


def _by(judged: Sequence[JudgedMatch], group: Group) -> tuple[Counted, ...]:
    found: dict[str, list[bool]] = defaultdict(list)
    for each in judged:
        for words in group(each):
            found[words].append(each.right)
    return tuple(counted(words, hits) for words, hits in sorted(found.items()))


def _community(each: JudgedMatch) -> list[str]:
    return [WORDS[community_of(each.name)]] if each.name else []


def _age_band(each: JudgedMatch, year: int) -> str:
    born = each.born[:4]
    age = each.age if each.age is not None else year - int(born) if born.isdigit() else None
    if age is None:
        return "Age not asked"
    if age < ADULT:
        return f"Under {ADULT}"
    if age < MIDDLE_AGED:
        return f"{ADULT} to {MIDDLE_AGED - 1}"
    return f"{MIDDLE_AGED} to {OLD - 1}" if age < OLD else f"{OLD} and over"


def _missing(each: JudgedMatch) -> Iterable[str]:
    asked = {
        "name": "name" in each.given,
        "born": bool({"date_of_birth", "age"} & each.given),
        "address": bool({"address", "postcode"} & each.given),
    }
    missing = [MISSING[field] for field, given in asked.items() if not given]
    return missing or ["Name, date of birth or age, and address were all asked"]
