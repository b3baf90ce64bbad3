"""The law's closed lists of words. Values are those of the files, the API and the command line."""

from enum import StrEnum


class OrderType(StrEnum):
    """What kind of order, notice, undertaking or condition it is."""

    NMO = "nmo"
    OCCUPATION = "occupation"
    UNDERTAKING = "undertaking"
    DVPN = "dvpn"
    DVPO = "dvpo"
    DAPN = "dapn"
    DAPO = "dapo"
    SPO = "spo"
    RESTRAINING_CONVICTION = "restraining_conviction"
    RESTRAINING_ACQUITTAL = "restraining_acquittal"
    FMPO = "fmpo"
    FGMPO = "fgmpo"
    HARASSMENT_INJUNCTION = "harassment_injunction"
    PROHIBITED_STEPS = "prohibited_steps"
    CHILD_ARRANGEMENTS = "child_arrangements"
    BAIL = "bail"
    LICENCE = "licence"
    OTHER = "other"
    UNKNOWN = "unknown"


class MadeIn(StrEnum):
    """The proceedings an order was made in (Family Law Act 1996, s.42(2) and (8))."""

    FL401 = "fl401"
    OTHER_FAMILY_PROCEEDINGS = "other_family_proceedings"
    OTHER = "other"
    UNKNOWN = "unknown"


class NoticeType(StrEnum):
    """Whether the respondent had notice of the hearing (Family Law Act 1996, s.45)."""

    ON_NOTICE = "on_notice"
    WITHOUT_NOTICE = "without_notice"
    UNKNOWN = "unknown"


class EndType(StrEnum):
    """How the order says that it ends."""

    SPECIFIED_DATE_TIME = "specified_date_time"
    UNTIL_NEXT_HEARING = "until_next_hearing"
    NO_FIXED_END = "no_fixed_end"
    SPECIFIED_EVENT = "specified_event"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    """What the court did."""

    MADE = "made"
    VARIED = "varied"
    EXTENDED = "extended"
    DISCHARGED = "discharged"
    SUPERSEDED = "superseded"
    WITHDRAWN_WITH_PROCEEDINGS = "withdrawn_with_proceedings"
    HEARING_HELD = "hearing_held"
    UNDERTAKING_GIVEN = "undertaking_given"


class Effect(StrEnum):
    """What a variation does to the terms."""

    REPLACES_ALL = "replaces_all"
    AMENDS = "amends"
    UNKNOWN = "unknown"


class Knew(StrEnum):
    """What the respondent is said to have known."""

    EXISTENCE = "existence"
    TERMS = "terms"
    HANDED_COPY = "handed_copy"


class Method(StrEnum):
    """How the respondent is said to have come to know of the order."""

    PERSONAL_PROCESS_SERVER = "personal_process_server"
    PERSONAL_BAILIFF = "personal_bailiff"
    PERSONAL_POLICE = "personal_police"
    PERSONAL_LEGAL_REP = "personal_legal_rep"
    PRESENT_IN_COURT = "present_in_court"
    TOLD_BY_OFFICER = "told_by_officer"
    TELEPHONE = "telephone"
    EMAIL = "email"
    TEXT_OR_MESSAGING = "text_or_messaging"
    SOCIAL_MEDIA = "social_media"
    POST_OR_LETTERBOX = "post_or_letterbox"
    SUBSTITUTED_BY_ORDER = "substituted_by_order"
    SERVICE_DISPENSED_WITH = "service_dispensed_with"
    JUDGMENT_OR_DOCUMENT_GIVEN = "judgment_or_document_given"
    ADMISSION_BY_RESPONDENT = "admission_by_respondent"
    RESPONDENT_RESPONDED_FL435 = "respondent_responded_FL435"
    OTHER = "other"


class ConditionCode(StrEnum):
    """Our reading of what a paragraph forbids or asks; the court's words stand beside it."""

    NO_VIOLENCE_APPLICANT = "no_violence_applicant"
    NO_HARASSMENT_APPLICANT = "no_harassment_applicant"
    NO_CONTACT_APPLICANT = "no_contact_applicant"
    NO_DAMAGE_APPLICANT_PROPERTY = "no_damage_applicant_property"
    NO_DAMAGE_NAMED_PROPERTY = "no_damage_named_property"
    STAY_AWAY_NAMED_PROPERTY = "stay_away_named_property"
    NO_VIOLENCE_CHILDREN = "no_violence_children"
    NO_HARASSMENT_CHILDREN = "no_harassment_children"
    NO_CONTACT_CHILDREN = "no_contact_children"
    STAY_AWAY_SCHOOL = "stay_away_school"
    PUBLISHING_OR_POSTING = "publishing_or_posting"
    EXCLUSION_ZONE_HOME = "exclusion_zone_home"
    EXCLUSION_ZONE_WORK = "exclusion_zone_work"
    EXCLUSION_ZONE_ROAD_OR_AREA = "exclusion_zone_road_or_area"
    TIME_WINDOW = "time_window"
    INDIRECT_CONTACT = "indirect_contact"
    THIRD_PARTY_INSTRUCTION = "third_party_instruction"
    TRACKING_OR_MONITORING = "tracking_or_monitoring"
    RETURN_OR_LEAVE_PROPERTY = "return_or_leave_property"
    SHARING_IMAGES = "sharing_images"
    APPROACHING_PERSON = "approaching_person"
    REMOVE_CHILD = "remove_child"
    OCCUPATION = "occupation"
    REQUIREMENT = "requirement"
    OTHER_FREE_TEXT = "other_free_text"


