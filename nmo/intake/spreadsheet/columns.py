"""The columns that a spreadsheet of orders may have (docs/shapes.md), in any order and any case."""

import re
from collections.abc import Iterable
from enum import StrEnum


class Column(StrEnum):
    """One column of the register's own spreadsheet, by its header."""

    ORDER_REF = "order_ref"
    CASE_NUMBER = "case_number"
    FAMILYMAN_NUMBER = "familyman_number"
    COURT_NAME = "court_name"
    NOTES = "notes"
    ORDER_TYPE = "order_type"
    NOTICE = "notice"
    END_TYPE = "end_type"
    MADE_ON = "made_on"
    ENDS_AT = "ends_at"
    RESPONDENT_REF = "respondent_ref"
    RESPONDENT_NAME = "respondent_name"
    RESPONDENT_OTHER_NAMES = "respondent_other_names"
    RESPONDENT_DATE_OF_BIRTH = "respondent_date_of_birth"
    RESPONDENT_ADDRESS = "respondent_address"
    RESPONDENT_POSTCODE = "respondent_postcode"
    RESPONDENT_PHONE = "respondent_phone"
    RESPONDENT_EMAIL = "respondent_email"
    APPLICANT_REF = "applicant_ref"
    APPLICANT_NAME = "applicant_name"
    APPLICANT_OTHER_NAMES = "applicant_other_names"
    APPLICANT_DATE_OF_BIRTH = "applicant_date_of_birth"
    APPLICANT_ADDRESS = "applicant_address"
    APPLICANT_POSTCODE = "applicant_postcode"
    APPLICANT_PHONE = "applicant_phone"
    APPLICANT_CONFIDENTIAL = "applicant_confidential"
    CHILDREN = "children"
    CONDITIONS = "conditions"
    AWARE_ON = "aware_on"
    AWARE_HOW = "aware_how"
    AWARE_BY = "aware_by"
    OWNING_FORCE = "owning_force"


# Without these no row can give an order, so a file without them is refused whole.
ESSENTIAL = (Column.RESPONDENT_NAME, Column.MADE_ON)

# What a cell of these may hold is one of a fixed set of words, into which a mapping translates.
CODED = (
    Column.ORDER_TYPE,
    Column.NOTICE,
    Column.END_TYPE,
    Column.APPLICANT_CONFIDENTIAL,
    Column.CONDITIONS,
    Column.AWARE_HOW,
    Column.OWNING_FORCE,
)

COLUMN_WORDS: dict[Column, str] = {
    Column.ORDER_REF: "Order reference",
    Column.CASE_NUMBER: "Court case number",
    Column.FAMILYMAN_NUMBER: "FamilyMan number",
    Column.COURT_NAME: "Court",
    Column.NOTES: "Notes",
    Column.ORDER_TYPE: "Kind of order",
    Column.NOTICE: "Notice",
    Column.END_TYPE: "How it ends",
    Column.MADE_ON: "Made on",
    Column.ENDS_AT: "Ends at",
    Column.RESPONDENT_REF: "Respondent: reference",
    Column.RESPONDENT_NAME: "Respondent: name",
    Column.RESPONDENT_OTHER_NAMES: "Respondent: other names",
    Column.RESPONDENT_DATE_OF_BIRTH: "Respondent: date of birth",
    Column.RESPONDENT_ADDRESS: "Respondent: address",
    Column.RESPONDENT_POSTCODE: "Respondent: postcode",
    Column.RESPONDENT_PHONE: "Respondent: phone",
    Column.RESPONDENT_EMAIL: "Respondent: e-mail",
    Column.APPLICANT_REF: "Applicant: reference",
    Column.APPLICANT_NAME: "Applicant: name",
    Column.APPLICANT_OTHER_NAMES: "Applicant: other names",
    Column.APPLICANT_DATE_OF_BIRTH: "Applicant: date of birth",
    Column.APPLICANT_ADDRESS: "Applicant: address",
    Column.APPLICANT_POSTCODE: "Applicant: postcode",
    Column.APPLICANT_PHONE: "Applicant: phone",
    Column.APPLICANT_CONFIDENTIAL: "Applicant: details confidential",
    Column.CHILDREN: "Children",
    Column.CONDITIONS: "Conditions",
    Column.AWARE_ON: "Told on",
    Column.AWARE_HOW: "How told",
    Column.AWARE_BY: "Told by whom",
    Column.OWNING_FORCE: "Owning force",
}

# The two columns that a file of rejected rows has beside its own; they are not read back.
REJECTED_ROW = "rejected_row"
REJECTED_BECAUSE = "rejected_because"
OURS = frozenset({REJECTED_ROW, REJECTED_BECAUSE})


def folded(header: str) -> str:
    """A header as it is compared: "Respondent Name" is respondent_name."""
    return re.sub(r"[^a-z0-9]+", "_", header.casefold()).strip("_")


def without_ours(headers: Iterable[str]) -> list[str]:
    """The headers that the source itself gave, sorted: by them its next file is known."""
    return sorted(header for header in headers if folded(header) not in OURS)


BY_HEADER: dict[str, Column] = {column.value: column for column in Column}


def column_named(header: str) -> Column | None:
    """The column whose own header this is; None when it is not one of the register's."""
    return BY_HEADER.get(folded(header))
