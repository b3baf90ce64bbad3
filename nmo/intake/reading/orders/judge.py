"""The judge or the justices who made the order."""

import re
from collections.abc import Iterator

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.naming.cells import shares_column
from nmo.intake.reading.people.names import NameSeen, name_at
from nmo.intake.reading.sheets.sheet import Sheet

_TITLES = re.compile(
    r"(?P<title>(?:(?:the )?(?:rt\.? )?hon(?:ourable|\.)?,? )?(?:(?:his|her) honour (?:judge )?|hhj"
    r" "
    r"|(?:deputy )?(?:district|circuit|high court|family) judge (?:\(mc\) |\(magistrates' courts?\)"
    r" )?"
    r"|(?:senior |resident |designated |tribunal )?(?:district|family|circuit) judge (?:\(mc\) )?"
    r"|d?dj ?\(mc\) |(?:y barnwr rhanbarth|y barnwr cylchdaith|y barnwr) ?/ ?"
    r"(?:(?:deputy )?district judge|(?:his|her) honour judge|judge) "
    r"|ddj |dj |d\.j\. |h\.h\.j\.? |(?:mr|mrs|ms|miss|dame|sir) justice "
    r"|(?:mr|mrs|ms|miss|assistant |deputy )?\.? ?recorder "
    r"|(?:lay )?(?:justices|magistrates)(?: of the peace)?(?::|,| -)? |judge "
    r"|y barnwr (?:rhanbarth |cylchdaith )?))(?=[^\W\d_])",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:ordered on [^.;]{4,40} by|\bmade[^.;]{0,40} by|\bbefore:?|\bgan|ordered by|judge ?:|"
    r"\bby)[ ,:]*(?:the )?$",
    re.IGNORECASE,
)
_BENCH = re.compile(
    r"(?:(?:before|by):? )(?P<bench>(?:the )?(?:lay )?(?:justices|magistrates|bench)\b"
    r"(?: of the peace)?)",
    re.IGNORECASE,
)
_MAGISTRATE = re.compile(
    r"\b(?P<title>(?:mr|mrs|ms|miss|dr)\.? )(?=(?:[^\W\d_][\w'.\-]* ){1,4}(?-i:JP)\b)",
    re.IGNORECASE,
)
_SITTING_WITH = re.compile(r"(?:adviser|advisor|clerk|counsel|solicitor)[ :,]{0,3}$", re.IGNORECASE)


def judge_of(sheet: Sheet) -> Found[str] | None:
    """Who made the order, with the title as printed."""
    return most_said(_candidates(sheet), same=lambda value: value.casefold().split()[-1])


def _name_behind(sheet: Sheet, title: re.Match[str]) -> NameSeen | None:
    """The judge's name behind the title, none of it out of what else stands in the next cell."""
    cell = sheet.cell_at(title.start())
    name = name_at(sheet, title.end())
    if cell is None or name is None or name.end <= cell.end:
        return name
    if title.end() >= cell.end:
        return name if sheet.goes_on(title.start()) else None
    if (following := sheet.cell_at(name.end - 1)) and shares_column(following, cell):
        whole = name.end >= following.end
        name = name if whole or sheet.goes_on(title.start()) else None
    else:
        name = None
    return name or name_at(sheet, title.end(), limit=cell.end)


def _candidates(sheet: Sheet) -> Iterator[tuple[float, Found[str]]]:
    for match in _TITLES.finditer(sheet.flat):
        before = sheet.flat[max(0, match.start() - 60) : match.start()]
        name = _name_behind(sheet, match)
        if name is None or _SITTING_WITH.search(before):
            continue
        labelled = bool(_BY.search(before))
        weight = (5.0 if labelled else 1.0) + (1.0 if match.start() < 1500 else 0.0)
        value = sheet.said(match.start(), name.end)
        yield weight, found_at(sheet, match.start(), name.end, value, labelled=labelled)
    for match in _MAGISTRATE.finditer(sheet.flat):
        if name := name_at(sheet, match.end()):
            start, end = match.start(), name.end
            yield 2.0, found_at(sheet, start, end, sheet.said(start, end))
    for match in _BENCH.finditer(sheet.flat):
        start, end = match.span("bench")
        yield 1.0, found_at(sheet, start, end, sheet.said(start, end))