class Standing(StrEnum):
    """Whether the order is in force at a moment, on what is held."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    ENDED = "ended"
    UNCLEAR = "unclear"


class BreachIs(StrEnum):
    """What a breach is in law."""

    CRIME = "crime"
    CONTEMPT = "contempt"
    ARRESTABLE_CONTEMPT = "arrestable_contempt"
    ARRESTABLE_PARAGRAPHS = "arrestable_paragraphs"
    ARRESTABLE_ONLY = "arrestable_only"
    NOT_FOR_POLICE = "not_for_police"
    UNKNOWN = "unknown"


class AwarenessPosition(StrEnum):
    """What the register holds to show that the respondent knew of the order."""

    EVIDENCE_HELD = "evidence_held"
    REPORTED_NOT_EVIDENCED = "reported_not_evidenced"
    NONE_HELD = "none_held"


class OfVariation(StrEnum):
    """What the register holds to show that the respondent knew of the last variation."""

    EVIDENCE_HELD = "evidence_held"
    NONE_HELD = "none_held"
    NOT_APPLICABLE = "not_applicable"


class ReasonCode(StrEnum):
    """Why the standing is what it is."""

    MADE = "made"
    EFFECTIVE_LATER = "effective_later"
    BEFORE_MADE = "before_made"
    RUNS_UNTIL = "runs_until"
    UNTIL_NEXT_HEARING = "until_next_hearing"
    NO_FIXED_END = "no_fixed_end"
    UNTIL_EVENT = "until_event"
    END_NOT_READ = "end_not_read"
    END_PASSED = "end_passed"
    DISCHARGED = "discharged"
    SUPERSEDED = "superseded"
    WITHDRAWN_WITH_PROCEEDINGS = "withdrawn_with_proceedings"
    EARLIER_ON_DAY_MADE = "earlier_on_day_made"
    START_IN_REPEATED_HOUR = "start_in_repeated_hour"
    ENDS_AT_MIDNIGHT = "ends_at_midnight"
    END_IN_REPEATED_HOUR = "end_in_repeated_hour"
    TIME_OF_ENDING_UNKNOWN = "time_of_ending_unknown"
    SUCCESSOR_NOT_HELD = "successor_not_held"
    WITHDRAWAL_NOT_DECISIVE = "withdrawal_not_decisive"
    HEARING_HELD_OUTCOME_UNKNOWN = "hearing_held_outcome_unknown"
    UNDERTAKING_GIVEN_INSTEAD = "undertaking_given_instead"
    CHANGED_AFTER_END = "changed_after_end"
    DATED_BEFORE_MADE = "dated_before_made"
    MAKING_NOT_HELD = "making_not_held"


class WarningCode(StrEnum):
    """What an officer has to know about the answer before relying on it."""

    CONDITIONS_UNREAD = "conditions_unread"
    NOTICE_UNKNOWN = "notice_unknown"
    TIME_UNKNOWN = "time_unknown"
    HEARING_OUTCOME_UNKNOWN = "hearing_outcome_unknown"
    NOT_CHECKED_WITH_COURT = "not_checked_with_court"
    EXPIRY_UNREAD = "expiry_unread"
    NOT_CONFIRMED = "not_confirmed"
    LANGUAGE_VERSIONS_DIFFER = "language_versions_differ"
    ENDS_AT_MIDNIGHT = "ends_at_midnight"
    AWARENESS_NOT_HELD = "awareness_not_held"
    TERMS_OF_VARIATION_NOT_TOLD = "terms_of_variation_not_told"
    VARIATION_SCOPE_UNREAD = "variation_scope_unread"
    SUCCESSOR_NOT_HELD = "successor_not_held"
    BEYOND_STATUTORY_MAXIMUM = "beyond_statutory_maximum"
    CHECK_COURT = "check_court"
