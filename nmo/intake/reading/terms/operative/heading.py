"""Words by which the court orders, where they stand inside a line."""

import re
from dataclasses import replace

from nmo.intake.reading.terms.flow.lines import Line

HEADING_INSIDE = re.compile(
    r"\b(?:it\s+is\s+(?:(?:hereby|further|therefore|accordingly|also|this\s+day|now)\s+)*ordered|"
    r"(?:\w{2,4}\s+)?court\s+(?:hereby\s+)?order(?:s|ed)(?!\s+(?:otherwise|made|dated))|gorchm?yn{1,2}ir|"
    r"(?:the\s+)?(?:judge|justices|magistrates|bench)\s+(?:hereby\s+|has\s+|have\s+)?order(?:s|ed)\s+that|"
    r"(?:\w{2,4}\s+)?(?:court|judge)\s+(?:hereby\s+|now\s+)?(?:makes?|made|grants?)\s+the\s+following"
    r"(?:\s+\w+){0,3}?\s+(?:orders?|injunctions?|terms|provisions)(?=\W*$|\s+(?:against|that|in)\b)|"
    r"the\s+respondent\s+is\s+ordered\s+as\s+follows|"
    r"(?:gives?|gave)\s+(?:an\s+|the\s+following\s+)?undertakings?\s+to\s+the\s+court"
    r"(?:\s+promising)?|promis(?:es|ed)\s+(?:to\s+)?the\s+court)\b",
    re.IGNORECASE,
)
BEFORE_HEADING = re.compile(
    r"\W*(?:(?:and|\d+(?=\W)|by consent|accordingly|therefore|now|so)\W*)?"
    r"(?:(?:therefore|accordingly)\W*)?",
    re.IGNORECASE,
)


def with_heading_apart(line: Line) -> list[Line]:
    """The line cut before words that order something, so that they begin a paragraph."""
    found = HEADING_INSIDE.search(line.string)
    if not found or not _may_order(line.string[: found.start()], found.group()):
        return [line]
    if BEFORE_HEADING.fullmatch(line.string[: found.start()]):
        return [line]
    recital = re.match(r"\W*(?:and\s+)?(?:upon|whereas)\b", line.string, re.IGNORECASE)
    if recital and not re.search(r"order|gorch", found.group(), re.IGNORECASE):
        return [line]
    first = line.passage.part(0, found.start())
    return [replace(line, passage=first), replace(line, passage=line.passage.part(found.start()))]


def _may_order(before: str, words: str) -> bool:
    """Whether words inside a line order something, and do not speak of what a court may order."""
    return not re.match(r"\w+\s+court", words, re.IGNORECASE) or not re.search(r"\w\s*$", before)
