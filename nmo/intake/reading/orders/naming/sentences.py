"""Parties named in sentences: before or after words that only fit one side."""

import re
from collections.abc import Iterator
from functools import cache

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.orders.naming.words import (
    ORDINAL,
    PLURAL,
    TAIL,
    noun_of,
    ordinal_of,
    role_of_label,
)
from nmo.intake.reading.orders.vocabulary import rows
from nmo.intake.reading.people.names import NameSeen, name_at, name_before
from nmo.intake.reading.sheets.sheet import Sheet

_TITLE = r"(?:mr|mrs|ms|miss|mx|dr)\.? "
_WITH_ADDRESS = re.compile(
    r",?\s*(?:of|born|d\.?o\.?b\.?|date of birth|residing|living|whose|who (?:lives|resides))\b"
    r"[^;:]*",
    re.IGNORECASE,
)
LONGEST_BETWEEN = 170
_PERSON_IS = re.compile(
    r"\b(?P<label>(?:person|party|people|one) [^.;:\n]{3,60}?) (?:is|are)[: ]+(?=[A-Z])"
)


def in_sentences(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """Every sentence that names a party of the side."""
    yield from _after_noun(sheet, role)
    yield from _before_noun(sheet, role)
    for row, pattern in _cues():
        if row["role"] == role:
            yield from _cued(sheet, role, row, pattern)
    for match in _PERSON_IS.finditer(sheet.flat):
        if role_of_label(match["label"]) is role and (name := name_at(sheet, match.end())):
            yield Naming(role, 4.0, name, heading=True)


def _cued(
    sheet: Sheet, role: Role, row: dict[str, str], pattern: re.Pattern[str]
) -> Iterator[Naming]:
    """The names before or after each place of a cue."""
    for match in pattern.finditer(sheet.flat):
        before = row["name"] == "before"
        name = name_before(sheet, match.start()) if before else name_at(sheet, match.end())
        if name is not None:
            yield Naming(role, float(row["weight"]), name, heading=bool(row["heading"]))


@cache
def _cues() -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
    """The cues with their patterns; these tell capitals from small letters."""
    return tuple(
        (row, re.compile(row["pattern"], re.MULTILINE)) for row in rows("naming/sentences.csv")
    )


def _after_noun(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """The respondent NAME must not; the applicant, NAME, and."""
    pattern = re.compile(
        rf"\b(?:(?:the|y|yr|i'r|said) )?{ORDINAL}{noun_of(role)}{TAIL}(?:,| is)? "
        rf"(?={_TITLE}|[^\W\d_])",
        re.IGNORECASE,
    )
    for match in pattern.finditer(sheet.flat):
        runs_on = sheet.lined[match.end() - 1] != "\n" or sheet.goes_on(match.end() - 2)
        if (
            runs_on
            and sheet.flat[match.end() : match.end() + 1].isupper()
            and (name := name_at(sheet, match.end()))
        ):
            yield Naming(role, 2.0, name, ordinal_of(match))


def _before_noun(sheet: Sheet, role: Role) -> Iterator[Naming]:
    """NAME ("the Respondent"); NAME of ADDRESS (hereinafter called the respondent)."""
    pattern = re.compile(
        rf"[ ,]*[(\[]+ ?(?:hereinafter |hereafter |referred to as |who is |called |known as )*"
        rf"[\"']?(?:the )?{ORDINAL}[\"']?{noun_of(role)}[\"']?",
        re.IGNORECASE,
    )
    for match in pattern.finditer(sheet.flat):
        name = name_before(sheet, match.start()) or _before_address(sheet, match.start())
        if name and not PLURAL.search(match[0]):
            yield Naming(role, 4.0, name, ordinal_of(match))


def _before_address(sheet: Sheet, end: int) -> NameSeen | None:
    """The last name before the position with only an address or a birth between."""
    base = max(0, end - LONGEST_BETWEEN)
    begins = [base + found.start() for found in re.finditer(r"\b[A-Z]", sheet.flat[base:end])]
    for at in reversed(begins):
        name = name_at(sheet, at, limit=end)
        if name and " " in name.value and _WITH_ADDRESS.fullmatch(sheet.flat, name.end, end):
            return name
    return None
