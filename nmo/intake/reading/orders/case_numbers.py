"""The two numbers of a case: FamilyMan (two letters, two digits, F, five digits) and 16 digits."""

import re
from collections.abc import Iterator
from itertools import islice

from nmo.intake.reading.dates import days_in
from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.sheets.sheet import Sheet

_LETTER = "[A-Z0158]"
_DIGIT = "[0-9OoQDIl|SBZ]"
_GAP = "[ /.\\-]?"
_FAMILYMAN = re.compile(
    rf"(?<![A-Za-z0-9])(?P<court>{_LETTER}{{2}}){_GAP}(?P<year>{_DIGIT}{{2}}){_GAP}(?P<kind>[FEPCD]){_GAP}"
    rf"(?P<number>{_DIGIT}{{5}})(?![A-Za-z0-9])"
)
_SIXTEEN = re.compile(
    rf"(?<![\w-])(?P<digits>1{_DIGIT}{{3}}(?:[ -]{{0,2}}{_DIGIT}{{4}}){{3}}|{_DIGIT}{{4}}"
    rf"(?:-{_DIGIT}{{4}}){{3}})(?![\w-]|\d)"
)
_LABEL = re.compile(
    r"(?:case|claim|cause|matter|court|familyman|reference|achos)[\w ./']{0,24}"
    r"(?:no|number|ref|reference|rhif|man)?s?[.:\s(]{0,5}$|rhif yr achos[: ]*$|\bno[.:]? ?$",
    re.IGNORECASE,
)
_AS_DIGITS = str.maketrans("OoQDIl|SBZ", "0000111582")
_AS_LETTERS = str.maketrans("0158", "OISB")
# What other courts and the police number by: T20260318, K00ME417, 21CC/4471/26, QB-2026-MAN-118.
_OF_OTHER_COURTS = re.compile(
    r"(?:\b(?:case|claim|cause|indictment|matter|court|urn|file)(?: (?:no|number|ref|"
    r"reference))?s?[.: ]{1,3}"
    r"|\b(?:number|reference|no|urn)[.:] ?)"
    r"(?P<number>(?=[A-Z0-9/\-]*\d{2})(?=[A-Z0-9/\-]*(?:[A-Z]|"
    r"/))[A-Z0-9]{1,10}(?:[/\-][A-Z0-9]{1,8}){0,4})"
    r"(?![\w/])",
    re.IGNORECASE,
)
_OF_THE_CROWN = re.compile(r"\b(?P<number>[TSAU]20\d{6})\b")
_OTHER_CASE = re.compile(
    r"(?:consolidated with|linked|related|under|proceedings|other) [\w ,.:()]{0,30}$",
    re.IGNORECASE,
)


def case_numbers_of(sheet: Sheet) -> tuple[Found[str], ...]:
    """The numbers of the sheet's own case, one of each kind at most, as they are written.

    Those beside a label come before those in a sentence. A misread letter or digit is put right
    where only the other can stand.
    """
    numbers: list[Found[str]] = []
    for of_kind in (_familyman(sheet), _sixteen(sheet)):
        seen = list(of_kind)
        if not seen:
            continue
        best = max(seen, key=lambda found: (found.signals.labelled, -found.start))
        same = sum(found.value == best.value for found in seen) - 1
        differing = len(seen) - same - 1
        numbers.append(best.but(repeated=same, differing=differing))
    return tuple(numbers) or tuple(islice(_of_other_courts(sheet), 1))


def _of_other_courts(sheet: Sheet) -> Iterator[Found[str]]:
    """A number behind a label, or the Crown Court's, where none is of the family court's shapes."""
    for pattern in (_OF_OTHER_COURTS, _OF_THE_CROWN):
        for match in pattern.finditer(sheet.flat):
            start, end = match.span("number")
            if not days_in(match["number"]):
                yield found_at(sheet, start, end, match["number"], labelled=True, checked=False)


def plain_number(number: str) -> str:
    """The letters and digits of a number, as two numbers are compared."""
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def _familyman(sheet: Sheet) -> Iterator[Found[str]]:
    for match in _FAMILYMAN.finditer(sheet.flat):
        court = match["court"].translate(_AS_LETTERS)
        year, number = (match[name].translate(_AS_DIGITS) for name in ("year", "number"))
        labelled = _labelled(sheet, match.start())
        if match["kind"] != "F" and not labelled:
            continue
        kind = match["kind"]
        # On a scan an F is often misread; what is printed is believed.
        if kind == "E" or found_at(sheet, *match.span(), "").signals.scanned:
            kind = "F"
        value = f"{court}{year}{kind}{number}"
        mended = value != re.sub(r"[ /.\-]", "", match[0])
        yield _number(sheet, match, value, labelled=labelled, mended=mended)


def _sixteen(sheet: Sheet) -> Iterator[Found[str]]:
    for match in _SIXTEEN.finditer(sheet.flat):
        value = match["digits"].translate(_AS_DIGITS).replace(" ", "-")
        mended = match["digits"].translate(_AS_DIGITS) != match["digits"]
        yield _number(sheet, match, value, labelled=_labelled(sheet, match.start()), mended=mended)


def _number(
    sheet: Sheet, match: re.Match[str], value: str, *, labelled: bool, mended: bool
) -> Found[str]:
    return found_at(
        sheet, match.start(), match.end(), value, labelled=labelled, guessed=mended, checked=True
    )


def _labelled(sheet: Sheet, at: int) -> bool:
    before = sheet.flat[max(0, at - 50) : at]
    if _OTHER_CASE.search(before):
        return False
    if _LABEL.search(before):
        return True
    return _under_label(sheet, at)


def _under_label(sheet: Sheet, at: int) -> bool:
    """Whether the cell above the number is a label."""
    cell = sheet.cell_at(at)
    if cell is None:
        return False
    above = [
        other
        for other in sheet.cells
        if other.page == cell.page
        and other.box.bottom <= cell.box.top + 0.005
        and other.box.left < cell.box.right
        and cell.box.left < other.box.right
    ]
    nearest = max(above, key=lambda other: other.box.bottom, default=None)
    return nearest is not None and bool(_LABEL.search(sheet.flat[nearest.start : nearest.end]))
