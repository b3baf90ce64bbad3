"""What the court did: decided from the body, the title being only one voice."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.orders.vocabulary import compiled, rows, unpointed
from nmo.intake.reading.sheets.sheet import Sheet

TITLE_LINES = 16
# Below so many points of the body nothing was done to an earlier order.
DONE_TO_AN_ORDER = 5
CLEAR = 4
# Every part of the earlier order is discharged, though it names its paragraphs.
WHOLLY = 20
# Words that, beside what courts always print, may mean that an order is no more.
_MAY_END = r"\b(?:discharg|revo[kc]|set(?:ting)? aside|dissolv|rescind|no longer (?:in|of|ha))"
# Words of a promise, unless the applicant's side made it: the paper may forbid nothing.
_PROMISED = (
    r"(?<!applicant )(?<!applicant's solicitor )(?<!solicitors )"
    r"\b(?:hereby )?(?:undertak\w+|promis(?:e|es|ed|ing))\b"
)
# A line that stands below the title: a recital, a notice, a paragraph, whatever forbids.
_BELOW_TITLE = re.compile(
    r"^(?:upon|important notice|notice\b|the court orders|it is ordered|and upon|recitals?|penal|"
    r"mae'r llys|hysbysiad|whereas|the parties|warning|what|how|terms of|you|rules?|prohibitions)\b"
    r"|^\W{0,2}(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]{1,2}\s|^[•●▪\-–]\s"
    r"|^.{0,200}\b(?:(?:must|shall|may) not|forbidden|prohibited|restrained|do not)\b",
    re.IGNORECASE | re.MULTILINE,
)
_CHANGES = (OrderType.DISCHARGE, OrderType.VARIATION, OrderType.EXTENSION)
_FORBIDDING = (OrderType.NON_MOLESTATION, OrderType.NON_MOLESTATION_WITH_OCCUPATION)
REGISTRABLE = frozenset(
    {*_CHANGES, OrderType.NON_MOLESTATION, OrderType.NON_MOLESTATION_WITH_OCCUPATION}
)


@dataclass(frozen=True, slots=True)
class Points:
    """What speaks for each kind, in the title and in the body, and where it was said first."""

    title: Mapping[str, int]
    body: Mapping[str, int]
    spans: Mapping[str, tuple[int, int]]
    speaks_of_ending: bool = False
    speaks_of_a_promise: bool = False

    def of(self, kind: OrderType) -> int:
        """All points of a kind."""
        return self.title.get(kind, 0) + self.body.get(kind, 0)


def kind_of(sheet: Sheet, *, forbids: bool) -> Found[OrderType]:
    """The kind of the order, and the words that decided it.

    forbids: whether its operative part forbids what a non-molestation order forbids.
    """
    points = points_of(sheet)
    kind = _decided(points)
    if kind is OrderType.OTHER and forbids and not points.title.get(OrderType.OTHER):
        kind = OrderType.NON_MOLESTATION
    if kind is OrderType.NON_MOLESTATION and not forbids and points.body.get(OrderType.OTHER):
        kind = OrderType.OTHER
    forbids_what_it_should = forbids or kind not in _FORBIDDING
    start, end = points.spans.get(_voice(kind), (0, min(len(sheet.flat), 40)))
    checked = _clear(points, kind) and forbids_what_it_should
    return found_at(sheet, start, end, kind, labelled=True, checked=checked)


def points_of(sheet: Sheet) -> Points:
    """What speaks for each kind in the sheet, with what courts always print left out."""
    title_end = _title_end(sheet)
    whole = unpointed(sheet.flat)
    body = _without_set_phrases(whole)
    zones = {"title": sheet.flat[:title_end], "body": body, "whole": whole}
    title: dict[str, int] = {}
    below: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for row in rows("kinds.csv"):
        in_title = row["zone"] == "title"
        text = zones[row["zone"]]
        if found := compiled(row["pattern"]).search(text):
            into = title if in_title else below
            into[row["kind"]] = into.get(row["kind"], 0) + int(row["points"])
            spans.setdefault(row["kind"], found.span())
    ends = compiled(_MAY_END).search(body) is not None
    promised = compiled(_PROMISED).search(body) is not None
    return Points(title, below, spans, ends, promised)


def _title_end(sheet: Sheet) -> int:
    """Where the heading ends: at the recitals or the operative words, else after some lines."""
    ends = [match.end() for match in re.finditer("\n", sheet.lined)][: TITLE_LINES - 1]
    limit = ends[-1] if ends else len(sheet.lined)
    stop = _BELOW_TITLE.search(sheet.lined[:limit])
    return stop.start() if stop else limit


def _without_set_phrases(text: str) -> str:
    for row in rows("set_phrases.csv"):
        text = compiled(row["pattern"]).sub(lambda found: "~" * len(found[0]), text)
    return text


def _decided(points: Points) -> OrderType:
    if (change := _change(points)) is not None:
        return change
    if points.of(OrderType.UNDERTAKING) >= CLEAR and _no_court_forbids(points):
        return OrderType.UNDERTAKING
    molestation, occupation = (
        points.of(OrderType.NON_MOLESTATION),
        points.of(OrderType.OCCUPATION),
    )
    if points.title.get(OrderType.OTHER, 0) >= CLEAR and not points.title.get(
        OrderType.NON_MOLESTATION
    ):
        return OrderType.OTHER
    if occupation >= CLEAR:
        titled = points.title.get(OrderType.NON_MOLESTATION, 0)
        untitled = not points.title.get(OrderType.OCCUPATION, 0)
        if titled or (untitled and molestation >= CLEAR):
            return OrderType.NON_MOLESTATION_WITH_OCCUPATION
        return OrderType.OCCUPATION
    if points.title.get(OrderType.OTHER, 0) and points.title.get(OrderType.NON_MOLESTATION, 0) < 2:
        return OrderType.OTHER
    if molestation >= 3 and points.body.get(OrderType.NON_MOLESTATION, 0):
        return OrderType.NON_MOLESTATION
    if points.title.get(OrderType.NON_MOLESTATION, 0) >= CLEAR and not points.body.get(
        OrderType.OTHER, 0
    ):
        return OrderType.NON_MOLESTATION
    return OrderType.OTHER


def _change(points: Points) -> OrderType | None:
    """The change made to an earlier order, where one was made."""
    body = {kind: points.body.get(kind, 0) for kind in _CHANGES}
    titled = {kind: points.title.get(kind, 0) for kind in _CHANGES}
    if max(body.values()) + max(titled.values()) < DONE_TO_AN_ORDER:
        return None
    if max(body.values()) < 3:
        return None
    if body[OrderType.DISCHARGE] >= WHOLLY:
        return OrderType.DISCHARGE
    if body[OrderType.DISCHARGE] >= 6 and body[OrderType.VARIATION] < CLEAR:
        return OrderType.DISCHARGE
    if body[OrderType.VARIATION] >= CLEAR:
        if titled[OrderType.DISCHARGE] and body[OrderType.DISCHARGE] > body[OrderType.VARIATION]:
            return OrderType.DISCHARGE
        return OrderType.VARIATION
    if body[OrderType.EXTENSION] >= DONE_TO_AN_ORDER:
        return OrderType.EXTENSION
    best = max(_CHANGES, key=lambda kind: body[kind] + titled[kind])
    return best if titled[best] else None


def _no_court_forbids(points: Points) -> bool:
    """Whether it promises more than once, or no heading speaks of an order that forbids."""
    promised = points.body.get(OrderType.UNDERTAKING, 0) >= 2 * CLEAR
    titled = bool(points.title.get(OrderType.UNDERTAKING))
    forbids = points.body.get(OrderType.NON_MOLESTATION)
    return promised or titled or not forbids or not points.title.get(OrderType.NON_MOLESTATION)


def _voice(kind: OrderType) -> str:
    if kind is OrderType.NON_MOLESTATION_WITH_OCCUPATION:
        return OrderType.NON_MOLESTATION
    return kind


def _clear(points: Points, kind: OrderType) -> bool:
    """Whether no other kind comes near it."""
    if kind is OrderType.NON_MOLESTATION_WITH_OCCUPATION:
        return bool(points.title.get(OrderType.NON_MOLESTATION))
    if kind in _CHANGES:
        return not any(points.body.get(other, 0) >= CLEAR for other in _CHANGES if other != kind)
    if kind is OrderType.OTHER:
        return points.of(kind) >= CLEAR and not any(points.body.get(k, 0) >= 3 for k in _CHANGES)
    return _says_so_twice(points, kind) and not _may_be_no_order(points, kind)


def _says_so_twice(points: Points, kind: OrderType) -> bool:
    """Whether its title and its body both say that it is of this kind."""
    return bool(points.title.get(kind) and points.body.get(kind)) and points.of(kind) >= CLEAR


def _may_be_no_order(points: Points, kind: OrderType) -> bool:
    """Whether something says that an order ended, was changed or was never made."""
    if points.speaks_of_ending or any(points.body.get(other, 0) >= CLEAR for other in _CHANGES):
        return True
    return kind is not OrderType.UNDERTAKING and points.speaks_of_a_promise
