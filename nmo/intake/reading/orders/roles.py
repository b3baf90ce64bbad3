"""Who is applicant and who respondent: every place that names one of them has a voice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from nmo.intake.reading.people.names import NameSeen, name_at, name_before, names_at
from nmo.intake.reading.sheets.sheet import Cell, Sheet


class Role(StrEnum):
    """The side of a party."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a party is named: with how much weight, and which of several it is."""

    role: Role
    weight: float
    name: NameSeen
    ordinal: int = 1
    heading: bool = False


_WORDS = {
    Role.APPLICANT: (
        r"(?:applicants?|claimant|petitioner|ceisydd|geisydd|cheisydd|(?:protected )?(?:person"
        r"|people)"
        r" (?:protected|who (?:applied|asked)|protected by this order|applying)(?: for (?:it|the"
        r" order|this"
        r" order))?|protected person)"
    ),
    Role.RESPONDENT: (
        r"(?:respondents?|defendant|atebydd|(?:person|party) giving (?:the )?undertaking"
        r"|(?:person|people) (?:bound|restrained|forbidden|(?:who )?this order is against|against"
        r" whom"
        r"[\w ]{0,30}|who must (?:obey|follow)[\w ]{0,20}|bound by this order))"
    ),
}
_ORDINAL = r"(?:(?P<ordinal>1st|2nd|3rd|4th|first|second|third|fourth|cyntaf|ail|\(?[1-4]\)) )?"
_ORDINALS = {
    "1": 1, "2": 2, "3": 3, "4": 4, "f": 1, "s": 2, "t": 3, "c": 1, "a": 2,
}  # fmt: skip
_TAIL = r"(?: ?\(?(?P<after>[1-4])\)?)?"
_GOES_ON = re.compile(
    r"[(\[]|d\.?o\.?b|born|of\b|a\.?k\.?a|also|form|n[ée]e|other|known", re.IGNORECASE
)
# Between a name and its role stand at most so many lines, of aliases or an address.
ROWS_ABOVE = 4
_ANY_ROLE = re.compile(r"\b(?:applicant|respondent|ceisydd|atebydd)\b", re.IGNORECASE)
_OTHERS_LINE = re.compile(
    r"^\W*(?:and|between|rhwng|a|ac)\W*$|\b(?:applicant|respondent|ceisydd|atebydd)\b",
    re.IGNORECASE,
)
_PROTECTED = re.compile(
    r"\b(?:(?:made )?to protect|protects|(?:application|request) (?:of|by|made by)|asked for by|"
    r"applied for by) (?:the applicant,? )?(?=[A-Z])"
)
_TITLE = r"(?:mr|mrs|ms|miss|mx|dr)\.? "


def namings(sheet: Sheet) -> list[Naming]:
    """Every place in the sheet that names an applicant or a respondent."""
    found: list[Naming] = []
    for role in Role:
        found += _labels(sheet, role)
        found += _sentences(sheet, role)
        found += _beside(sheet, role)
        found += _defined(sheet, role)
    found += _applied(sheet)
    found += _told(sheet)
    found += _versus(sheet)
    return found


