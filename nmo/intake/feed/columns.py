"""The columns of the manifest, taken by their headers and never by their places."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nmo.intake.errors import FeedRefused


class Column(StrEnum):
    """Each column that a manifest of the courts has had, by its header."""

    FAMILYMAN_NUMBER = "Case No. FamilyMan"
    CASE_NUMBER = "Case No. Manage Cases"
    SINGLE_CASE_NUMBER = "Case No."  # the layouts of 30 columns
    COURT_NAME = "Court Name/Location"
    COURT_CODE = "Court Code"
    ORDER_NAME = "Order Name"
    COURT_DATE = "Court Date"
    EXPIRY = "Order Expiry Date"
    RESPONDENT_SURNAME = "Respondent Surname"
    RESPONDENT_FORENAMES = "Respondent Forename(s)"
    RESPONDENT_BORN = "Respondent DOB"
    RESPONDENT_ADDRESS_1 = "Respondent 1st Line of Address"
    RESPONDENT_ADDRESS_2 = "Respondent 2nd Line of Address"
    RESPONDENT_POSTCODE = "Respondent Postcode"
    RESPONDENT_PHONE = "Respondent Phone"
    RESPONDENT_EMAIL = "Respondent Email"
    RESPONDENT_ADDRESS_FLAG = "Is Respondent Address Confidential"
    RESPONDENT_PHONE_FLAG = "Is Respondent Phone Confidential"
    RESPONDENT_EMAIL_FLAG = "Is Respondent Email Confidential"
    APPLICANT_SURNAME = "Applicant Surname"
    APPLICANT_FORENAMES = "Applicant Forename(s)"
    APPLICANT_BORN = "Applicant DOB"
    APPLICANT_ADDRESS_1 = "Applicant 1st Line of Address"
    APPLICANT_ADDRESS_2 = "Applicant 2nd Line of Address"
    APPLICANT_POSTCODE = "Applicant Postcode"
    APPLICANT_PHONE = "Applicant Phone"
    APPLICANT_SAFE_TIME = "Applicant Safe Time to Call"
    APPLICANT_EMAIL = "Applicant Email"
    APPLICANT_ADDRESS_FLAG = "Is Applicant Address Confidential"
    APPLICANT_PHONE_FLAG = "Is Applicant Phone Confidential"
    APPLICANT_EMAIL_FLAG = "Is Applicant Email Confidential"
    FILE_NAME = "Order File Name"


CASE_NUMBERS = (Column.FAMILYMAN_NUMBER, Column.CASE_NUMBER, Column.SINGLE_CASE_NUMBER)

# Without these an order cannot be told, found, or shown safely: a file without one is refused.
ESSENTIAL = (
    Column.ORDER_NAME,
    Column.COURT_DATE,
    Column.EXPIRY,
    Column.RESPONDENT_SURNAME,
    Column.RESPONDENT_FORENAMES,
    Column.APPLICANT_SURNAME,
    Column.APPLICANT_FORENAMES,
    Column.FILE_NAME,
)

Cells = Mapping[Column, str]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Which column stands where in this manifest, and what is odd about its headers."""

    width: int
    places: Mapping[Column, int]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    def cells(self, values: Sequence[str]) -> dict[Column, str]:
        """The values of a row by column; columns that the file lacks are left out."""
        return {column: values[place] for column, place in self.places.items()}


def read_layout(headers: Sequence[str]) -> Layout:
    """The layout that these headers give. Raises FeedRefused: essential or repeated headers."""
    known = {_folded(column): column for column in Column}
    places: dict[Column, int] = {}
    unknown: list[str] = []
    for place, header in enumerate(headers):
        column = known.get(_folded(header))
        if column is None:
            unknown.append(_shown(header) or f"(column {place + 1} without a header)")
        elif column in places:
            raise FeedRefused(f'The manifest has the column "{column}" twice. Refused whole.')
        else:
            places[column] = place
    _refuse_without_essentials(places, unknown)
    missing = tuple(column for column in _expected(places) if column not in places)
    return Layout(width=len(headers), places=places, missing=tuple(missing), unknown=tuple(unknown))


def _folded(header: str) -> str:
    return re.sub(r"[^a-z0-9]", "", header.casefold())


def _shown(header: str) -> str:
    return "".join(letter for letter in header if letter.isprintable()).strip()[:60]


def _expected(places: Mapping[Column, int]) -> list[Column]:
    """Every column of the layout that this seems to be: of one case number or of two."""
    single = Column.SINGLE_CASE_NUMBER in places
    left_out = CASE_NUMBERS[:2] if single else CASE_NUMBERS[2:]
    return [column for column in Column if column not in left_out]


def _refuse_without_essentials(places: Mapping[Column, int], unknown: Sequence[str]) -> None:
    lacks = [str(column) for column in ESSENTIAL if column not in places]
    if not any(column in places for column in CASE_NUMBERS):
        lacks.insert(0, "Case No.")
    if lacks:
        odd = f" It has columns that are not known: {', '.join(unknown[:8])}." if unknown else ""
        raise FeedRefused(
            f"The manifest lacks what an order needs: {', '.join(lacks)}.{odd} Nothing was "
            "imported. Ask whether the courts have changed their file."
        )
