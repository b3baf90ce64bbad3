"""The closed lists of what is found out and told: see `investigate.toml`."""

from enum import StrEnum


class OffenceDecision(StrEnum):
    """What was decided of another offence that the conduct may be."""

    RECORDED = "recorded"
    ENQUIRIES_CONTINUE = "enquiries_continue"
    NOT_MADE_OUT = "not_made_out"


class Development(StrEnum):
    """What the protected person is told of, within a working day (Victims' Code; APP)."""

    ALL = "all"  # everything up to then
    ARREST = "arrest"
    NOT_ARRESTED = "not_arrested"
    WANTED = "wanted"
    INTERVIEW = "interview"
    BAIL = "bail"
    RELEASE = "release"
    PRISON = "prison"
    DECISION = "decision"
    CHARGE = "charge"
    COURT = "court"
    OUTCOME = "outcome"


class ToldBy(StrEnum):
    """How she was told, or tried; only as her safe-contact rules allow."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    SAFE_MESSAGE = "safe_message"
    THROUGH_ADVISER = "through_adviser"
    LETTER = "letter"
    ASKED_NOT_TO_BE = "asked_not_to_be"


class NotReached(StrEnum):
    """Why she could not be told."""

    NO_ANSWER = "no_answer"
    NOT_SAFE = "not_safe"
    NUMBER_WRONG = "number_wrong"
    NOT_THERE = "not_there"
    NO_SAFE_WAY_HELD = "no_safe_way_held"


class Views(StrEnum):
    """Whether she said what she thinks of bail conditions."""

    GIVEN = "given"
    DID_NOT_WISH_TO = "did_not_wish_to"
    NOT_REACHED = "not_reached"


class BailBy(StrEnum):
    """Who set the bail conditions."""

    POLICE = "police"
    COURT = "court"


class EvidenceKind(StrEnum):
    """The investigation plan, a line for each."""

    ORDER = "order"
    PROOF_OF_AWARENESS = "proof_of_awareness"
    STATEMENTS = "statements"
    CALLS = "calls"
    BODY_WORN_VIDEO = "body_worn_video"
    MESSAGES = "messages"
    CCTV = "cctv"
    IDENTIFICATION = "identification"
    PREVIOUS_BREACHES = "previous_breaches"
    RISK = "risk"
    COURT_PERMISSION = "court_permission"  # to use the family statement or children papers


class EvidenceState(StrEnum):
    """How far that evidence is."""

    HELD = "held"
    ASKED_FOR = "asked_for"
    NOT_AVAILABLE = "not_available"
    NOT_RELEVANT = "not_relevant"
    AGAINST = "against"  # it speaks against the allegation: it is disclosed, never left out


class Excuse(StrEnum):
    """What the suspect says excuses it."""

    SHE_AGREED = "she_agreed"
    CHILDREN = "children"
    EMERGENCY = "emergency"
    DID_NOT_KNOW = "did_not_know"
    COURT_OR_SOLICITOR = "court_or_solicitor"
    ACCIDENT = "accident"
    OTHER = "other"


class ExcuseState(StrEnum):
    """Whether the excuse stands on what is held."""

    RAISED = "raised"
    DISPROVED = "disproved"
    NOT_DISPROVED = "not_disproved"


class WarrantForm(StrEnum):
    """Which application: a warrant of arrest, or a committal for contempt."""

    FL407 = "FL407"
    FC600 = "FC600"


class WarrantStage(StrEnum):
    """How far the application is."""

    TO_APPLY = "to_apply"  # she was told how; the police do not apply for her
    APPLIED = "applied"
    ISSUED = "issued"
    EXECUTED = "executed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Offence(StrEnum):
    """Another offence that the conduct or the pattern may be; its law stands in `offences.csv`."""

    STALKING = "stalking"
    HARASSMENT = "harassment"
    COERCIVE_CONTROL = "coercive_control"
    ASSAULT = "assault"
    STRANGULATION = "strangulation"
    SEXUAL_OFFENCE = "sexual_offence"
    CRIMINAL_DAMAGE = "criminal_damage"
    THREATS_TO_KILL = "threats_to_kill"
    OFFENSIVE_WEAPON = "offensive_weapon"
    COMMUNICATIONS = "communications"
    WITNESS_INTIMIDATION = "witness_intimidation"
    CHILD_CRUELTY = "child_cruelty"
    BREACH_OF_BAIL = "breach_of_bail"
    ENCOURAGING = "encouraging"