def _labels(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """Applicant: NAME; Name of applicant: NAME; The 1st applicant is NAME."""
    word = _WORDS[role]
    pattern = re.compile(
        rf"(?:^|(?<=[\n.;:)\]|])[ ]?|(?<=  ))(?:the |full )?(?:names? of (?:the"
        rf" )?)?{_ORDINAL}{word}{_TAIL}"
        rf"(?:'s?)?(?: (?:full )?names?)?(?: \(?(?:full )?names?\)?)?(?P<mark> ?[:|\-] ?| (?:is|yw"
        rf"|are) |\s*\n|(?= ))",
        re.IGNORECASE | re.MULTILINE,
    )
    for match in pattern.finditer(sheet.lined):
        ordinal = _ordinal(match)
        for nth, name in enumerate(_values(sheet, match)):
            weight = 5.0 if match["mark"].strip() else 3.0
            yield Naming(role, weight, name, max(ordinal, nth + 1), heading=True)


def _values(sheet: Sheet, match: re.Match[str]) -> list[NameSeen]:
    """The names in the rest of the label's cell, or in the cell beside or below it."""
    at = match.end()
    cell = sheet.cell_at(match.end("mark") - 1 if match["mark"].strip() else match.start())
    cell = cell or sheet.cell_at(match.start())
    mark = match["mark"].strip().casefold()
    if cell is not None and at < cell.end and mark != "-":
        if mark in ("is", "yw", "are"):
            name = name_at(sheet, at)
            return [name] if name else []
        names = names_at(sheet, at, limit=cell.end)
        if names or sheet.flat[at : cell.end].strip(" :-._"):
            return names
    if cell is None:
        return []
    for near in (_beside_cell(sheet, cell), _below(sheet, cell)):
        if near is not None and (names := names_at(sheet, near.start, limit=near.end)):
            in_table = sum(other.row == cell.row for other in sheet.cells) > 1
            return names if mark == ":" or near.row == cell.row or in_table else []
    return []


def _sentences(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """The respondent NAME must not; the applicant, NAME, and."""
    pattern = re.compile(
        rf"\b(?:(?:the|y|yr|i'r|said) )?{_ORDINAL}{_WORDS[role]}{_TAIL}(?:,| is)? "
        rf"(?={_TITLE}|[^\W\d_])",
        re.IGNORECASE,
    )
    for match in pattern.finditer(sheet.flat):
        runs_on = sheet.lined[match.end() - 1] != "\n" or sheet.goes_on(match.end() - 2)
        if (
            runs_on
            and sheet.flat[match.end() : match.end() + 1].isupper()
            and (name := name_at(sheet, match.end()))
        ):
            yield Naming(role, 2.0, name, _ordinal(match))


def _beside(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """NAME, then the role to its right, behind it or in the line below (BETWEEN ... and ...)."""
    pattern = re.compile(
        rf"[\s\-.,(\[]*(?:the )?{_ORDINAL}{_WORDS[role]}{_TAIL}(?: party)?[)\].,: ]*", re.IGNORECASE
    )
    ended = re.compile(
        rf"[ ,\-.(_]+(?:the )?{_ORDINAL}{_WORDS[role]}{_TAIL}[)\]., ]*$", re.IGNORECASE
    )
    for cell in sheet.cells:
        text = sheet.flat[cell.start : cell.end]
        if match := pattern.fullmatch(text):
            if _named_beside(sheet, cell):
                continue
            for near in (_left(sheet, cell), *_rows_above(sheet, cell)):
                if near and (name := _whole_name(sheet, near.start, near.end)):
                    yield Naming(role, 5.0, name, _ordinal(match), heading=True)
                    break
        elif (match := ended.search(text)) and (
            name := _whole_name(sheet, cell.start, cell.start + match.start())
        ):
            yield Naming(role, 5.0, name, _ordinal(match), heading=True)
    between = re.compile(
        rf"\b(?:between|rhwng|and|a|ac|against|of|v)\b:? (?P<name>(?:(?!applicant|respondent|"
        rf"ceisydd|atebydd)[^.;:]){{3,90}}?)[ ,\-.(_]+(?:the )?{_ORDINAL}{_WORDS[role]}\b",
        re.IGNORECASE,
    )
    for match in between.finditer(sheet.flat):
        if name := _whole_name(sheet, *match.span("name")):
            yield Naming(role, 3.0, name, _ordinal(match), heading=True)


def _defined(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """NAME ("the Respondent"); NAME (the respondent)."""
    pattern = re.compile(
        rf"[ ,]*[(\[]+ ?(?:hereinafter |referred to as |who is |called )*[\"']?(?:the )?{_ORDINAL}"
        rf"[\"']?{_WORDS[role]}[\"']?",
        re.IGNORECASE,
    )
    for match in pattern.finditer(sheet.flat):
        if name := name_before(sheet, match.start()):
            yield Naming(role, 4.0, name, _ordinal(match))


def _applied(sheet: Sheet) -> Iterator[Naming]:
    """Application of NAME against NAME."""
    pattern = re.compile(r"\bapplication (?:of|by|made by) (?:the applicant,? )?", re.IGNORECASE)
    for match in pattern.finditer(sheet.flat):
        if name := name_at(sheet, match.end()):
            yield Naming(Role.APPLICANT, 4.0, name, heading=True)
            against = re.compile(r"[^.;:]{0,60}? against (?:the respondent,? )?")
            if (follows := against.match(sheet.flat, name.end)) and (
                other := name_at(sheet, follows.end())
            ):
                yield Naming(Role.RESPONDENT, 4.0, other, heading=True)


def _told(sheet: Sheet) -> Iterator[Naming]:
    """The notice to the respondent, NAME; To: NAME of ADDRESS; I, NAME, undertake."""
    patterns = (
        (4.0, r"\bnotice to (?:the )?respondent,? ?:?"),
        (4.0, r"\bhysbysiad pwysig i'r atebydd,? ?"),
        (3.0, r"\b[Tt][Oo]:? (?=[A-Z][^.;]{3,60}\b(?:of\b|\(|born|date of birth|d\.?o\.?b))"),
        (3.0, r"\bnotice to:? (?=[A-Z])"),
        (
            3.0,
            r"\b(?:order|injunction)(?: is| was)?(?: made)? against (?:you,? |the respondent,?"
            r" )?(?=[A-Z])",
        ),
        (3.0, r"\b(?:You are|You,) (?=[A-Z][a-z])"),
        (
            3.0,
            r"\bI,? (?=[A-Z][\w' \-]{3,50},? (?:of|the respondent|undertake|promise|hereby|give))",
        ),
        (3.0, r"\bundertakings? (?:given|offered) by (?=[A-Z])"),
        (2.0, r"\b(?:it is ordered|orders|ordered) that (?=[A-Z])"),
    )
    for weight, pattern in patterns:
        for match in re.finditer(pattern, sheet.flat, re.IGNORECASE if weight > 3 else 0):
            if name := name_at(sheet, match.end()):
                yield Naming(Role.RESPONDENT, weight, name)
    for match in _PROTECTED.finditer(sheet.flat):
        if name := name_at(sheet, match.end()):
            yield Naming(Role.APPLICANT, 3.0, name)


def _versus(sheet: Sheet) -> Iterator[Naming]:
    """Re: NAME v NAME."""
    for match in re.finditer(r" ?-?\b[vV]s?\b\.?-? (?=[A-Z(])", sheet.flat):
        before, after = name_before(sheet, match.start()), name_at(sheet, match.end())
        if before and after:
            yield Naming(Role.APPLICANT, 1.5, before)
            yield Naming(Role.RESPONDENT, 1.5, after)


def _whole_name(sheet: Sheet, start: int, end: int) -> NameSeen | None:
    """The name that begins the span, if not much else but a bracket stands behind it."""
    name = name_at(sheet, start, limit=end)
    if name is None:
        return None
    rest = sheet.flat[name.end : end].strip(" ,.-_")
    if _ANY_ROLE.search(rest):
        return None
    return name if not rest or _GOES_ON.match(rest) else None


def _ordinal(match: re.Match[str]) -> int:
    said = (match.groupdict().get("ordinal") or match.groupdict().get("after") or "").strip("() ")
    return _ORDINALS.get(said[:1].casefold(), 1)


def _named_beside(sheet: Sheet, cell: Cell) -> bool:
    """Whether the cell is a label, with the name to its right."""
    right = _beside_cell(sheet, cell)
    return right is not None and _whole_name(sheet, right.start, right.end) is not None


def _beside_cell(sheet: Sheet, cell: Cell) -> Cell | None:
    right = [c for c in sheet.cells if c.row == cell.row and c.start >= cell.end]
    if right:
        return right[0]
    level = [c for c in sheet.cells if _level(c, cell) and c.box.left >= cell.box.right - 0.01]
    return min(level, key=lambda c: c.box.left, default=None)


def _left(sheet: Sheet, cell: Cell) -> Cell | None:
    left = [c for c in sheet.cells if c.row == cell.row and c.end <= cell.start]
    if left:
        return left[-1]
    level = [c for c in sheet.cells if _level(c, cell) and c.box.right <= cell.box.left + 0.01]
    return max(level, key=lambda c: c.box.right, default=None)


def _level(one: Cell, two: Cell) -> bool:
    shared = min(one.box.bottom, two.box.bottom) - max(one.box.top, two.box.top)
    return (
        one.page == two.page
        and one.row != two.row
        and shared > 0.5 * (min(one.box.bottom - one.box.top, two.box.bottom - two.box.top))
    )


def _rows_above(sheet: Sheet, cell: Cell) -> Iterator[Cell]:
    """The lines above, up to the one that belongs to somebody else; each of one cell."""
    for row in range(cell.row - 1, max(-1, cell.row - 1 - ROWS_ABOVE), -1):
        cells = [other for other in sheet.cells if other.row == row]
        if len(cells) != 1 or _OTHERS_LINE.search(sheet.flat[cells[0].start : cells[0].end]):
            return
        yield cells[0]


def _below(sheet: Sheet, cell: Cell) -> Cell | None:
    rows = [c for c in sheet.cells if c.row == cell.row + 1]
    under = [c for c in rows if c.box.left < cell.box.right and cell.box.left < c.box.right]
    return under[0] if under else (rows[0] if len(rows) == 1 else None)
