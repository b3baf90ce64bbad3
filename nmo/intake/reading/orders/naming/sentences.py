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
    r"[\s,]*(?:\([^()]{0,80}\)[\s,]*){0,3}"
    r"(?:(?:of|born|d\.?o\.?b|date of birth|resid(?:ing|es|ent)|liv(?:ing|es)|whose|who|aged|"
    r"formerly|also|c/o|care of|currently|presently|last known)\b[^;:]*[\w)][^;:]*)?",
    re.IGNORECASE,
)
# A label of its own between a name and a role asks for something of that party.
_LABEL = re.compile(r"\W*(?:date of birth|d\.?o\.?b|born|of|address)\W*", re.IGNORECASE)
# What may stand between a cue and the name that it announces; a full stop ends the sentence.
_AT_ONCE = re.compile(r"[\s:,(\[\"'*=_\-]*(?=[^\W\d_])")
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
        far = bool(row["heading"])
        name = _before(sheet, match.start(), far=far) if before else _after(sheet, match.end())
        if name is not None:
            weight, ordinal = float(row["weight"]), _ordinal_in(match[0])
            yield Naming(role, weight, name, ordinal, heading=bool(row["heading"]))


def _ordinal_in(words: str) -> int:
    """Which of several parties the words of a cue speak of."""
    said = re.search(rf"\b{ORDINAL}(?:applicant|respondent)", words, re.IGNORECASE)
    return ordinal_of(said) if said else 1


def _before(sheet: Sheet, at: int, *, far: bool) -> NameSeen | None:
    """The name right before a cue, else the last one with only a birth or an address between.

    far: whether the cue is so clear that something may stand between.
    """
    if (name := name_before(sheet, at)) or not far:
        return name
    name = _before_address(sheet, at)
    return name if name and _is_one_sentence(sheet, name.end, at) else None


def _same_statement(sheet: Sheet, start: int, end: int) -> bool:
    """Whether no sentence ends in the span before a line that begins something else."""
    return re.search(r"[.;] ?\n", sheet.lined[start:end]) is None


def _is_one_sentence(sheet: Sheet, start: int, end: int) -> bool:
    """Whether no sentence and no line that was not full ends in the span."""
    breaks = [start + found.start() for found in re.finditer("\n", sheet.lined[start:end])]
    ended = re.search(r"[.;:?!] [A-Z]", sheet.flat[start:end])
    return ended is None and all(sheet.goes_on(at - 1) for at in breaks)


def _after(sheet: Sheet, at: int) -> NameSeen | None:
    """The name that follows a cue in the same sentence."""
    begins = _AT_ONCE.match(sheet.flat, at)
    return name_at(sheet, begins.end()) if begins else None


@cache
def _cues() -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
    """The cues with their patterns; these tell capitals from small letters.

    A name may begin with a capital of any alphabet; what reads it looks whether it does.
    """
    return tuple(
        (row, re.compile(row["pattern"].replace("(?=[A-Z]", "(?=[^\\W\\d_a-z]"), re.MULTILINE))
        for row in rows("naming/sentences.csv")
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
        if _begins_its_line(sheet, match):
            yield from _in_rest_of_line(sheet, role, match)
            continue
        name = name_before(sheet, match.start()) or _before_address(sheet, match.start())
        if name and not _same_statement(sheet, name.end, match.start()):
            continue
        if name and not PLURAL.search(match[0]):
            yield Naming(role, 4.0, name, ordinal_of(match))


def _begins_its_line(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether the bracket opens a line, and something stands behind it there."""
    opens = match.start() + re.search(r"[(\[]", match[0]).start()  # type: ignore[union-attr]
    cell = sheet.cell_at(opens)
    if cell is None or cell.start != opens:
        return False
    return bool(sheet.flat[match.end() : cell.end].strip(" )].,:-"))


def _in_rest_of_line(sheet: Sheet, role: Role, match: re.Match[str]) -> Iterator[Naming]:
    """(Respondent) NAME: the name behind the role."""
    closes = re.compile(r"[)\]\s.:\-]*").match(sheet.flat, match.end())
    name = name_at(sheet, closes.end()) if closes and ")" in closes[0] else None
    if name and not PLURAL.search(match[0]):
        yield Naming(role, 4.0, name, ordinal_of(match), heading=True)


def _before_address(sheet: Sheet, end: int) -> NameSeen | None:
    """The last name before the position with only aliases, a birth or an address between."""
    base = max(0, end - LONGEST_BETWEEN)
    begins = [base + found.start() for found in re.finditer(r"\b[^\W\d_a-z]", sheet.flat[base:end])]
    last: NameSeen | None = None
    for at in reversed(begins):
        name = name_at(sheet, at, limit=end)
        if name is None or " " not in name.value or (last and name.end != last.end):
            if last is not None:
                break
            continue
        between = sheet.flat[name.end : end]
        if last is None and (not _WITH_ADDRESS.fullmatch(between) or _LABEL.fullmatch(between)):
            continue
        last = name
    return last
