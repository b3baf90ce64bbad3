"""Parties named with their role to the right, behind the name or in a line of its own."""

import re
from collections.abc import Iterator

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.orders.naming.cells import below, left_of, right_of, shares_column
from nmo.intake.reading.orders.naming.words import (
    ORDINAL,
    PLURAL,
    TAIL,
    any_noun,
    noun_of,
    ordinal_of,
)
from nmo.intake.reading.people.names import (
    NameSeen,
    filed_before,
    name_at,
    name_before,
    names_at,
    surname_first,
)
from nmo.intake.reading.sheets.sheet import Cell, Sheet

_GOES_ON = re.compile(
    r"[(\[]|d\.?o\.?b|born|of\b|a\.?k\.?a|also|form|n[ée]e|other|known", re.IGNORECASE
)
_GOES_ON_TELLING = re.compile(r"(?:'s)? +[a-z]")
# The last word of a paragraph in a line of its own is no label.
_ENDS_A_SENTENCE = re.compile(r"[a-z][a-z ]*[.;]")
# What names a second person, who may be the other side.
_SECOND = re.compile(r"\b(?:and|v|vs|versus|against)\b", re.IGNORECASE)
# Between a name and its role stand at most so many lines, of aliases or an address.
ROWS_ABOVE = 4
ROWS_OF_SEVERAL = 8
# A role at the end of a line, with the dots that lead to it, is no longer than this.
LONGEST_END = 200
# So near each other, in shares of the page, begin the lines of one column.
ALIGNED = 0.01
_MATTER = re.compile(r"\b(?:in the matter of|re:?|between:?|parties:?) (?=[A-Z])", re.IGNORECASE)
_AND = re.compile(r",? ?(?:\([^()]{0,60}\))?,? ?(?:and|&|-?v\.?s?\.?-?) (?=[A-Z])")
_PARTS_PARTIES = re.compile(r"\W*(?:and|between|rhwng|a|ac)\W*", re.IGNORECASE)


