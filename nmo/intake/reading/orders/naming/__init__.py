"""Who is applicant and who respondent: every place that names one of them has a voice."""

from nmo.intake.reading.orders.naming.answer import Naming, Role
from nmo.intake.reading.orders.naming.beside import (
    between,
    in_the_matter,
    versus,
    with_role_beside,
)
from nmo.intake.reading.orders.naming.labelled import by_labels, by_nouns
from nmo.intake.reading.orders.naming.letters import to_the_addressee
from nmo.intake.reading.orders.naming.offices import applying_offices
from nmo.intake.reading.orders.naming.sentences import in_sentences
from nmo.intake.reading.orders.naming.short import with_short_roles
from nmo.intake.reading.orders.naming.subject import of_the_subject
from nmo.intake.reading.orders.naming.tables import in_columns, in_parts
from nmo.intake.reading.sheets.sheet import Sheet

__all__ = ["Naming", "Role", "namings"]


def namings(sheet: Sheet) -> list[Naming]:
    """Every place in the sheet that names an applicant or a respondent."""
    found: list[Naming] = []
    for role in Role:
        found += by_nouns(sheet, role)
        found += by_labels(sheet, role)
        found += in_sentences(sheet, role)
        found += with_role_beside(sheet, role)
        found += between(sheet, role)
        found += in_parts(sheet, role)
    found += in_columns(sheet)
    found += to_the_addressee(sheet)
    found += versus(sheet)
    found += in_the_matter(sheet)
    found += with_short_roles(sheet)
    found += applying_offices(sheet)
    if all(naming.role is not Role.RESPONDENT for naming in found):
        found += of_the_subject(sheet)
    return found
