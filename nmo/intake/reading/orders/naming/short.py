"""Parties whose side is written short: NAME (App) and NAME (Resp); A: NAME, R: NAME."""

import re
from collections.abc import Iterator

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.people.names import NameSeen, name_at, name_before
from nmo.intake.reading.sheets.sheet import Sheet

_SHORT = {
    Role.APPLICANT: r"(?:App(?:l?t)?|APP(?:L?T)?|Claimt|Pet|A)\.?",
    Role.RESPONDENT: r"(?:Resp(?:d?t)?|RESP(?:D?T)?|Def|R)\.?",
}


def with_short_roles(sheet: Sheet) -> Iterator[Naming]:
    """The parties, if both sides are written short in the same way; of one alone it is a chance."""
    for named in (_in_brackets, _before_colons):
        sides = {role: named(sheet, role) for role in Role}
        if all(sides.values()):
            for role, names in sides.items():
                yield from (Naming(role, 4.0, name, heading=True) for name in names)


def _in_brackets(sheet: Sheet, role: Role) -> list[NameSeen]:
    closed = re.finditer(rf" \({_SHORT[role]}\)", sheet.flat)
    names = (name_before(sheet, match.start()) for match in closed)
    return [name for name in names if name]


def _before_colons(sheet: Sheet, role: Role) -> list[NameSeen]:
    opened = re.finditer(rf"^[ ]*{_SHORT[role]} ?[:=\-] ?(?=\S)", sheet.lined, re.MULTILINE)
    names = (name_at(sheet, match.end()) for match in opened)
    return [name for name in names if name and " " in name.value]
