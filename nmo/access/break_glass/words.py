"""The fixed words of break-glass."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

SUBJECT = "break_glass"
LASTS = timedelta(minutes=30)
REVIEWED_WITHIN = timedelta(hours=72)


class Finding(StrEnum):
    """What a review finds."""

    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not_justified"
    REFERRED = "referred"


FINDING_WORDS: Mapping[Finding, str] = {
    Finding.JUSTIFIED: "Justified: there was danger, and it could not wait",
    Finding.NOT_JUSTIFIED: "Not justified: it should not have been opened",
    Finding.REFERRED: "Referred to professional standards",
}
