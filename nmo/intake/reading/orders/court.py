"""The court that made the order."""

import re
from collections.abc import Iterator
from functools import cache

from nmo.intake.reading.dates.words import table
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.naming.cells import above, below, right_of
from nmo.intake.reading.orders.vocabulary import rows
from nmo.intake.reading.people.names import listed
from nmo.intake.reading.sheets.sheet import Cell, Sheet

_CONNECTORS = (
    "upon",
    "on",
    "in",
    "and",
    "of",
    "the",
    "le",
    "under",
    "by",
    "next",
    "a",
    "y",
    "yr",
    "&",
)
_WORD = re.compile(r"[\w'&][\w'&.\-]*")
MOST_WORDS = 11
_LEADS = (
    (6, r"(?:sitting (?:in private )?(?:at|in)(?: the)?|yn eistedd yn|eistedd yn) ?:? ?"),
    (5, r"(?:family court|family proceedings court) (?:at|in|of|-) (?:the )?:? ?"),
    (4, r"(?:county court|high court[\w ]{0,40}registry|magistrates' court) (?:at|in) (?:the )?:?"
        r" ?"),
    (4, r"llys teulu (?:yn|yng|ym) (?!eistedd)"),
    (5, r"family court ?\((?:at |sitting at )?"),
    (4, r"family court, (?:sitting (?:at|in) )?"),
    (5, r"\b(?:which|name of(?: the)?) court ?[?:] ?(?:the family court (?:at|in) )?"),
    (3, r"\b(?:made|heard|given|sat|dealt with) at (?:the )?"),
    (5, r"\bfamily court ?[:;] ?(?:sitting )?(?:at |in )?"),
    (6, r"\b(?:family court|court) (?:sitting in (?:private|public|chambers) |held )(?:at|"
        r"in) (?:the )?"),
    (4, r"\b(?:held|sitting) at ?: ?(?:the )?"),
    (4, r"\bcrown court (?:sitting )?(?:at|in) (?:the )?"),
    (4, r"\bcourt ?house ?: ?(?:(?:the )?family court (?:at|in) )?"),
)  # fmt: skip
_LAW = re.compile(
    r" (?:law(?! courts)|proceedings|section|team|office|department|division)", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?:the |name of )?court(?: name| location)? ?: ?(?:(?:the )?family court (?:sitting )?(?:at"
    r"|in) )?"
    r"|^(?:in )?(?:the )?family court,? (?:sitting )?(?:at|in)? ?",
    re.IGNORECASE | re.MULTILINE,
)
_CELL_LABEL = re.compile(
    r"(?:the |name of (?:the )?|which )?court(?: name| location)?|(?:made|heard|sitting|sat) at",
    re.IGNORECASE,
)
# Below the name of a court stands the part of it that wrote.
_OFFICE = re.compile(
    r"(?:the )?(?:court office|family (?:section|team|office|department)|[\w ]{0,40}\blaw team)",
    re.IGNORECASE,
)
_COURT_ALONE = re.compile(r"(?:in )?(?:the )?family court(?: sitting)?(?: at| in)?", re.IGNORECASE)
# What a court's name goes on with in the next line of a narrow column.
_COURT_WORDS = (
    "civil", "family", "justice", "centre", "combined", "court", "courts", "county", "law",
    "hearing", "magistrates", "and", "&", "house",
)  # fmt: skip
_WHOLE = (
    (4, r"\bin the (?P<name>[A-Z][\w' \-]{2,40}?) (?i:family court|family proceedings court|"
        r"county court|district registry)\b(?! (?i:at|sitting|in))"),
    (2, r"(?P<name>(?!In\b)[A-Z][\w'\-]+(?: (?:[A-Z&][\w'\-]*|and|upon|on|of|the|le|under|by|"
        r"next)){0,5} (?i:family court|civil (?:and|&) family justice (?:centre|hearing centre)|"
        r"civil justice centre|combined court(?: centre)?|county court|magistrates' court|"
        r"law courts|justice centre))\b"),
)  # fmt: skip
_FORM_LABEL = re.compile(r"the court at which your case is being heard:? ?", re.IGNORECASE)
_HEARING = re.compile(r"(?:location|venue|attend|hearing|listed)[^.]{0,60}$", re.IGNORECASE)
HEAD = 1500


def court_of(sheet: Sheet) -> Found[str] | None:
    """The court's name as printed, without "Family Court at"; None where no court is named."""
    return most_said(_candidates(sheet), same=_key)


def _candidates(sheet: Sheet) -> Iterator[tuple[float, Found[str]]]:
    for points, start, end in _spans(sheet):
        value = sheet.said(start, end).strip(" ,-")
        if not _is_name(value):
            continue
        weight = float(points)
        if start > HEAD or _HEARING.search(sheet.flat[max(0, start - 80) : start]):
            weight /= 4
        yield weight, found_at(sheet, start, end, value, labelled=points > 2)


def _spans(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    for points, lead in _LEADS:
        for match in re.finditer(lead, sheet.flat, re.IGNORECASE):
            if end := _name_end(sheet, match.end()):
                yield points, match.end(), end
    for match in _LABEL.finditer(sheet.lined):
        if end := _name_end(sheet, match.end()):
            yield 5, match.end(), end
    for cell in _cells_beside(sheet):
        if end := _name_end(sheet, cell.start):
            yield 5, cell.start, end
    for points, pattern in _WHOLE:
        for match in re.finditer(pattern, sheet.lined):
            yield points, *match.span("name")
    if (form := _FORM_LABEL.search(sheet.flat)) and (end := _name_end(sheet, form.end())):
        yield 3, form.end(), end


def _cells_beside(sheet: Sheet) -> Iterator[Cell]:
    """The cells to the right of a label, and those that stand below "The Family Court" alone."""
    for cell in sheet.cells:
        text = sheet.flat[cell.start : cell.end].strip(" :?")
        if _CELL_LABEL.fullmatch(text):
            yield from (near for near in [right_of(sheet, cell)] if near)
        if _COURT_ALONE.fullmatch(text) and (under := below(sheet, cell)):
            yield from (near for near in [under] if _begins_with_a_name(sheet, near))
        if _OFFICE.fullmatch(text):
            yield from (c for c in above(sheet, cell, 1) if _name_end(sheet, c.start) == c.end)


def _begins_with_a_name(sheet: Sheet, cell: Cell) -> bool:
    """Whether the cell is a court's name, or a label such as "Case" follows it there."""
    end = _name_end(sheet, cell.start)
    behind = _WORD.search(sheet.flat, end, cell.end) if end else None
    return end is not None and (behind is None or behind[0].casefold() in _stops())


def _name_end(sheet: Sheet, at: int) -> int | None:
    """Where the court's name that begins at the position ends: capitals and what joins them."""
    end, position, count = None, at, 0
    while count < MOST_WORDS and (match := _WORD.match(sheet.flat, position)):
        word = match[0].rstrip(".")
        if _stops_name(sheet, match, begun=end is not None):
            break
        if word[0].isupper() and word.casefold() not in _CONNECTORS:
            end = match.start() + len(word)
        elif word.casefold() not in _CONNECTORS or end is None:
            break
        following = re.compile(r"[,\s]{1,2}").match(sheet.lined, match.end())
        if following is None or not _runs_on(sheet, match.start(), following):
            break
        position, count = following.end(), count + 1
    return end


def _stops_name(sheet: Sheet, match: re.Match[str], *, begun: bool) -> bool:
    """Whether the word is no part of a court's name, or begins something else."""
    word = match[0].rstrip(".").casefold()
    if any(letter.isdigit() for letter in word):
        return True
    if word in _COURT_WORDS:
        return word == "family" and _LAW.match(sheet.flat, match.end()) is not None
    if word in _stops() or word.rstrip("s") in _stops():
        return True
    if word in _CONNECTORS:
        return False
    return begun and (word in _of_dates() or word in listed("no_names.csv") | listed("titles.csv"))


def _runs_on(sheet: Sheet, at: int, gap: re.Match[str]) -> bool:
    """Whether the name goes on behind the gap: in its cell, or below where the line was full."""
    below = _WORD.match(sheet.flat, gap.end())
    is_court_word = below is not None and below[0].casefold() in _COURT_WORDS
    if is_court_word and not sheet.flat[gap.end()].isupper():
        return "," not in gap[0]
    if "\n" in gap[0]:
        if _is_office(sheet, gap.end()):
            return False
        return sheet.goes_on(at) or (is_court_word and _of_court_words(sheet, gap.end()))
    cell = sheet.cell_at(at)
    same_cell = cell is None or gap.end() <= cell.end
    return is_court_word or (same_cell and "," not in gap[0])


def _is_office(sheet: Sheet, at: int) -> bool:
    """Whether the next line is the part of the court that wrote."""
    cell = sheet.cell_at(at)
    return cell is not None and _OFFICE.fullmatch(sheet.flat[cell.start : cell.end]) is not None


def _of_court_words(sheet: Sheet, at: int) -> bool:
    """Whether the cell says nothing but what a court's name goes on with: Justice Centre."""
    cell = sheet.cell_at(at)
    words = _WORD.findall(sheet.flat, at, cell.end if cell else at)
    return bool(words) and all(word.casefold() in _COURT_WORDS for word in words)


@cache
def _of_dates() -> frozenset[str]:
    return frozenset({*table("months.csv"), *table("weekdays.csv")})


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("court_stops.csv"))


def _is_name(value: str) -> bool:
    """Whether some word of it names a place, and is no common word of a heading."""
    common = _stops() | listed("no_names.csv") | {*_CONNECTORS, *_COURT_WORDS}
    words = re.findall(r"[^\W\d_][\w'\-]+", value.casefold())
    return any(word not in common for word in words)


def _key(value: str) -> str:
    plain = re.sub(r"[^a-z ]", " ", value.casefold().replace("&", "and"))
    plain = re.sub(r"\b(?:the|family court|at|county court|sitting)\b", " ", plain)
    return " ".join(plain.split())
