"""The closed lists that steps are chosen from; their words stand in `choices.csv`."""

from enum import StrEnum


class Grade(StrEnum):
    """How soon somebody goes."""

    EMERGENCY = "emergency"
    PRIORITY = "priority"
    SCHEDULED = "scheduled"
    NO_ATTENDANCE = "no_attendance"


class Attendance(StrEnum):
    """What officers found where they went."""

    SUSPECT_THERE = "suspect_there"
    SUSPECT_GONE = "suspect_gone"
    NOBODY_THERE = "nobody_there"
    COULD_NOT_ATTEND = "could_not_attend"


class ArrestDecision(StrEnum):
    """Whether the suspect was arrested (DOMAIN.md, (b))."""

    ARRESTED = "arrested"
    WANTED = "wanted"
    INTERVIEWED_VOLUNTARILY = "interviewed_voluntarily"
    NOT_ARRESTED = "not_arrested_reason_recorded"


class ArrestedFor(StrEnum):
    """What the arrest was for: the court clock of an order runs only for its breach."""

    THIS_BREACH = "this_breach"
    ANOTHER_OFFENCE = "another_offence"
    BOTH = "both"


class WhyNotArrested(StrEnum):
    """Why nobody was arrested; the officer's own words stand beside it."""

    NO_GROUNDS = "no_grounds"
    NOT_NECESSARY = "not_necessary"
    NO_POWER = "no_power"
    ENQUIRIES_FIRST = "enquiries_first"
    UNFIT = "unfit"
    ALREADY_HELD = "already_held"
    OTHER = "other"


class VehicleMarker(StrEnum):
    """Whether a vehicle of a wanted suspect was marked."""

    PLACED = "placed"
    NO_VEHICLE_KNOWN = "no_vehicle_known"
    NOT_PLACED = "not_placed"


class WhyBoth(StrEnum):
    """Why the other party was arrested too."""

    OWN_OFFENCE = "own_offence"
    OWN_ORDER_BROKEN = "own_order_broken"
    OTHER = "other"


class WantedNow(StrEnum):
    """What a daily review of a wanted suspect found."""

    STILL_SOUGHT = "still_sought"
    FOUND = "found"
    NO_LONGER_SOUGHT = "no_longer_sought"


class InterviewUnder(StrEnum):
    """How the suspect was interviewed under caution."""

    IN_CUSTODY = "in_custody"
    VOLUNTARY = "voluntary"


class Answered(StrEnum):
    """What the suspect said of the allegation."""

    ADMITTED = "admitted"
    PARTLY_ADMITTED = "partly_admitted"
    DENIED = "denied"
    NO_COMMENT = "no_comment"


class YesNoUnknown(StrEnum):
    """Yes, no, or it was not asked or not said."""

    YES = "yes"
    NO = "no"
    NOT_SAID = "not_said"


class Court(StrEnum):
    """Which court."""

    FAMILY = "family_court"
    MAGISTRATES = "magistrates_court"
    YOUTH = "youth_court"
    CROWN = "crown_court"
    HIGH = "high_court"


class ProducedResult(StrEnum):
    """What the court did when he was brought before it."""

    REMANDED = "remanded"
    BAILED = "bailed"
    RELEASED = "released"
    DEALT_WITH = "dealt_with"
    NOT_IN_TIME = "not_in_time"


class ReleasedHow(StrEnum):
    """How the suspect left custody."""

    BAIL_WITH_CONDITIONS = "bail_with_conditions"
    BAIL_WITHOUT_CONDITIONS = "bail_without_conditions"
    UNDER_INVESTIGATION = "under_investigation"
    CHARGED_AND_BAILED = "charged_and_bailed"
    NO_FURTHER_ACTION = "no_further_action"
    BY_THE_COURT = "by_the_court"
    FROM_PRISON = "from_prison"


class HeldAs(StrEnum):
    """Why he is in prison."""

    REMANDED = "remanded"
    SENTENCED = "sentenced"
    RECALLED = "recalled"
    NOT_KNOWN = "not_known"


class NumbersBlocked(StrEnum):
    """Whether the prison was asked to block her numbers."""

    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"
    NOT_YET_ASKED = "not_yet_asked"


class ReleaseDate(StrEnum):
    """What is known of his release."""

    KNOWN = "known"
    ASKED = "asked"
    NOT_YET_ASKED = "not_yet_asked"
    NONE_SET = "none_set"


