"""What the values of a column look like, where its header does not say."""

import re
from collections.abc import Sequence

from nmo.intake.spreadsheet.columns import Column

_LOOKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)),
    ("postcode", re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)),
    ("phone", re.compile(r"(?:\+44|0)[\d ()]{9,13}")),
    ("case_number", re.compile(r"(?:[A-Z]{2}\d{2}[A-Z]\d{5}|\d{16}|[\d-]{19})")),
    ("court", re.compile(r".*\bcourt\b.*", re.IGNORECASE)),
    ("day", re.compile(r"\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}(?!\d).*", re.IGNORECASE)),
)
_MOSTLY = 0.8
DAYS = frozenset(
    {Column.MADE_ON, Column.ENDS_AT, Column.AWARE_ON, Column.RESPONDENT_DATE_OF_BIRTH,
     Column.APPLICANT_DATE_OF_BIRTH}
)  # fmt: skip
TIMES = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:am|pm)?", re.IGNORECASE)


def looks_like(values: Sequence[str]) -> str:
    """What most of these values are, of what can be told by sight; empty for nothing of it."""
    said = [value.strip() for value in values if value.strip()]
    for name, pattern in _LOOKS:
        if said and sum(bool(pattern.fullmatch(value)) for value in said) >= _MOSTLY * len(said):
            return name
    return ""


def may_be_days(values: Sequence[str]) -> bool:
    """Whether these can be a column of days, times or numbers of days; blanks can."""
    said = [value.strip() for value in values if value.strip()]
    likely = [
        value
        for value in said
        if looks_like([value]) == "day" or TIMES.fullmatch(value) or value.isdigit()
    ]
    return len(likely) >= len(said) / 2
