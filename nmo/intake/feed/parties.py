"""The two people that a row names, with what of them is confidential or withheld. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nmo.intake.errors import RowNotReadable
from nmo.intake.feed.columns import Cells, Column
from nmo.intake.feed.values import is_confidential, known, read_day, withheld
from nmo.law.times import NotATime
from nmo.orders.words import PartyRole

LONGEST_POSTCODE = 10
OLDEST = 130

Given = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Side:
    """The columns of one party; the two sides have the same ones."""

    role: PartyRole
    surname: Column
    forenames: Column
    born: Column
    lines: tuple[Column, Column]
    postcode: Column
    phone: Column
    email: Column
    address_flag: Column
    phone_flag: Column
    email_flag: Column


RESPONDENT = Side(
    role=PartyRole.RESPONDENT,
    surname=Column.RESPONDENT_SURNAME,
    forenames=Column.RESPONDENT_FORENAMES,
    born=Column.RESPONDENT_BORN,
    lines=(Column.RESPONDENT_ADDRESS_1, Column.RESPONDENT_ADDRESS_2),
    postcode=Column.RESPONDENT_POSTCODE,
    phone=Column.RESPONDENT_PHONE,
    email=Column.RESPONDENT_EMAIL,
    address_flag=Column.RESPONDENT_ADDRESS_FLAG,
    phone_flag=Column.RESPONDENT_PHONE_FLAG,
    email_flag=Column.RESPONDENT_EMAIL_FLAG,
)
APPLICANT = Side(
    role=PartyRole.APPLICANT,
    surname=Column.APPLICANT_SURNAME,
    forenames=Column.APPLICANT_FORENAMES,
    born=Column.APPLICANT_BORN,
    lines=(Column.APPLICANT_ADDRESS_1, Column.APPLICANT_ADDRESS_2),
    postcode=Column.APPLICANT_POSTCODE,
    phone=Column.APPLICANT_PHONE,
    email=Column.APPLICANT_EMAIL,
    address_flag=Column.APPLICANT_ADDRESS_FLAG,
    phone_flag=Column.APPLICANT_PHONE_FLAG,
    email_flag=Column.APPLICANT_EMAIL_FLAG,
)


def parties_of_row(cells: Cells, *, today: date, notes: list[str]) -> list[Given]:
    """The respondent, and the applicant where one is named. Raises RowNotReadable."""
    respondent, applicant = (_party(cells, side, today, notes) for side in (RESPONDENT, APPLICANT))
    if not respondent["name"]:
        why = "withheld" if withheld(cells, RESPONDENT.surname) else "empty"
        raise RowNotReadable(
            f"The respondent's name is {why}. Read the PDF and record the order by hand."
        )
    if not applicant["name"]:
        notes.append("The applicant is not named, so the order stands without its applicant.")
        return [respondent]
    return [respondent, applicant]


def _party(cells: Cells, side: Side, today: date, notes: list[str]) -> Given:
    return {
        "role": side.role,
        "name": f"{known(cells, side.forenames)} {known(cells, side.surname)}".strip(),
        "date_of_birth": _born(cells, side, today, notes),
        "addresses": list(_addresses(cells, side)),
        "phones": list(_contacts(cells, side.phone, side.phone_flag)),
        "emails": list(_contacts(cells, side.email, side.email_flag)),
    }


def _born(cells: Cells, side: Side, today: date, notes: list[str]) -> date | None:
    text = known(cells, side.born)
    if not text:
        return None
    try:
        born = read_day(text)
    except NotATime:
        born = date.max
    if born <= today and born.year >= today.year - OLDEST:
        return born
    notes.append(f"{side.born} is no date of birth that can be right, so it stays not known.")
    return None


def _addresses(cells: Cells, side: Side) -> Iterator[Given]:
    columns = (*side.lines, side.postcode)
    lines = [text for column in side.lines if (text := known(cells, column))]
    postcode = known(cells, side.postcode)
    if len(postcode) > LONGEST_POSTCODE:  # not a postcode: part of the address
        lines, postcode = [*lines, postcode], ""
    if lines or postcode:
        partly = any(withheld(cells, column) for column in columns)
        yield {
            "text": ", ".join(lines),
            "postcode": postcode,
            "confidential": partly or is_confidential(cells, side.address_flag),
        }
    elif any(withheld(cells, column) for column in columns):
        yield {"withheld": True}


def _contacts(cells: Cells, column: Column, flag: Column) -> Iterator[Given]:
    value = known(cells, column)
    if value:
        yield {"value": value, "confidential": is_confidential(cells, flag)}
    elif withheld(cells, column):
        yield {"withheld": True}
