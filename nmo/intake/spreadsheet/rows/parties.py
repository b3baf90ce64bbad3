"""The people whom a row names, with what of them is confidential or withheld. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.rows.cells import Given
from nmo.intake.spreadsheet.rows.coded import NO, code
from nmo.intake.spreadsheet.rows.moments import DayOf, read_day
from nmo.orders.words import PartyRole

Party = dict[str, object]

_WITHHELD = frozenset({"withheld", "confidential", "c8", "restricted", "suppressed"})
_HOMELESS = frozenset({"nfa", "no fixed address", "no fixed abode"})
_NOT_KNOWN = frozenset({"unknown", "not known", "n/k", "nk", "n/a", "na", "none", "tbc", "?"})
_DIGITS_ONLY = re.compile(r"7\d{9}|[12]\d{9}|3\d{9}")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?e\+?\d{1,2}", re.IGNORECASE)
LONGEST_POSTCODE = 10


@dataclass(frozen=True, kw_only=True)
class Side:
    """The columns of one party."""

    role: PartyRole
    ref: Column
    name: Column
    other_names: Column
    born: Column
    address: Column
    postcode: Column
    phone: Column
    email: Column | None = None
    confidential: Column | None = None


RESPONDENT = Side(
    role=PartyRole.RESPONDENT,
    ref=Column.RESPONDENT_REF,
    name=Column.RESPONDENT_NAME,
    other_names=Column.RESPONDENT_OTHER_NAMES,
    born=Column.RESPONDENT_DATE_OF_BIRTH,
    address=Column.RESPONDENT_ADDRESS,
    postcode=Column.RESPONDENT_POSTCODE,
    phone=Column.RESPONDENT_PHONE,
    email=Column.RESPONDENT_EMAIL,
)
APPLICANT = Side(
    role=PartyRole.APPLICANT,
    ref=Column.APPLICANT_REF,
    name=Column.APPLICANT_NAME,
    other_names=Column.APPLICANT_OTHER_NAMES,
    born=Column.APPLICANT_DATE_OF_BIRTH,
    address=Column.APPLICANT_ADDRESS,
    postcode=Column.APPLICANT_POSTCODE,
    phone=Column.APPLICANT_PHONE,
    confidential=Column.APPLICANT_CONFIDENTIAL,
)


def parties_of(given: Given, *, today: date, day_of: DayOf) -> list[Party]:
    """The respondent, the applicant where one is named, and the children. Raises RowNotReadable."""
    respondent = _party(given, RESPONDENT, today, day_of)
    if respondent is None:
        raise RowNotReadable("It is empty. An order needs its respondent.", RESPONDENT.name)
    applicant = _party(given, APPLICANT, today, day_of)
    children = _children(given, today, day_of)
    return [respondent, *([applicant] if applicant else []), *children]


def _party(given: Given, side: Side, today: date, day_of: DayOf) -> Party | None:
    name = given.text(side.name)
    if not name:
        _refuse_nameless(given, side)
        return None
    hidden = side.confidential is not None and _confidential(given, side.confidential)
    party: Party = {
        "role": side.role,
        "name": name,
        "person_ref": given.text(side.ref) or None,
        "addresses": tuple(_addresses(given, side, hidden=hidden)),
        "phones": tuple(_contacts(given, side.phone, hidden=hidden)),
    }
    if side.email is not None:
        party["emails"] = tuple(_contacts(given, side.email, hidden=hidden))
    if others := tuple(given.present(side.other_names)):
        party["other_names"] = others
    if born := given.text(side.born):
        party["date_of_birth"] = _born(born, side.born, today, day_of)
    return party


def _refuse_nameless(given: Given, side: Side) -> None:
    """Details of somebody without a name would be lost in silence."""
    for column in (side.ref, side.other_names, side.born, side.address, side.phone):
        if given.text(column):
            raise RowNotReadable(f"It is empty, but {column} is not. Give the name.", side.name)


def _confidential(given: Given, column: Column) -> bool:
    """Whether her details are confidential: unless the row says that they are not, they are."""
    said = given.text(column)
    return not said or code(column, said) != NO


def _born(text: str, column: str, today: date, day_of: DayOf) -> date | None:
    if text.casefold() in _NOT_KNOWN:
        return None
    # A year that is too long ago is kept as written: a slip in it must not keep an order out.
    born = read_day(text, column, day_of, earliest=1)
    if born > today:
        raise RowNotReadable("It cannot be a date of birth: check the year.", column)
    return born


def _addresses(given: Given, side: Side, *, hidden: bool) -> Iterator[Party]:
    lines, postcodes = given.several(side.address), given.several(side.postcode)
    for place in range(max(len(lines), len(postcodes))):
        text = _known(lines[place] if place < len(lines) else "")
        postcode = _known(postcodes[place] if place < len(postcodes) else "")
        said = text.casefold()
        if said in _WITHHELD or postcode.casefold() in _WITHHELD:
            yield {"withheld": True}
        elif said in _HOMELESS:
            yield {"no_fixed_address": True}
        elif len(postcode) > LONGEST_POSTCODE:  # not a postcode: part of the address
            yield {"text": f"{text}, {postcode}".strip(", "), "confidential": hidden}
        elif text or postcode:
            yield {"text": text, "postcode": postcode, "confidential": hidden}


def _contacts(given: Given, column: Column, *, hidden: bool) -> Iterator[Party]:
    for value in given.present(column):
        if value.casefold() in _WITHHELD:
            yield {"withheld": True}
        elif _SCIENTIFIC.fullmatch(value):
            raise RowNotReadable(
                "The spreadsheet program has shortened the number (such as 7.7E+09), so its digits "
                "are lost. Enter it again as text.",
                column,
            )
        elif _known(value):
            yield {"value": _with_zero(value), "confidential": hidden}


def _with_zero(value: str) -> str:
    """A telephone number with the 0 that a spreadsheet program has taken from its beginning."""
    return f"0{value}" if _DIGITS_ONLY.fullmatch(value) else value


def _known(text: str) -> str:
    return "" if text.casefold() in _NOT_KNOWN else text


def _children(given: Given, today: date, day_of: DayOf) -> Iterator[Party]:
    for child in given.present(Column.CHILDREN):
        name, _, born = (part.strip() for part in child.partition(";"))
        if not name:
            raise RowNotReadable("A child has no name. Write NAME;YYYY-MM-DD.", Column.CHILDREN)
        party: Party = {"role": PartyRole.RELEVANT_CHILD, "name": name}
        if born:
            party["date_of_birth"] = _born(born, Column.CHILDREN, today, day_of)
        yield party
