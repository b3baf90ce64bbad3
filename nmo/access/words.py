"""The fixed words of access: roles and the reasons for looking."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a force; `roles.py` says what each may do."""

    RESPONSE_OFFICER = "response_officer"
    CONTROL_ROOM = "control_room"
    CUSTODY_OFFICER = "custody_officer"
    ORDERS_DESK = "orders_desk"
    NEIGHBOURHOOD_OFFICER = "neighbourhood_officer"
    INVESTIGATOR = "investigator"
    SAFEGUARDING_OFFICER = "safeguarding_officer"
    SUPERVISOR = "supervisor"
    RECORDS_MANAGER = "records_manager"
    FORCE_LEAD = "force_lead"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


class AccessReason(StrEnum):
    """Why somebody asks (DPA 2018 s.62; requirement 61)."""

    INCIDENT = "incident"
    CALL_HANDLING = "call_handling"
    CUSTODY = "custody"
    INVESTIGATION = "investigation"
    SAFEGUARDING = "safeguarding"
    MARAC_RESEARCH = "marac_research"
    CLARES_LAW = "clares_law"
    FIREARMS_LICENSING = "firearms_licensing"
    WARRANTS = "warrants"
    INTAKE = "intake"
    AUDIT = "audit"
    DATA_RIGHTS = "data_rights"


# Work that has a number: nothing is opened for it before the number is said.
NEEDS_NUMBER = frozenset(
    {AccessReason.INCIDENT, AccessReason.CALL_HANDLING, AccessReason.INVESTIGATION}
)

REASON_WORDS = {
    AccessReason.INCIDENT: "At an incident",
    AccessReason.CALL_HANDLING: "Call handling",
    AccessReason.CUSTODY: "Custody",
    AccessReason.INVESTIGATION: "Investigation",
    AccessReason.SAFEGUARDING: "Safeguarding",
    AccessReason.MARAC_RESEARCH: "MARAC research",
    AccessReason.CLARES_LAW: "Clare’s Law",
    AccessReason.FIREARMS_LICENSING: "Firearms licensing",
    AccessReason.WARRANTS: "Warrants",
    AccessReason.INTAKE: "Intake",
    AccessReason.AUDIT: "Audit",
    AccessReason.DATA_RIGHTS: "Data rights",
}
