"""The relevant children, with their dates of birth."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nmo.intake.reading.dates import DaySeen, days_in
from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.orders.births import not_in_future
from nmo.intake.reading.people.names import NameSeen, as_in_body, folded, name_at
from nmo.intake.reading.sheets.sheet import Sheet

_BETWEEN = re.compile(
    r"[\s,;:()|\-.]*(?:(?:a )?(?:boy|girl|male|female|m|f|merch|bachgen)\b[\s,;:()|\-]*)?"
    r"(?:(?:who )?(?:(?:was|is|were) )?(?:(?:ganwyd|ganed) ?/ ?born|born(?: on)?|"
    r"date of birth|d\.? ?o\.? ?b\b\.?|ganwyd(?: ar)?|ganed(?: ar)?|dyddiad geni|b\.)"
    r"[\s:(\-]*(?:the )?)?",
    re.IGNORECASE,
)
_BORN = re.compile(r"born|birth|d\.? ?o\.? ?b|ganwyd|ganed|geni|\bb\.", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|(?<=\n)|(?<=[.;] ))(?:the )?(?:names? of (?:the )?)?(?:relevant |said )?(?:child(?:ren)?"
    r"|child\(ren\)|plant|plant perthnasol)(?:'s names?)?(?: \(?of the family\)?)? ?(?::|\bare\b"
    r"|\bis\b)",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\b(?:relevant child(?:ren)?|full name\(s\) of the child\(ren\)|child(?:ren)?\b|child\(ren\)|"
    r"plant\b|schedule)",
    re.IGNORECASE,
)
# What parts the names of a list; an age or a year may stand in brackets behind one.
_PARTED = re.compile(
    r"\s{0,9}(?:,? ?\([^()]{0,60}\))?\s{0,9}(?:,? ?\b(?:and|a|ac)\b|[,;&]|\(\d\)|\d\.)\s*",
    re.IGNORECASE,
)
_NEAR_HEADING = 700
LONGEST_NAME = 70
OLDEST_CHILD = 19
YOUNGEST_PARTY = 14


@dataclass(frozen=True, slots=True)
class ChildSeen:
    """A child as read; dob None where the paper gives none."""

    name: Found[str]
    dob: Found[str] | None


def children_of(
    sheet: Sheet, *, grown_up: Collection[str], made: date | None
) -> tuple[ChildSeen, ...]:
    """The children in the order in which the paper names them first, each once.

    grown_up: folded names of the parties, who are no children. made: the day of the order, on
    which a child is under nineteen.
    """
    children: dict[str, ChildSeen] = {}
    seen = [*_dated(sheet, made), *_listed(sheet)]
    for name, day in seen:
        value = as_in_body(name.value, sheet.text.string)
        key = folded(value)
        child = _child(sheet, name, value, day, made)
        born = child.dob.value if child.dob else None
        is_party = key in grown_up and not _is_young(born, made)
        if not key or is_party or _known(children, key, born):
            continue
        for short in [k for k, other in children.items() if _shorter(k, other, key, born)]:
            del children[short]
        children[key] = child
    return tuple(sorted(children.values(), key=lambda child: _first_named(child, seen, sheet)))


def _first_named(
    child: ChildSeen, seen: Sequence[tuple[NameSeen, DaySeen | None]], sheet: Sheet
) -> int:
    """Where the paper names the child first."""
    own = folded(child.name.value)
    return min(
        name.start for name, _ in seen if folded(as_in_body(name.value, sheet.text.string)) == own
    )


def _is_young(born: str | None, made: date | None) -> bool:
    """Whether someone born then is too young for a party, whose name may be the same."""
    if born is None or made is None:
        return False
    return (made - date.fromisoformat(born)).days / 365.25 < YOUNGEST_PARTY


def _known(children: dict[str, ChildSeen], key: str, born: str | None) -> bool:
    """Whether the child is there already, under the same name or a longer one."""
    for known, child in children.items():
        if set(key.split()) <= set(known.split()):
            before = child.dob.value if child.dob else None
            if born is None or born == before:
                return True
    return False


def _shorter(short: str, other: ChildSeen, key: str, born: str | None) -> bool:
    """Whether a child read before is the same one with fewer names."""
    same = other.dob is None or born is None or other.dob.value == born
    return same and set(short.split()) <= set(key.split())


def _child(
    sheet: Sheet, name: NameSeen, value: str, day: DaySeen | None, made: date | None
) -> ChildSeen:
    dob = None
    if day is not None:
        born = not_in_future(day, made)
        dob = found_at(
            sheet, day.start, day.end, born.isoformat(),
            checked=made is None or born <= made, guessed=day.short_year or day.mended,
        )  # fmt: skip
    return ChildSeen(found_at(sheet, name.start, name.end, value), dob)


def _dated(sheet: Sheet, made: date | None) -> Iterator[tuple[NameSeen, DaySeen]]:
    """NAME born DATE, NAME (date of birth DATE), and the rows of a table of children."""
    for day in days_in(sheet.flat):
        name = _name_before(sheet, day.start)
        if name is None:
            continue
        between = sheet.flat[name.end : day.start]
        says_born = bool(_BORN.search(between))
        if not says_born and not _under_heading(sheet, name.start):
            continue
        age = (made - not_in_future(day, made)).days / 365.25 if made else 5
        if -1 <= age <= OLDEST_CHILD:
            yield name, day


def _name_before(sheet: Sheet, at: int) -> NameSeen | None:
    """The longest name from which only marks, sex and "born" lead to the position."""
    base = max(0, at - LONGEST_NAME)
    for match in re.finditer(r"(?<![\w'\-])(?=[^\W\d_])", sheet.flat[base:at]):
        if not sheet.flat[base + match.start()].isupper():
            continue
        name = name_at(sheet, base + match.start(), limit=at)
        if name and _BETWEEN.fullmatch(sheet.flat, name.end, at):
            return _without_sex(name)
    return None


def _without_sex(name: NameSeen) -> NameSeen:
    found = re.search(r" (?:Male|Female|Boy|Girl|M|F)$", name.value)
    if found is None:
        return name
    end = name.end - len(found[0])
    return NameSeen(name.start, end, name.value[: found.start()])


def _under_heading(sheet: Sheet, at: int) -> bool:
    return bool(_SECTION.search(sheet.flat, max(0, at - _NEAR_HEADING), at))


def _listed(sheet: Sheet) -> Iterator[tuple[NameSeen, None]]:
    """Children: NAME, NAME and NAME."""
    for match in _LABEL.finditer(sheet.lined):
        cell = sheet.cell_at(match.end())
        if cell is None:
            cell = sheet.cell_at(match.end() + 1)
        if cell is None:
            continue
        at = match.end()
        while at < cell.end and (name := name_at(sheet, at, limit=cell.end)):
            yield name, None
            parted = _PARTED.match(sheet.flat, name.end, cell.end)
            at = parted.end() if parted else cell.end
