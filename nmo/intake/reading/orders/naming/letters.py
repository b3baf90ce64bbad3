"""Parties named only as the person to whom a letter is written."""

import re
from collections.abc import Iterator

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.people.names import NameSeen, folded, name_at
from nmo.intake.reading.sheets.sheet import Sheet

# The line that greets, which ends the block of the address.
SALUTATION = re.compile(r"^[ ]*(?:Dear|Annwyl)[ ]+(?P<who>[^\n]{2,70})$", re.MULTILINE)
_BINDS = re.compile(
    r"\b(?:order|injunction)\b[^.;:]{0,40}\b(?:against|about|addressed to) you\b"
    r"|\byou (?:must|shall|may|will|are) (?:not|forbidden|prohibited|restrained|not allowed)\b"
    r"|\byou (?:must|are to|are required to) (?:obey|refrain|stay|keep|leave|follow|comply)\b"
    r"|\bif you\b[^.;:]{0,60}\b(?:do not|disobey|break|breach)\b[^.;:]{0,40}\border\b"
    r"|\b(?:forbids|prohibits|restrains) you\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:To:? )?(?:mr|mrs|ms|miss|mx|dr)\b\.? ", re.IGNORECASE)
_ALONE = re.compile(r"\s*(?:\([^()]{0,80}\))?[\s,.]*")
_SIGNED = re.compile(
    r"^[ ]*(?:yours (?:faithfully|sincerely)|yn gywir|by the court)\b", re.I | re.M
)
ROWS_OF_A_HEAD = 14
_PROTECTS = re.compile(
    r"\bprotect(?:s|ing|ed)? you\b|\byour (?:client|application for)\b|\bfor your protection\b"
    r"|\byou (?:have )?(?:applied|asked) for\b|\byou are protected\b"
    r"|\b(?:in favour of|granted to) you\b",
    re.IGNORECASE,
)


def speaks_to_respondent(sheet: Sheet) -> bool:
    """Whether the paper calls the one whom the order binds you."""
    return _BINDS.search(sheet.flat) is not None and _PROTECTS.search(sheet.flat) is None


def to_the_addressee(sheet: Sheet) -> Iterator[Naming]:
    """Mr NAME, ADDRESS, Dear Mr NAME: the respondent, where the order speaks to its reader."""
    if not speaks_to_respondent(sheet):
        return
    greets = SALUTATION.search(sheet.lined)
    greeted = greets and name_at(sheet, greets.start("who"), limit=greets.end("who"))
    if greets and greeted:
        addressee = _in_block(sheet, greets.start(), greeted)
    else:
        addressee = _above_address(sheet, greets.start() if greets else None)
    if addressee is not None:
        yield Naming(Role.RESPONDENT, 4.0, addressee, heading=True)
    elif greeted and " " in greeted.value:
        yield Naming(Role.RESPONDENT, 2.0, greeted, heading=True)


def _in_block(sheet: Sheet, end: int, greeted: NameSeen) -> NameSeen | None:
    """The full name that begins a line above, and holds every word of the name that is greeted."""
    words = set(folded(greeted.value).split())
    for cell in reversed(sheet.cells):
        if cell.end > end:
            continue
        name = name_at(sheet, cell.start, limit=cell.end)
        if name and words and words <= set(folded(name.value).split()) and " " in name.value:
            return name
    return None


def _above_address(sheet: Sheet, end: int | None) -> NameSeen | None:
    """The full name with a title that stands alone in a line of the letter's head.

    end: where the greeting stands, if there is one; without it only a letter that is signed as one
    has an addressee.
    """
    if end is None and not _SIGNED.search(sheet.lined):
        return None
    for cell in sheet.cells:
        if cell.row >= ROWS_OF_A_HEAD or (end is not None and cell.start > end):
            return None
        name = (
            name_at(sheet, cell.start, limit=cell.end)
            if _TITLED.match(sheet.flat, cell.start, cell.end)
            else None
        )
        if name and " " in name.value and _ALONE.fullmatch(sheet.flat, name.end, cell.end):
            return name
    return None
