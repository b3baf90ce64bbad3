"""What forces call the columns: from a header's words to the column that is probably meant.

These are words found in lists that are kept today; none of them is the register's own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from nmo.intake.spreadsheet.columns import Column, column_named

RESPONDENT = "respondent"
APPLICANT = "applicant"

_PARTIES: Mapping[str, str] = {
    **dict.fromkeys(
        ("respondent", "resp", "perpetrator", "perp", "offender", "suspect", "subject", "nominal",
         "defendant", "accused", "against", "abuser"),
        RESPONDENT,
    ),
    **dict.fromkeys(
        ("applicant", "app", "victim", "vic", "complainant", "claimant", "petitioner", "protected",
         "survivor", "aggrieved"),
        APPLICANT,
    ),
}  # fmt: skip

# What of a person a header speaks of, by the words that are left once the party is taken out.
_OF_A_PERSON: Mapping[str, str] = {
    **dict.fromkeys(
        ("name", "full name", "names", "forename", "forenames", "first name", "first names",
         "given name", "surname", "last name", "family name", "person", ""),
        "name",
    ),
    **dict.fromkeys(
        ("other names", "other name", "alias", "aliases", "aka", "also known as", "maiden name",
         "former name", "nickname"),
        "other_names",
    ),
    **dict.fromkeys(
        ("date of birth", "dob", "d o b", "born", "birth date", "birthdate", "birthday"),
        "date_of_birth",
    ),
    **dict.fromkeys(
        ("address", "home address", "addr", "address line 1", "address line 2", "address line 3",
         "address 1", "address 2", "address 3", "street", "town", "city", "full address",
         "last known address", "1st line of address", "2nd line of address"),
        "address",
    ),
    **dict.fromkeys(("postcode", "post code", "postal code", "pcode"), "postcode"),
    **dict.fromkeys(
        ("phone", "telephone", "tel", "mobile", "phone number", "telephone number",
         "mobile number", "mob", "contact number", "tel no", "phone no"),
        "phone",
    ),
    **dict.fromkeys(("email", "e mail", "email address", "e mail address"), "email"),
    **dict.fromkeys(
        ("ref", "reference", "id", "person id", "person ref", "nominal ref", "nominal number",
         "niche id", "pnc id", "urn", "number", "no"),
        "ref",
    ),
    **dict.fromkeys(
        ("confidential", "address confidential", "is address confidential", "c8", "c8 filed",
         "details confidential", "withheld", "address withheld"),
        "confidential",
    ),
}  # fmt: skip

_OF_THE_ORDER: Mapping[str, Column] = {
    **dict.fromkeys(
        ("order ref", "order reference", "order number", "order no", "nmo number", "nmo ref",
         "unique ref", "reference", "ref", "our ref", "record number", "serial", "serial number",
         "id", "urn", "order id"),
        Column.ORDER_REF,
    ),
    **dict.fromkeys(
        ("case number", "case no", "court case number", "court case no", "court reference",
         "court ref", "case ref", "case reference", "case id", "claim number",
         "case no manage cases"),
        Column.CASE_NUMBER,
    ),
    **dict.fromkeys(
        ("familyman", "familyman no", "family man number", "family man no", "case no familyman"),
        Column.FAMILYMAN_NUMBER,
    ),
    **dict.fromkeys(
        ("court", "issuing court", "family court", "court location", "name of court",
         "court name location", "made at"),
        Column.COURT_NAME,
    ),
    **dict.fromkeys(("notes", "comments", "remarks", "free text", "other info"), Column.NOTES),
    **dict.fromkeys(
        ("type", "kind", "order type", "type of order", "kind of order", "order"),
        Column.ORDER_TYPE,
    ),
    **dict.fromkeys(
        ("notice", "with without notice", "on notice", "without notice", "ex parte",
         "ex parte on notice", "notice type"),
        Column.NOTICE,
    ),
    **dict.fromkeys(("end type", "type of end", "how it ends", "ends how"), Column.END_TYPE),
    **dict.fromkeys(
        ("made", "date made", "made on", "order date", "date of order", "date granted", "granted",
         "date issued", "issued", "issue date", "date order made", "start date", "from",
         "date from", "court date", "time made", "valid from"),
        Column.MADE_ON,
    ),
    **dict.fromkeys(
        ("ends", "end date", "ends at", "ends on", "expires", "expiry", "expiry date",
         "date of expiry", "date expires", "expires on", "until", "valid to", "valid until",
         "order expiry date", "date to", "to", "end time", "expiry time"),
        Column.ENDS_AT,
    ),
    **dict.fromkeys(
        ("served", "date served", "served on", "date of service", "service date", "told on",
         "date told", "date aware", "aware on", "time served"),
        Column.AWARE_ON,
    ),
    **dict.fromkeys(
        ("how served", "service method", "method of service", "served how", "how told",
         "how aware", "service type"),
        Column.AWARE_HOW,
    ),
    **dict.fromkeys(
        ("served by", "told by", "process server", "service by", "aware by"), Column.AWARE_BY
    ),
    **dict.fromkeys(
        ("children", "child", "relevant children", "children names", "names of children",
         "protected children"),
        Column.CHILDREN,
    ),
    **dict.fromkeys(
        ("conditions", "condition", "terms", "prohibitions", "order terms", "conditions of order",
         "restrictions"),
        Column.CONDITIONS,
    ),
    **dict.fromkeys(
        ("force", "owning force", "police force", "force code", "force area", "home force"),
        Column.OWNING_FORCE,
    ),
}  # fmt: skip

_FILLERS = frozenset({"the", "of", "s", "is", "please", "if", "known", "any"})
_NEAR = 88  # of 100: one letter wrong in a word of ordinary length


Found = TypeVar("Found", bound=str)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a header was understood as: a column, or a person's detail without saying whose."""

    column: Column | None = None
    detail: str = ""
    party: str = ""


def words_of(header: str) -> list[str]:
    """The words of a header, lower case; "RespondentDOB" is two."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    return re.findall(r"[a-z0-9]+", parted.casefold())


@cache
def meaning_of(header: str) -> Meant:
    """What the header probably means; nothing where no column is near enough."""
    own = column_named(header)
    if own is not None:
        party = own.value.partition("_")[0]
        return Meant(own, party=party if party in (RESPONDENT, APPLICANT) else "")
    words = words_of(header)
    party = next((found for word in words if (found := _party(word))), "")
    left = [word for word in words if not _party(word)]
    said = " ".join(left)
    if party:
        detail = _near(said, _OF_A_PERSON) or _near(_plain(left), _OF_A_PERSON)
        return Meant(column_of(party, detail), detail, party) if detail else Meant(party=party)
    whole = _near(said, _OF_THE_ORDER) or _near(_plain(left), _OF_THE_ORDER)
    if whole:
        return Meant(whole)
    detail = _near(said, _OF_A_PERSON) if said else None
    return Meant(detail=detail or "")


def column_of(party: str, detail: str) -> Column | None:
    """The column of a party's detail, such as the respondent's phone; None if there is none."""
    return column_named(f"{party}_{detail}")


def _party(word: str) -> str:
    for tried in (word, word.removesuffix("s")):
        if tried in _PARTIES:
            return _PARTIES[tried]
    return _near(word, _PARTIES) or "" if len(word) > 5 else ""


def _plain(words: list[str]) -> str:
    return " ".join(word for word in words if word not in _FILLERS)


def _near(said: str, known: Mapping[str, Found]) -> Found | None:
    if said in known:
        return known[said]
    if len(said) < 5:
        return None
    near = process.extractOne(said, list(known), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR)
    return known[near[0]] if near else None
