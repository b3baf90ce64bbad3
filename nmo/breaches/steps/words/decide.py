"""The closed lists of what was decided: see `decide.toml`."""

from enum import StrEnum


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
