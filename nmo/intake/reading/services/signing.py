"""When a report of service was signed."""

import re
from collections.abc import Iterator, Sequence

from nmo.intake.reading.dates import DaySeen, MomentSeen, moments_in
from nmo.intake.reading.found import Found, found_at
from nmo.intake.reading.page import PaperKind
from nmo.intake.reading.people.names import name_at
from nmo.intake.reading.services.labelled import Label, spans_of
from nmo.intake.reading.sheets.documents import Document
from nmo.intake.reading.sheets.sheet import Sheet

_SIGNED = re.compile(
    r"(?:\b(?:signed|dated|sworn|affirmed|signature)\b[^;]{0,80}|(?:^|[\n .])date(?: signed)? ?:?"
    r" ?)$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:order|application|injunction)\b[^.;]{0,30}\b(?-i:dated)[ :]*$"
    r"|\bdate of (?:service|birth)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_TRUTH = re.compile(
    r"\btruth\b|\b(?:facts|contents?|statement|above|information)\b[^.;]{0,60}\b(?:true|correct)\b",
    re.IGNORECASE,
)
# "T. Sample, bailiff 21.07.26": who made the report, what they are, and when.
_OFFICE = re.compile(
    r"\b(?:bailiff|process server|(?:enquiry|enforcement|serving) (?:agent|officer)|solicitor"
    r"|paralegal)$",
    re.IGNORECASE,
)
# A day that stands within so many letters of the end may close the report.
LAST_LETTERS = 80


def signed_of(document: Document, labels: Sequence[Label]) -> Found[str] | None:
    """The day on which the report was signed."""
    sheet = document.sheet
    told = [*_labelled(sheet, labels), *_signed_days(sheet)]
    candidates = told or list(_last_day(document))
    return max(candidates, key=lambda pair: (pair[0], pair[1].start))[1] if candidates else None


def _labelled(sheet: Sheet, labels: Sequence[Label]) -> Iterator[tuple[float, Found[str]]]:
    moments = moments_in(sheet.flat)
    for start, end in spans_of(labels, "signed"):
        for moment in moments:
            if start <= moment.day.start < end:
                yield 3.0, _found(sheet, moment.day)


def _signed_days(sheet: Sheet) -> Iterator[tuple[float, Found[str]]]:
    for moment in moments_in(sheet.flat):
        before = sheet.flat[max(0, moment.start - 90) : moment.start]
        if _SIGNED.search(before) and not _OF_ANOTHER.search(before):
            yield (1.0 if moment.clock else 2.0), _found(sheet, moment.day)


def _last_day(document: Document) -> Iterator[tuple[float, Found[str]]]:
    """The day with which a statement closes: after the truth of it, alone, or behind a name."""
    sheet = document.sheet
    for moment in moments_in(sheet.flat)[-1:]:
        if moment.clock is not None:
            continue
        truth = _TRUTH.search(sheet.flat, 0, moment.start)
        paper = document.paper.kind is not PaperKind.MAIL_BODY
        if truth or (paper and _closes(sheet, moment)):
            yield 1.0, _found(sheet, moment.day, labelled=False)


def _closes(sheet: Sheet, moment: MomentSeen) -> bool:
    """Whether the day stands in the last lines, alone or behind a name."""
    if len(sheet.flat) - moment.end > LAST_LETTERS:
        return False
    begins = sheet.lined.rfind("\n", 0, moment.start) + 1
    before = sheet.flat[begins : moment.start].strip(" :.,-")
    if _OFFICE.search(before):
        return True
    name = name_at(sheet, begins, limit=moment.start)
    return not before or (
        name is not None and not sheet.flat[name.end : moment.start].strip(" :.,-")
    )


def _found(sheet: Sheet, day: DaySeen, *, labelled: bool = True) -> Found[str]:
    return found_at(
        sheet, day.start, day.end, day.day.isoformat(),
        labelled=labelled, checked=day.weekday_fits, guessed=day.mended,
    )  # fmt: skip
