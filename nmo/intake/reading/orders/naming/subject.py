"""The respondent as the one person whom a paper describes, where nothing calls them so."""

import re
from collections.abc import Iterator

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.people.names import name_at
from nmo.intake.reading.people.parts import names_in_parts
from nmo.intake.reading.sheets.sheet import Sheet

_NAME = re.compile(r"^[ ]*(?:full )?name ?:[ ]*(?=\S)", re.IGNORECASE | re.MULTILINE)
_BIRTH = re.compile(
    r"[^\n]{0,120}(?:\n[^\n]{0,120}){0,2}?\b(?:date of birth|d\.?o\.?b|born)\b", re.IGNORECASE
)


def of_the_subject(sheet: Sheet) -> Iterator[Naming]:
    """Surname: X, Forenames: Y, Date of birth: police describe whom an order binds.

    Only where one person of a paper is described so; it has little weight.
    """
    described = [name for _, name in names_in_parts(sheet)]
    if not described:
        described = [
            name
            for match in _NAME.finditer(sheet.lined)
            if (name := name_at(sheet, match.end())) and _BIRTH.match(sheet.lined, name.end)
        ]
    if len({name.value for name in described}) == 1:
        yield Naming(Role.RESPONDENT, 1.0, described[0], heading=True)
