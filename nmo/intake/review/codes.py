"""From what a paragraph was read to forbid, and whom it protects, to the register's own codes."""

from collections.abc import Iterator, Sequence
from csv import DictReader
from functools import cache
from importlib.resources import files

from nmo.intake.reading.answer import ZoneRead
from nmo.intake.review.as_read import ParagraphAsRead
from nmo.law import ConditionCode

# A non-molestation order protects the applicant first (Family Law Act 1996, s.42(1)(a)): a
# paragraph whose "whom" was not read must still tell an officer that contact is forbidden.
WHEN_WHOM_IS_UNREAD = ("applicant",)


def codes_of(paragraph: ParagraphAsRead, zones: Sequence[ZoneRead]) -> tuple[ConditionCode, ...]:
    """The codes of a paragraph, each once; `other_free_text` where nothing was read of it."""
    found = dict.fromkeys(
        code for read in paragraph.types for code in _codes(read, paragraph, zones)
    )
    return tuple(found) or (ConditionCode.OTHER_FREE_TEXT,)


def exception_words(kind: str | None) -> str:
    """The sentence that stands for an exception whose own words were not read."""
    return _exceptions().get(kind or "", "There is an exception: read the paragraph.")


def _codes(
    read: str, paragraph: ParagraphAsRead, zones: Sequence[ZoneRead]
) -> Iterator[ConditionCode]:
    known = _codes_of_file()
    for of in _said_of(read, paragraph, zones):
        code = known.get((read, of)) or known.get((read, ""))
        if code is not None:
            yield code


def _said_of(read: str, paragraph: ParagraphAsRead, zones: Sequence[ZoneRead]) -> Sequence[str]:
    """What the code depends on besides the type: whom it protects, or the kind of place."""
    if read == "exclusion":
        kinds = [_kind(zone) for zone in zones]
        return kinds or [""]
    if read == "damage":
        return ["place" if zones else "no_place"]
    return paragraph.protects or WHEN_WHOM_IS_UNREAD


def _kind(zone: ZoneRead) -> str:
    return f"{zone.place_kind or ''}{'_within' if zone.distance_m else ''}"


@cache
def _codes_of_file() -> dict[tuple[str, str], ConditionCode]:
    rows = _rows("codes.csv")
    return {(row["read"], row["of"]): ConditionCode(row["code"]) for row in rows}


@cache
def _exceptions() -> dict[str, str]:
    return {row["kind"]: row["words"] for row in _rows("exceptions.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(DictReader(text.splitlines()))
