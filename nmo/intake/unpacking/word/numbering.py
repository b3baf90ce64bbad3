"""Word's automatic numbers, which stand nowhere in the text: read from numbering.xml."""

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from nmo.intake.unpacking.word.names import number_of, switch_of, value_of, w, whole_number
from nmo.intake.unpacking.word.numerals import numeral
from nmo.intake.unpacking.word.styles import Styles

BULLET = "•"
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts.

    restart: None to begin again after any level above, 0 never, else only after that level or one
    above it (from 1). figures: all levels in figures, whatever their own style (isLgl).
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    figures: bool = False
    of_style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """One list (`w:num`): the counting it shares with others, its levels, where it starts anew."""

    counting: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass
class Counters:
    """The numbers given so far, list by list, in the order of the document."""

    lists: dict[int, Numbering]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    def level_of_style(self, number: int, style: str) -> int:
        """The level that the list ties to a paragraph style; the first where it ties none."""
        one = self.lists.get(number)
        tied = [n for n, level in one.levels.items() if level.of_style == style] if one else []
        return tied[0] if style and tied else 0

    def next(self, number: int, level: int) -> str:
        """The number that stands before the next paragraph at this level; empty for none."""
        one = self.lists.get(number)
        if one is None or level not in one.levels:
            return ""
        counts = self._counts.setdefault(one.counting, {})
        if (number, level) not in self._begun and level in one.starts:
            counts[level] = one.starts[level] - 1
        self._begun.add((number, level))
        counts[level] = counts.get(level, one.levels[level].start - 1) + 1
        for deeper in [n for n in counts if n > level and _begins_anew(one, n, level)]:
            del counts[deeper]
        return _written(one, level, counts)


def counters_of(part: Element | None, styles: Styles) -> Counters:
    """The lists in the part `numbering.xml`; none where there is no such part."""
    if part is None:
        return Counters({})
    shared = {one.get(w("abstractNumId"), ""): one for one in part.findall(w("abstractNum"))}
    nums = {whole_number(one.get(w("numId"), "")): one for one in part.findall(w("num"))}
    lists = {}
    for number, one in nums.items():
        if number is not None:
            counting = _counting(one, shared, nums, styles)
            lists[number] = _numbering(one, counting, shared.get(counting))
    return Counters(lists)


def _counting(
    num: Element,
    shared: dict[str, Element],
    nums: dict[int | None, Element],
    styles: Styles,
) -> str:
    """The counting that a list uses, followed through a style that stands for another list."""
    counting = value_of(num, "abstractNumId") or ""
    link = value_of(shared.get(counting), "numStyleLink")
    if link:
        linked = nums.get(styles.listed(link).number)
        counting = value_of(linked, "abstractNumId") or counting
    return counting


def _numbering(num: Element, counting: str, shared: Element | None) -> Numbering:
    levels = {}
    starts = {}
    for one in shared.findall(w("lvl")) if shared is not None else ():
        levels[_place(one)] = _level(one)
    for override in num.findall(w("lvlOverride")):
        place = _place(override)
        own = override.find(w("lvl"))
        if own is not None:
            levels[place] = _level(own)
        start = number_of(override, "startOverride")
        if start is not None:
            starts[place] = start
            levels[place] = replace(levels.get(place, Level()), start=start)
    return Numbering(counting=counting, levels=levels, starts=starts)


def _place(level: Element) -> int:
    return whole_number(level.get(w("ilvl"), "")) or 0


def _level(level: Element) -> Level:
    start = number_of(level, "start")
    return Level(
        start=1 if start is None else start,
        style=value_of(level, "numFmt") or "decimal",
        text=value_of(level, "lvlText") or "",
        restart=number_of(level, "lvlRestart"),
        figures=bool(switch_of(level, "isLgl")),
        of_style=value_of(level, "pStyle") or "",
    )


def _begins_anew(one: Numbering, deeper: int, level: int) -> bool:
    restart = one.levels[deeper].restart if deeper in one.levels else None
    return restart is None or level < restart


def _written(one: Numbering, level: int, counts: dict[int, int]) -> str:
    """The level's own text with each level's number in it; a bullet whatever its sign."""
    own = one.levels[level]
    if own.style == "bullet":
        return BULLET

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        of = one.levels.get(place, Level())
        return numeral(counts.get(place, of.start), "decimal" if own.figures else of.style)

    return _PLACE.sub(number, own.text).strip()
