"""Whether an order breaks off: what in its own words shows that more of it was printed."""

import re
from collections import Counter

from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.orders.one import OrderSeen
from nmo.intake.reading.sheets.sheet import Sheet
from nmo.intake.reading.terms import operative_span

_LIVE = (OrderType.NON_MOLESTATION, OrderType.NON_MOLESTATION_WITH_OCCUPATION)
_LINES_AT_THE_FOOT = 3
_OVERLEAF = re.compile(
    r"\b(?:continue[sd]|cont(?:'?d|\.)?) (?:overleaf|over\b|on (?:the )?(?:next|following|page))"
    r"|^\W*(?:continue[sd]|cont(?:'?d|\.)|cont)\W*$|^/ ?[2-9]\b\W*$|^\W*more\W*$"
    r"|\b(?:see|turn) over(?:leaf)?\b|\bP\.?T\.?O\b|\bparhad (?:drosodd|ar)\b|\btrosodd\b",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"[-–\[( ]*(?:(?:page|tudalen) )?\d{1,3}[-–\]) ]*", re.IGNORECASE)
# A line that ends so has its next word on another page; a comma also ends lines of an address.
_IN_A_SENTENCE = re.compile(
    r"(?:^|\s)(?:a|an|and|any|at|be|by|for|from|her|his|in|not|of|on|or|shall|that|the|their|to|"
    r"until|which|who|with|within|must|a'r|ac|neu|yn|y|yr|i'r)$|;\s?(?:and|or|ac?|neu)$|\w\w-$"
)
_ANNOUNCES = re.compile(
    r"(?:\b(?:it is (?:hereby )?ordered|the court orders|as follows|the following|forbidden(?: "
    r"from)?|must not|gorchmynnir|mae'r llys yn gorchymyn|fel a ganlyn)(?: that)?|"
    r"^(?:the )?(?:schedule|annex|appendix|atodlen)(?: \w{1,3})?|^note to [\w ]+|"
    r"^[(\[]?(?:\d{1,2}|[a-h])[.)\]])\s?:?-?$",
    re.IGNORECASE,
)
_OF_AN_END = re.compile(
    r"\b(?:until|in force|expir\w+|lasts?|ends?|further order|(?:weeks|months) from|period of|hyd|"
    r"mewn grym|dod i ben|para)\b",
    re.IGNORECASE,
)


def breaks_off(order: OrderSeen) -> bool:
    """Whether something at the end of an order that numbers no pages shows that more followed.

    That is: a line that says so, a sentence without its end, a heading without what it announces;
    or terms that are the last words of an order that nowhere speaks of when it ends. That an end
    was not found shows nothing.
    """
    if order.document.labels:
        return False
    foot, last = _foot(order.sheet)
    if any(_OVERLEAF.search(line) for line in foot):
        return True
    if _IN_A_SENTENCE.search(last) or _ANNOUNCES.search(last):
        return True
    return order.kind.value in _LIVE and order.expiry is None and _ends_in_its_terms(order.sheet)


def _foot(sheet: Sheet) -> tuple[list[str], str]:
    """The last lines of the paper, and the last of its own words, which no other page repeats."""
    lines = [line.strip() for line in sheet.lined.splitlines() if line.strip()]
    often = Counter(lines)
    own = [line for line in lines if often[line] == 1 and not _PAGE_NUMBER.fullmatch(line)]
    return lines[-_LINES_AT_THE_FOOT:], own[-1] if own else ""


def _ends_in_its_terms(sheet: Sheet) -> bool:
    """Whether nothing stands behind the paragraphs that order, and no words tell of an end."""
    if sheet.has(_OF_AN_END.pattern):
        return False
    span = operative_span(sheet.text, ticks=sheet.ticks)
    behind = sheet.lined[span[1] :].splitlines()[1:] if span else [sheet.lined]
    return all(_PAGE_NUMBER.fullmatch(line) or not line.strip() for line in behind)
