"""The words about people in plain English."""

from collections.abc import Mapping

from nmo.law.people import Pronoun
from nmo.people.words import Confidentiality, ContactKind, NameKind, RestrictionKind

NAME_LABELS: Mapping[NameKind, str] = {
    NameKind.LEGAL: "Legal name",
    NameKind.ALIAS: "Alias",
    NameKind.MAIDEN: "Name before marriage",
    NameKind.NICKNAME: "Nickname",
}
CONFIDENTIALITY_LABELS: Mapping[Confidentiality, str] = {
    Confidentiality.SHOWN: "Shown to everybody who may open the person",
    Confidentiality.CONFIDENTIAL: "Confidential: for named roles only",
    Confidentiality.WITHHELD: "Withheld by the court: it is not known here",
}
CONTACT_LABELS: Mapping[ContactKind, str] = {
    ContactKind.PHONE: "Phone",
    ContactKind.EMAIL: "E-mail",
}
RESTRICTION_LABELS: Mapping[RestrictionKind, str] = {
    RestrictionKind.REFUGE: "Refuge",
    RestrictionKind.POLICE_EMPLOYEE: "Works for police",
    RestrictionKind.HONOUR_BASED_ABUSE: "Honour-based abuse",
    RestrictionKind.OTHER: "Other reason",
}
PRONOUN_LABELS: Mapping[Pronoun, str] = {
    Pronoun.HE: "He",
    Pronoun.SHE: "She",
    Pronoun.THEY: "They",
    Pronoun.UNKNOWN: "Not known",
}
DETAIL_LABELS: Mapping[str, str] = {
    "name": "a name",
    "birth": "a date of birth",
    "address": "an address",
    "contact": "a phone number or e-mail address",
    "safe_contact": "a rule for safe contact",
    "marker": "a warning",
    "photograph": "a photograph",
}
