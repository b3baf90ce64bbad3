"""The fixed words about people."""

from enum import StrEnum


class NameKind(StrEnum):
    """What a name is to the person."""

    LEGAL = "legal"
    ALIAS = "alias"
    MAIDEN = "maiden"
    NICKNAME = "nickname"


class Confidentiality(StrEnum):
    """Who may see a value: never the same as having none."""

    SHOWN = "shown"
    CONFIDENTIAL = "confidential"  # held here, for named permissions only
    WITHHELD = "withheld"  # the court kept it back: it exists and is not held here


class ContactKind(StrEnum):
    """How a person is reached."""

    PHONE = "phone"
    EMAIL = "email"


class RestrictionKind(StrEnum):
    """Why a person's record needs restricted handling (requirements 21 and 49)."""

    REFUGE = "refuge"
    POLICE_EMPLOYEE = "police_employee"
    HONOUR_BASED_ABUSE = "honour_based_abuse"
    OTHER = "other"


class DetailKind(StrEnum):
    """The kinds of fact that are added to a person and may be withdrawn."""

    NAME = "name"
    BIRTH = "birth"
    ADDRESS = "address"
    CONTACT = "contact"
    SAFE_CONTACT = "safe_contact"
    MARKER = "marker"
    PHOTOGRAPH = "photograph"


class Holding(StrEnum):
    """Whether a kind of fact about a person is known: four different things."""

    HELD = "held"
    WITHHELD = "withheld"
    NONE = "none"
    UNKNOWN = "unknown"
