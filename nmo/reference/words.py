"""The closed lists of reference: kinds of setting, service levels, whom to ring, states."""

from enum import StrEnum


class Kind(StrEnum):
    """What a setting is about."""

    ORDER_TYPE = "order_type"
    CONDITION = "condition"
    SERVICE_LEVEL = "service_level"
    RING = "ring"
    FORM = "form"
    OFFENCE_CODE = "offence_code"
    OUTCOME_CODE = "outcome_code"
    PACK = "pack"


class Level(StrEnum):
    """A service level or clock: how long may pass before something is asked, or is late."""

    READ = "read"
    CONFIRM = "confirm"
    SEALED_COPY = "sealed_copy"
    DUPLICATE = "duplicate"
    SAME_PERSON = "same_person"
    HEARING_AFTER = "hearing_after"
    HEARING_WITHIN = "hearing_within"
    COURT_CHECK_AFTER = "court_check_after"
    COURT_CHECK_WITHIN = "court_check_within"
    AWARENESS_AFTER = "awareness_after"
    AWARENESS_WITHIN = "awareness_within"
    TELL_HER = "tell_her"
    NATIONAL_SYSTEM = "national_system"
    FEED_LOOKED_AT = "feed_looked_at"
    NIGHT_MISSED = "night_missed"
    NIGHT_ASKED = "night_asked"
    FOLDER_SEEN_TO = "folder_seen_to"
    PAPER_CHECKED = "paper_checked"
    PAPER_APART = "paper_apart"
    PAPERS_FETCHED = "papers_fetched"
    COURT_RUNG = "court_rung"
    BREACH_RECORDED = "breach_recorded"
    VICTIM_UPDATED = "victim_updated"
    HELD_BEFORE_CHARGE = "held_before_charge"
    NOT_ARRESTED_REVIEWED = "not_arrested_reviewed"
    DUAL_ARREST_REVIEWED = "dual_arrest_reviewed"
    WANTED_REVIEWED = "wanted_reviewed"
    PRISON_ASKED = "prison_asked"
    PRISON_ASKED_AGAIN = "prison_asked_again"
    PRISON_RELEASE_AHEAD = "prison_release_ahead"
    BAIL_AHEAD = "bail_ahead"
    INTERVIEW_HELD = "interview_held"
    BREACH_LOOKED_AGAIN = "breach_looked_again"
    BREACH_DOUBLE = "breach_double"
    ADVICE_WAITED = "advice_waited"
    SOURCE_STALE = "source_stale"
    SOURCE_SILENT = "source_silent"


class Line(StrEnum):
    """Whom an officer is told to ring."""

    CONTROL_ROOM = "control_room"
    CONTROL_ROOM_SUPERVISOR = "control_room_supervisor"


class PackWord(StrEnum):
    """What an evidence pack calls its parts, and who decides on a charge."""

    MARKING = "marking"
    CHARGING_AUTHORITY = "charging_authority"
    EXHIBIT_LIST = "exhibit_list"
    PRODUCING_STATEMENT = "producing_statement"
    CASE_SUMMARY = "case_summary"
    ABUSE_CHECKLIST = "abuse_checklist"
    WITNESS_SCHEDULE = "witness_schedule"
    UNUSED_SCHEDULE = "unused_schedule"
    SENSITIVE_SCHEDULE = "sensitive_schedule"


class Unit(StrEnum):
    """What a service level is counted in."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


class ChangeState(StrEnum):
    """Where a proposed change stands; in force is computed from the day, never stored."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
