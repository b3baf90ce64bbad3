"""The closed lists of what is done at once: see `respond.toml`."""

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