def with_role_beside(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """NAME, then the role to its right, behind it or in a line of its own."""
    pattern = re.compile(
        rf"[\s\-.,(\[]*(?:the )?{ORDINAL}{noun_of(role)}{TAIL}(?: party)?[)\].,: ]*", re.IGNORECASE
    )
    ended = re.compile(
        rf"[ ,\-.(_]+(?:the )?{ORDINAL}{noun_of(role)}{TAIL}[)\]., ]*$", re.IGNORECASE
    )
    names_below = _names_stand_below(sheet)
    for cell in sheet.cells:
        text = sheet.flat[cell.start : cell.end]
        if _ENDS_A_SENTENCE.fullmatch(text):
            continue
        if match := pattern.fullmatch(text):
            if PLURAL.search(text):
                names = _all_by_role_alone(sheet, cell, names_below=names_below)
                yield from (
                    Naming(role, 5.0, name, nth, heading=True) for nth, name in enumerate(names, 1)
                )
            elif name := _by_role_alone(sheet, cell, names_below=names_below):
                yield Naming(role, 5.0, name, ordinal_of(match), heading=True)
        elif (match := _at_its_end(ended, text)) and PLURAL.search(match[0]):
            names = names_at(sheet, cell.start, limit=cell.start + match.start())
            yield from (
                Naming(role, 5.0, name, nth, heading=True) for nth, name in enumerate(names, 1)
            )
        elif (match := _at_its_end(ended, text)) and (
            name := whole_name(sheet, cell.start, cell.start + match.start())
        ):
            yield Naming(role, 5.0, name, ordinal_of(match), heading=True)


def _at_its_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What ends the cell: looked for there alone, for a line of dots is as long as one likes."""
    return pattern.search(text, max(0, len(text) - LONGEST_END))


def between(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """Between NAME, applicant, and NAME, respondent."""
    pattern = re.compile(
        rf"\b(?:between|rhwng|and|a|ac|against|of|v)\b:? (?P<name>(?:(?!applicant|respondent|"
        rf"ceisydd|atebydd)[^.;:]){{3,90}}?)[ ,\-.(_]+(?:the )?{ORDINAL}{noun_of(role)}\b",
        re.IGNORECASE,
    )
    at = 0
    while match := pattern.search(sheet.flat, at):
        # A word that leads to no name may stand before the one that does.
        at = match.start() + 1
        if PLURAL.search(match[0]):
            if names := _several(sheet, *match.span("name")):
                at = match.end()
            yield from (Naming(role, 3.0, name, n, heading=True) for n, name in enumerate(names, 1))
            continue
        if _begins_a_sentence(sheet, match):
            continue
        if name := whole_name(sheet, *match.span("name")):
            at = match.end()
            yield Naming(role, 3.0, name, ordinal_of(match), heading=True)


def _several(sheet: Sheet, start: int, end: int) -> list[NameSeen]:
    """The names of a span that holds nothing else than the names of several."""
    names = names_at(sheet, start, limit=end)
    if len(names) < 2 or names[0].start - start > 6:
        return []
    rest = re.sub(r"\([^()]*\)", "", sheet.flat[names[-1].end : end])
    return [] if rest.strip(" ,.-_") else names


def versus(sheet: Sheet) -> Iterator[Naming]:
    """Re: NAME v NAME."""
    for match in re.finditer(r" ?-?\b[vV]s?\b\.?-? (?=[^\W\d_a-z]|\()", sheet.flat):
        before = filed_before(sheet, match.start()) or name_before(sheet, match.start())
        cell = sheet.cell_at(match.end())
        filed = surname_first(sheet, match.end(), cell.end) if cell else None
        after = filed or name_at(sheet, match.end())
        if before and after:
            yield Naming(Role.APPLICANT, 1.5, before)
            yield Naming(Role.RESPONDENT, 1.5, after)


def in_the_matter(sheet: Sheet) -> Iterator[Naming]:
    """In the matter of NAME and NAME: whoever asks stands first."""
    for match in _MATTER.finditer(sheet.flat):
        first = name_at(sheet, match.end())
        joint = _AND.match(sheet.flat, first.end) if first else None
        second = name_at(sheet, joint.end()) if joint else None
        if first and second and second.start - (joint.end() if joint else 0) < 4:
            yield Naming(Role.APPLICANT, 1.5, first, heading=True)
            yield Naming(Role.RESPONDENT, 1.5, second, heading=True)


def _begins_a_sentence(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether the role is in the line below and part of a sentence: it begins or ends one."""
    between = sheet.lined[match.end("name") : match.end()]
    if "\n" not in between:
        return False
    ends_one = re.match(r"[ \n]+[a-z]", between) is not None
    return ends_one or _GOES_ON_TELLING.match(sheet.lined, match.end()) is not None


def whole_name(sheet: Sheet, start: int, end: int) -> NameSeen | None:
    """The name that begins the span, if not much else but a bracket stands behind it."""
    if (filed := surname_first(sheet, start, end, one=True)) is not None:
        return filed
    name = name_at(sheet, start, limit=end)
    if name is None:
        return None
    rest = sheet.flat[name.end : end].strip(" ,.-_")
    if any_noun().search(rest) or _SECOND.search(re.sub(r"\([^()]*\)", "", rest)):
        return None
    return name if not rest or _GOES_ON.match(rest) else None


def _by_role_alone(sheet: Sheet, cell: Cell, *, names_below: bool) -> NameSeen | None:
    """The name that goes with a cell that holds nothing but a role."""
    right = right_of(sheet, cell)
    if right is not None and whole_name(sheet, right.start, right.end):
        return None
    left = left_of(sheet, cell)
    if left is not None and (name := whole_name(sheet, left.start, left.end)):
        return name
    near = [_below_alone(sheet, cell)] if names_below else _rows_above(sheet, cell)
    named = (whole_name(sheet, other.start, other.end) for other in near if other)
    return next((name for name in named if name), None)


def _all_by_role_alone(sheet: Sheet, cell: Cell, *, names_below: bool) -> list[NameSeen]:
    """The names that go with a cell that says of several people what they are."""
    for side in (left_of(sheet, cell), right_of(sheet, cell)):
        if side is not None and (names := names_at(sheet, side.start, limit=side.end)):
            return names
    if names_below:
        under = _below_alone(sheet, cell)
        return names_at(sheet, under.start, limit=under.end) if under else []
    above = [
        names_at(sheet, other.start, limit=other.end)
        for other in _rows_above(sheet, cell, most=ROWS_OF_SEVERAL)
    ]
    return [name for names in reversed(above) for name in names]


def _names_stand_below(sheet: Sheet) -> bool:
    """Whether the lines that hold a role alone stand over the names: more have one below."""
    over = under = 0
    for cell in sheet.cells:
        text = sheet.flat[cell.start : cell.end]
        if _ENDS_A_SENTENCE.fullmatch(text):
            continue
        if any_noun().fullmatch(text.strip(" -.,()[]:")):
            line = _below_alone(sheet, cell)
            named = line is not None and whole_name(sheet, line.start, line.end) is not None
            aligned = named and line is not None and abs(line.box.left - cell.box.left) < ALIGNED
            under += named
            over += any(
                whole_name(sheet, c.start, c.end) is not None
                and (shares_column(c, cell) or not aligned)
                for c in _rows_above(sheet, cell)
            )
    return under > over


def _below_alone(sheet: Sheet, cell: Cell) -> Cell | None:
    """The line below a role that stands alone in its line."""
    alone = sum(other.row == cell.row for other in sheet.cells) == 1
    return below(sheet, cell) if alone else None


def _rows_above(sheet: Sheet, cell: Cell, *, most: int = ROWS_ABOVE) -> Iterator[Cell]:
    """The lines above, up to the one that belongs to somebody else; each of one cell."""
    for row in range(cell.row - 1, max(-1, cell.row - 1 - most), -1):
        cells = [other for other in sheet.cells if other.row == row]
        if len(cells) != 1:
            return
        text = sheet.flat[cells[0].start : cells[0].end]
        if _PARTS_PARTIES.fullmatch(text) or any_noun().search(text):
            return
        yield cells[0]
