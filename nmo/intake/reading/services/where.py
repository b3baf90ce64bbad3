"""Where it was served."""

import re
from collections.abc import Iterator, Sequence

from nmo.intake.reading.dates import clocks_in, moments_in
from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.people.addresses import POSTCODE, address_at, postcode_in
from nmo.intake.reading.services.labelled import Label, kinds_of
from nmo.intake.reading.services.table import Table
from nmo.intake.reading.services.visits import Visit
from nmo.intake.reading.sheets.sheet import Sheet

# How far an address stands before its postcode at most, in letters.
LONGEST = 150
_AT = re.compile(
    r"\b(?:at|outside|in|to|from)\b (?:(?:his|her|their) home address,? |the address )?"
    r"(?:of )?(?=[A-Z0-9])"
)
_COURT_AT = re.compile(r"\b(?:court|sitting) ?$", re.IGNORECASE)
_TIME = re.compile(
    r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m|hrs|hours|:)|\d{4} ?(?:hrs|hours)|\d{1,2}[/.]\d"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+ \d{4}",
    re.IGNORECASE,
)
_LIKE_A_PLACE = re.compile(
    r"\d|\b(?:Court|Station|House|Centre|Hospital|Prison|HMP|Office|Street|Road|Suite|Hostel|"
    r"School|College|Hotel|Surgery|Barracks|Custody|Arms|Inn)\b"
)
_SERVED = re.compile(
    r"\b(?:served|handed|serving|attended|service|delivered|visit(?:s|ed)?|called|gave|given|went|"
    r"seen|saw|met|put|left|posted|sent|spoke)\b[^;]{0,110}$",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(
    r"\b(?:at|to|outside|from|in|address|attended|visited|visits? were to|premises)[ :,]+"
    r"(?:the )?$",
    re.IGNORECASE,
)
# Where an office is, not a deed: "I, NAME, of 4 Sample Yard".
_OF_SOMEBODY = re.compile(r", of $")
_PLACE_ENDS = re.compile(
    r"[.;\n](?=\s|$)|\b(?:by|on (?:the )?\d+|on (?:mon|tue|wed|thu|fri|sat|sun)|at (?:approx|about"
    r"|\d+)|this (?:morning|afternoon|evening)|today|tonight|and|"
    r"where|when|who|personally|he|she|the respondent|I|in the presence|with|time|date|method"
    r"|manner"
    r"|documents?|[Ss]igned|[Ss]ignature)\b|\(",
)
_WORD = re.compile(r"\S+")
_SMALL = {"of", "the", "on", "upon", "le", "and", "under", "y", "yr", "by", "-", "&"}
_LEADS = {"At", "To", "In", "I", "On"}
# An officer's note has no words between the verb and the place: "1915 Attended 31 Sampler Road".
_WENT = re.compile(
    r"(?:attended|att'?d|visited|called|scene|at|to|outside|address|h/a|from|update)\W*",
    re.IGNORECASE,
)
_SURE, _LABELLED, _TOLD, _AT_A_VISIT = 8.0, 6.0, 2.0, 1.0


def place_of(
    sheet: Sheet,
    table: Table | None,
    labels: Sequence[Label],
    visits: Sequence[Visit],
    *,
    at: Visit | None,
) -> Found[str] | None:
    """Where it was served.

    at: the one visit at which it was served, where the paper tells of several.
    """
    if table is not None and (found := _best(_told(table.how, in_table=True))):
        return found
    told = [
        (weight + _AT_A_VISIT * any(v.start <= found.start < v.end for v in visits), found)
        for weight, found in _told(sheet)
    ]
    candidates = [*_labelled(sheet, labels), *told]
    if at is not None:
        candidates += [
            (_SURE, found) for _, found in candidates if at.start <= found.start < at.end
        ]
    return _best(candidates)


def labelled_place(sheet: Sheet, labels: Sequence[Label]) -> Found[str] | None:
    """Where it was served, as only a form's own field says."""
    return _best(_labelled(sheet, labels))


def _best(candidates: Sequence[tuple[float, Found[str]]]) -> Found[str] | None:
    good = [(weight, found) for weight, found in candidates if weight >= _TOLD]
    return most_said(good, same=lambda value: postcode_in(value) or value.casefold())


def _labelled(sheet: Sheet, labels: Sequence[Label]) -> list[tuple[float, Found[str]]]:
    """What stands beside a label that asks where, up to the next label."""
    candidates = []
    for label in labels:
        if "place" not in label.kinds:
            continue
        end = label.end
        if code := POSTCODE.search(sheet.flat, label.start, min(label.upto, end + LONGEST)):
            end = code.end()
        value = sheet.said(label.start, end).strip(" ,.-")
        if len(value) > 3 and not _TIME.match(value) and not _is_time(value):
            found = found_at(sheet, label.start, end, value)
            candidates.append((_LABELLED + 2 * bool(code), found))
    return candidates


def _is_time(value: str) -> bool:
    return re.fullmatch(r"[\d.: ]+", value) is not None or bool(
        clocks_in(value) and len(value) < 30
    )


def _told(sheet: Sheet, *, in_table: bool = False) -> list[tuple[float, Found[str]]]:
    """The addresses and places that the sentences name."""
    candidates = []
    for code in POSTCODE.finditer(sheet.flat):
        start = _address_before(sheet, code.start())
        value = sheet.said(start, code.end()).strip(" ,.-")
        if start < code.start() and re.search(r"[A-Za-z]{3}", value[: code.start() - start]):
            weight = 3.0 * in_table + _weight(sheet, start)
            found = found_at(sheet, start, code.end(), value, labelled=in_table)
            candidates.append((weight, found))
    for match in _AT.finditer(sheet.flat):
        span = _place_at(sheet, match.end())
        if span and not _COURT_AT.search(sheet.flat, max(0, match.start() - 30), match.start()):
            value = sheet.said(*span).strip(" ,.-")
            weight = 3.0 * in_table + _served_near(sheet, match.start())
            candidates.append((weight, found_at(sheet, *span, value, labelled=False)))
    return candidates


def _weight(sheet: Sheet, start: int) -> float:
    """How much the words before an address say that service was there."""
    before = sheet.flat[max(0, start - 60) : start]
    if _OF_SOMEBODY.search(before):
        return 1.0
    return 1.0 + 2.0 * bool(_LEADS_TO.search(before)) + _served_near(sheet, start)


def _served_near(sheet: Sheet, at: int) -> float:
    return 2.0 if _SERVED.search(sheet.flat, max(0, at - 120), at) else 0.0


def _address_before(sheet: Sheet, code: int) -> int:
    """Where the address begins that ends with the postcode at the position.

    Its words are names, numbers and what joins them; a label, a time of day, a verb and the end
    of a line that had room left are none of it.
    """
    base = max(0, code - LONGEST)
    taken = code
    times = [*_times(sheet, base, code)]
    for word in reversed(list(_WORD.finditer(sheet.flat, base, code))):
        if word.start() == base and base > 0:
            break
        ends = re.search(r"[.:;)\]|]$", word[0]) and word[0] != "St."
        timed = any(begin < word.end() and word.start() < end for begin, end in times)
        if ends or timed or not _may_stand(word[0]):
            break
        if word[0].endswith(",") and sheet.flat[taken : taken + 3] == "of ":
            break
        if _parted(sheet, word, taken) or (word[0].islower() and word[0] not in _SMALL):
            break
        taken = word.start()
    return _without_lead(sheet, taken, code)


def _times(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = sheet.flat[start:end]
    spans = [(moment.start, moment.end) for moment in moments_in(words)]
    for begin, end in [*spans, *((clock.start, clock.end) for clock in clocks_in(words))]:
        yield start + begin, start + end


def _may_stand(word: str) -> bool:
    bare = word.strip("(),'\"")
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit() or bare in _SMALL)


def _parted(sheet: Sheet, word: re.Match[str], following: int) -> bool:
    """Whether a line or a cell ends behind the word that does not go on."""
    if word[0].endswith(","):
        return False
    if "\n" in sheet.lined[word.end() : following]:
        return not sheet.goes_on(word.start())
    here, there = sheet.cell_at(word.start()), sheet.cell_at(following)
    return here is not there and here != there


def _without_lead(sheet: Sheet, start: int, end: int) -> int:
    """The beginning without joining words and without a label that has no mark."""
    words = list(_WORD.finditer(sheet.flat, start, end))
    for nth in range(min(5, len(words)), 0, -1):
        if kinds_of(sheet.flat[start : words[nth - 1].end()]):
            words = words[nth:]
            break
    went = [nth for nth, word in enumerate(words[:5]) if _WENT.fullmatch(word[0])]
    words = words[went[-1] + 1 :] if went else words
    while words and (words[0][0] in _SMALL or words[0][0] in _LEADS):
        words = words[1:]
    return words[0].start() if words else end


def _place_at(sheet: Sheet, at: int) -> tuple[int, int] | None:
    """A place without a postcode: its span, up to what can be no part of it."""
    if _TIME.match(sheet.flat, at):
        return None
    span = address_at(sheet, at)
    if span and postcode_in(sheet.flat[slice(*span)]):
        return None
    window = sheet.lined[at : at + 110]
    stop = _PLACE_ENDS.search(window)
    words = window[: stop.start() if stop else len(window)].rstrip(" ,.-\n")
    words = words.replace("\n", " ")
    if len(words) < 4 or not re.search(r"[A-Z]", words) or not _LIKE_A_PLACE.search(words):
        return None
    return at, at + len(words)