class Consideration(StrEnum):
    """What must be thought of beside the breach itself."""

    FIREARMS_LICENCE = "firearms_licence"
    CHILDREN = "children"
    PROTECTIVE_MEASURES = "protective_measures"
    HONOUR_BASED = "honour_based"
    WORKS_FOR_POLICE = "works_for_police"


class Considered(StrEnum):
    """What came of it."""

    DONE = "done"
    REFERRED = "referred"
    IN_HAND = "in_hand"
    NOT_NEEDED = "not_needed"
    COULD_NOT_TELL = "could_not_tell"


class Measure(StrEnum):
    """Another protective measure that was considered."""

    DVPN = "dvpn"
    DAPN = "dapn"
    SPO = "spo"
    DAPO = "dapo"
    RESTRAINING_ORDER = "restraining_order"
    BAIL_CONDITIONS = "bail_conditions"
    RECALL = "recall"
    OTHER = "other"


class PartTaken(StrEnum):
    """What part a further suspect is said to have had."""

    CAUSED_BY_RESPONDENT = "caused_by_respondent"
    HELPED = "helped"
    OWN_OFFENCE = "own_offence"
    NOT_KNOWN = "not_known"


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


class Authority(StrEnum):
    """Who decides on a charge."""

    CPS = "cps"
    POLICE = "police"


class ChargeTest(StrEnum):
    """Which test of the Code for Crown Prosecutors was asked for."""

    FULL_CODE = "full_code"
    THRESHOLD = "threshold"
    EARLY_ADVICE = "early_advice"


class Advice(StrEnum):
    """What the prosecutor decided or advised."""

    CHARGE = "charge"
    FURTHER_WORK = "further_work"
    OUT_OF_COURT = "out_of_court"
    NO_ACTION_EVIDENCE = "no_action_evidence"
    NO_ACTION_PUBLIC_INTEREST = "no_action_public_interest"


class ChargedHow(StrEnum):
    """How he was charged."""

    IN_CUSTODY = "in_custody"
    POSTAL_REQUISITION = "postal_requisition"


class Hearing(StrEnum):
    """What a court date is for."""

    FIRST = "first"
    PLEA = "plea"
    TRIAL = "trial"
    SENTENCE = "sentence"
    COMMITTAL = "committal"
    OTHER = "other"


class CourtResult(StrEnum):
    """What the court did."""

    ADJOURNED = "adjourned"
    SENT_TO_CROWN_COURT = "sent_to_crown_court"
    GUILTY_PLEA = "guilty_plea"
    FOUND_GUILTY = "found_guilty"
    NOT_GUILTY = "not_guilty"
    DISCONTINUED = "discontinued"
    CONTEMPT_FOUND = "contempt_found"
    CONTEMPT_NOT_FOUND = "contempt_not_found"
    RECALL_DECIDED = "recall_decided"


class WhyCancelled(StrEnum):
    """Why a recorded crime was cancelled (Home Office Counting Rules)."""

    NO_CRIME_COMMITTED = "no_crime_committed"  # additional verifiable information
    RECORDED_TWICE = "recorded_twice"
    RECORDED_IN_ERROR = "recorded_in_error"
    ANOTHER_FORCE = "another_force"
    PART_OF_ANOTHER = "part_of_another"


class WhyWithdrawn(StrEnum):
    """Why a report was withdrawn: she no longer supports it, or it was never one."""

    NO_LONGER_SUPPORTS = "no_longer_supports"
    SAYS_NOT_TRUE = "says_not_true"
    RECORDED_IN_ERROR = "recorded_in_error"


class WhyReopened(StrEnum):
    """Why a breach was opened again."""

    NEW_EVIDENCE = "new_evidence"
    VICTIMS_RIGHT_TO_REVIEW = "victims_right_to_review"
    SUPERVISOR_DISAGREED = "supervisor_disagreed"
    SUSPECT_FOUND = "suspect_found"
    RECORDED_IN_ERROR = "recorded_in_error"


class ReviewOf(StrEnum):
    """What a supervisor reviewed."""

    NOT_ARRESTED = "not_arrested"
    DUAL_ARREST = "dual_arrest"
    OUTCOME = "outcome"
    WANTED = "wanted"


class Finding(StrEnum):
    """What the supervisor found."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    MORE_TO_DO = "more_to_do"


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
