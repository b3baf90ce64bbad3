"""The fixed words of recording that the law itself does not need."""

from enum import StrEnum


class PartyRole(StrEnum):
    """What somebody is to the order."""

    RESPONDENT = "respondent"
    APPLICANT = "applicant"
    RELEVANT_CHILD = "relevant_child"
    OTHER_PROTECTED_PERSON = "other_protected_person"


PROTECTED_ROLES = (
    PartyRole.APPLICANT,
    PartyRole.RELEVANT_CHILD,
    PartyRole.OTHER_PROTECTED_PERSON,
)


class DecisionBasis(StrEnum):
    """Why a party as typed is held to be this person."""

    NEW = "new"  # nobody else: a person of its own until somebody decides otherwise
    SAME_REFERENCE = "same_reference"  # the sender gave the person's reference
    SAME_COURT_CASE = "same_court_case"  # same role, name and birth date in the same court case
    DECIDED = "decided"  # an officer decided, with reasons


class Channel(StrEnum):
    """How the order came (requirement 52 counts by it)."""

    HMCTS_ACRO_FEED = "hmcts_acro_feed"
    COURT_EMAIL = "court_email"
    SOLICITOR_EMAIL = "solicitor_email"
    CHARITY_OR_PROCESS_SERVER = "charity_or_process_server"
    VICTIM_IN_PERSON = "victim_in_person"
    OTHER_FORCE = "other_force"
    OFFICER_AT_SCENE = "officer_at_scene"
    POST = "post"
    PARTNER_AGENCY = "partner_agency"
    FORMER_SYSTEM = "former_system"
    UNKNOWN = "unknown"


class DocumentKind(StrEnum):
    """What a document is to the order."""

    ORDER = "order"
    WELSH_ORDER = "welsh_order"
    COPY_SHOWN = "copy_shown"
    STATEMENT_OF_SERVICE = "statement_of_service"
    OTHER = "other"


class NationalSystem(StrEnum):
    """The national systems whose entry is tracked (requirement 27)."""

    PNC = "PNC"
    LEDS = "LEDS"
    PND = "PND"


class NationalState(StrEnum):
    """How far an entry on a national system has come."""

    NOT_REQUESTED = "not_requested"
    REQUESTED = "requested"
    LIVE = "live"
    AMEND_DUE = "amend_due"
    REMOVED = "removed"
    FAILED = "failed"


class DuplicateDecision(StrEnum):
    """What a person decided about two orders that may be one (requirement 17)."""

    UNDECIDED = "undecided"
    SAME = "same"
    DIFFERENT = "different"


class SourceKind(StrEnum):
    """How a source brings orders."""

    FEED = "feed"  # complete up to its newest file
    LIVE = "live"  # typed here: complete at once
    PAPERS = "papers"  # complete up to the oldest paper of which a check does not find everything


class ForceReference(StrEnum):
    """References of the force's own systems (requirement 28)."""

    CRIME = "crime"
    INCIDENT = "incident"
    CUSTODY = "custody"
    URN = "urn"
    PERSON = "person"
    ADDRESS = "address"


# The facts that orders state to `work`, and the kind of record they are about.
SUBJECT = "order"
STANDS = "order.stands"
TOLD = "respondent.told"
TAKEN_BACK = "order.taken_back"

# The same about two records that may be one person.
SAME_PERSON = "same_person"
SUGGESTED = "same_person.suggested"
SETTLED = "same_person.settled"
