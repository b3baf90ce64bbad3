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
# What the court changed of the earlier order is when it ends.
ONLY_ITS_END = 12
# A breach is an offence under another Act.
OF_ANOTHER_ACT = 12
# Words that, beside what courts always print, may mean that an order is no more.
_MAY_END = r"\b(?:discharg|revo[kc]|set(?:ting)? aside|dissolv|rescind|no longer (?:in|of|ha))"
# Words of a promise, unless the applicant's side made it: the paper may forbid nothing.
_PROMISED = (
    r"(?<!applicant )(?<!applicant's solicitor )(?<!solicitors )"
    r"\b(?:hereby )?(?:undertak\w+|promis(?:e|es|ed|ing))\b"
)
# What no order but one against molestation forbids, and as often as no other does.
_FORBIDS = (
    r"\b(?:you|respondent)\b[^.;]{0,40}\b(?:(?:must|shall|may|is|are) not|forbidden|prohibited)\b"
    r"[^.;]{0,120}\b(?:violen|assault|harm|molest|harass|pester|intimidat|abus|threat|contact|"
    r"communicat|telephon|distress|alarm|aggressive|go to|enter)"
)
OFTEN = 3
# What stands below the headings: a recital, a paragraph, whatever orders or forbids.
_BELOW_TITLE = re.compile(
    r"^(?:(?:and )?(?:upon|whereas)|the court orders|(?:and )?it is (?:hereby )?ordered|recitals?|"
    r"mae'r llys|the parties (?:agree|have)|terms(?: of)?|you|rules?|prohibitions)\b"
    r"|^\W{0,2}(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]{1,2}\s|^[•●▪\-–]\s"
    r"|^.{0,200}\b(?:(?:must|shall|may) not|forbidden|prohibited|restrained|do not)\b",
    re.IGNORECASE | re.MULTILINE,
)
# A notice may stand above the title: what is no heading is left out, and what follows is read.
_NOTICE = re.compile(
    r"^(?:important |penal |rhybudd|hysbysiad|warning|notice\b|read this|take notice)", re.I
)
# Who somebody is or where an office is; and a sentence, which has a verb.
_NO_TITLE = re.compile(
    r"\b(?:address|telephone|details|team|confidential|d\.?o\.?b|date of birth|born|solicitors?|"
    r"represented|resid\w+|lives|notice of)\b"
    r"|\b(?:is|are|was|were|will|may|must|shall|should|can|you|your|he|she|they|has|have|had|do|"
    r"does|not|unless|if)\b",
    re.IGNORECASE,
)
_NAMES_ITSELF = re.compile(r"^(?:\W|draft )*(?:this is|dyma) (?:an? )?", re.IGNORECASE)
LONGEST_TITLE = 14
# A breach of no other order is an offence under this section.
_OFFENCE_OF_MOLESTATION = re.compile(r"\b(?:section|s\.?|adran) ?42 ?a\b", re.IGNORECASE)
# An Act that other orders are made under; and what says that Part IV is meant all the same.
_OTHER_ACT = re.compile(
    r"\b(?:harassment act|children act|crime and security act|domestic abuse act|"
    r"sentencing (?:act|code)|"
    r"stalking protection act|housing act|policing act|criminal procedure|female genital "
    r"mutilation act)\b",
    re.IGNORECASE,
)
_PART_IV = re.compile(
    r"\bfamily law act\b|\bmolest|\b(?:section|s\.?|adran) ?42\b|\bpart (?:iv|4) of\b|"
    r"cyfraith teulu",
    re.IGNORECASE,
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
    forbids_often: bool = False
    offence_of_molestation: bool = False
    only_another_act: bool = False

    def of(self, kind: OrderType) -> int:
        """All points of a kind."""
        return self.title.get(kind, 0) + self.body.get(kind, 0)


def kind_of(sheet: Sheet, *, forbids: bool) -> Found[OrderType]:
    """The kind of the order, and the words that decided it.

    forbids: whether its operative part forbids what a non-molestation order forbids.
    """
    points = points_of(sheet)
    forbids = forbids or points.forbids_often
    kind = _decided(points, forbids=forbids)
    forbids = forbids or (points.offence_of_molestation and kind is OrderType.OTHER)
    untold = not points.title.get(OrderType.OTHER) and not _of_another_act(points)
    if kind is OrderType.OTHER and forbids and untold:
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
    body = _blotted(whole, "set_phrases.csv")
    zones = {"title": _headings(sheet, title_end), "body": body, "whole": whole}
    zones["otherwise"] = _blotted(body, "ends_only.csv")
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
    often = sum(1 for _ in compiled(_FORBIDS).finditer(body)) >= OFTEN
    return Points(
        title, below, spans, ends, promised, often,
        offence_of_molestation=_OFFENCE_OF_MOLESTATION.search(body) is not None,
        only_another_act=bool(_OTHER_ACT.search(whole)) and not _PART_IV.search(whole),
    )  # fmt: skip


def _title_end(sheet: Sheet) -> int:
    """Where the heading ends: at the recitals or the operative words, else after some lines."""
    ends = [match.end() for match in re.finditer("\n", sheet.lined)][: TITLE_LINES - 1]
    limit = ends[-1] if ends else len(sheet.lined)
    stop = _BELOW_TITLE.search(sheet.lined[:limit])
    return stop.start() if stop else limit


def _headings(sheet: Sheet, end: int) -> str:
    """The lines up to the position that are headings, in their places; the others blotted out."""
    kept, at = [], 0
    for line in sheet.lined[:end].split("\n"):
        told = _NAMES_ITSELF.sub("", line)
        no_heading = len(line.split()) > LONGEST_TITLE or _NOTICE.search(line)
        blot = bool(no_heading or _NO_TITLE.search(told) or line[:1].islower())
        kept.append("~" * len(line) if blot else line)
        at += len(line) + 1
        kept.append(" " if at < end and sheet.goes_on(at - 2) else "\n")
    return "".join(kept[:-1])


def _blotted(text: str, phrases: str) -> str:
    """The text, of the same length, without what the list of phrases says."""
    for row in rows(phrases):
        text = compiled(row["pattern"]).sub(lambda found: "~" * len(found[0]), text)
    return text


def _decided(points: Points, *, forbids: bool) -> OrderType:
    if (change := _change(points, forbids=forbids)) is not None:
        return change
    if _of_another_act(points):
        return OrderType.OTHER
    if points.of(OrderType.UNDERTAKING) >= CLEAR and _no_court_forbids(points):
        return OrderType.UNDERTAKING
    molestation, occupation = (
        points.of(OrderType.NON_MOLESTATION),
        points.of(OrderType.OCCUPATION),
    )
    if _titled_otherwise(points):
        return OrderType.OTHER
    if occupation >= CLEAR or _titled_both(points):
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


def _of_another_act(points: Points) -> bool:
    """Whether its body says that it was made, or is enforced, under another Act."""
    return points.only_another_act or points.body.get(OrderType.OTHER, 0) >= OF_ANOTHER_ACT


def _titled_otherwise(points: Points) -> bool:
    """Whether its headings name an order or an Act that is neither Part IV's nor silent of it."""
    other, molestation = (
        points.title.get(kind, 0) for kind in (OrderType.OTHER, OrderType.NON_MOLESTATION)
    )
    return other >= CLEAR and (not molestation or (other > CLEAR > molestation))


def _titled_both(points: Points) -> bool:
    """Whether its headings name both sections, and its body tells of the home."""
    titled = points.title.get(OrderType.NON_MOLESTATION) and points.title.get(OrderType.OCCUPATION)
    return bool(titled and points.body.get(OrderType.OCCUPATION))


def _change(points: Points, *, forbids: bool) -> OrderType | None:
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
    newly = forbids or body[OrderType.VARIATION] >= DONE_TO_AN_ORDER
    if body[OrderType.EXTENSION] >= ONLY_ITS_END and not newly:
        return OrderType.EXTENSION
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
