"""The closed lists of breaches: what was alleged, what was done, and how far it is."""

from enum import StrEnum

SUBJECT = "breach"  # of the log, the facts and the queue

# The facts stated to `work`: closed words, numbers and times, never a name.
STANDS = "breach.stands"
STEP = "breach.step"
STEP_WITHDRAWN = "breach.step_withdrawn"
POSITION = "breach.position"
VALUE = "value."  # before the name of a step's value


class Certainty(StrEnum):
    """How surely it is known when it happened."""

    EXACT = "exact"
    ABOUT = "about"
    BETWEEN = "between"  # some time in a range
    THROUGHOUT = "throughout"  # all of a range: a course of calls, a stay


class Known(StrEnum):
    """Yes, no, or nobody knows yet: three different things."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Through(StrEnum):
    """Whose act it was."""

    RESPONDENT = "respondent"
    THIRD_PARTY_CAUSED = "third_party_caused"  # the respondent is said to have caused it
    THIRD_PARTY_OWN = "third_party_own"
    NOT_KNOWN = "not_known"


class Means(StrEnum):
    """By what means it was done."""

    IN_PERSON = "in_person"
    CALL = "call"
    MESSAGE = "message"
    SOCIAL_MEDIA = "social_media"
    EMAIL = "email"
    LETTER_OR_GIFT = "letter_or_gift"
    THROUGH_CHILD = "through_child"
    THROUGH_FAMILY = "through_family"
    FOLLOWING = "following"
    TRACKING = "tracking"
    DAMAGE = "damage"
    VIOLENCE = "violence"
    THREAT = "threat"
    SEXUAL = "sexual"
    STRANGULATION = "strangulation"
    AT_PLACE = "at_place"
    MONEY_OR_HOME = "money_or_home"  # controls money, the home or papers
    PRESSURE_TO_WITHDRAW = "pressure_to_withdraw"
    OTHER = "other"


class Reporter(StrEnum):
    """Who told the police."""

    PROTECTED_PERSON = "protected_person"
    CHILD = "child"
    RELATIVE_OR_FRIEND = "relative_or_friend"
    WITNESS = "witness"
    RESPONDENT = "respondent"
    OFFICER = "officer"
    COURT_OR_SOLICITOR = "court_or_solicitor"
    AGENCY = "agency"
    ANONYMOUS = "anonymous"
    NOT_KNOWN = "not_known"


class Channel(StrEnum):
    """Where it was recorded."""

    CARD = "card"
    PAGE = "page"
    API = "api"


class Status(StrEnum):
    """How far a breach is; computed from its steps (DOMAIN.md, (b))."""

    REPORTED = "reported"
    CRIME_RECORDED = "crime_recorded"
    UNDER_INVESTIGATION = "under_investigation"
    SUSPECT_ARRESTED = "suspect_arrested"
    VOLUNTARY_INTERVIEW = "voluntary_interview"
    WITH_CPS = "with_CPS"
    CHARGED = "charged"
    NOT_CHARGED = "not_charged"
    AT_COURT = "at_court"
    CONCLUDED = "concluded"
    NO_CRIME_CANCELLED = "no_crime_cancelled"


class StepKind(StrEnum):
    """Something that was done about a breach, or decided, or learnt."""

    ASSIGNED = "assigned"
    GRADED = "graded"
    ATTENDED = "attended"
    ARREST_DECISION = "arrest_decision"
    ALSO_ARRESTED = "also_arrested"  # the other party: a dual arrest
    WANTED_REVIEWED = "wanted_reviewed"
    INTERVIEWED = "interviewed"
    BEFORE_COURT = "before_court"  # produced at the court after an arrest under a power
    RELEASED = "released"
    IN_PRISON = "in_prison"
    CONSIDERED = "considered"  # firearms, children, another measure
    FURTHER_SUSPECT = "further_suspect"
    CRIME_RECORDED = "crime_recorded"
    OFFENCE_CONSIDERED = "offence_considered"
    SHE_UPDATED = "she_updated"
    UPDATE_TRIED = "update_tried"
    HER_VIEWS_ON_BAIL = "her_views_on_bail"
    BAIL_CONDITIONS = "bail_conditions"
    EVIDENCE = "evidence"
    EXCUSE_RAISED = "excuse_raised"
    WARRANT = "warrant"
    ADVICE_ASKED = "advice_asked"
    ADVICE_GIVEN = "advice_given"
    CHARGED = "charged"
    COURT_DATE = "court_date"
    COURT_RESULT = "court_result"
    OUTCOME = "outcome"
    REOPENED = "reopened"
    CRIME_CANCELLED = "crime_cancelled"
    REPORT_WITHDRAWN = "report_withdrawn"
    REVIEWED = "reviewed"


class Path(StrEnum):
    """What a breach of this order leads to, by its type and what it said at the time."""

    CRIME = "crime"
    ARREST_AND_COURT = "arrest_and_court"  # power of arrest of an occupation order (s.47)
    CIVIL_ARREST = "civil_arrest"  # DVPN, DVPO, DAPN: arrest, magistrates; civil contempt
    ARREST_ONLY = "arrest_only"  # bail
    CONTEMPT = "contempt"  # undertaking, or no power of arrest: the family court, FL407 or FC600
    TELL_PROBATION = "tell_probation"  # licence
    NOT_KNOWN = "not_known"


class PointKind(StrEnum):
    """A point to prove (Family Law Act 1996, s.42A, and its like)."""

    IN_FORCE = "in_force"
    IS_THE_PERSON = "is_the_person"
    ACT_IS_FORBIDDEN = "act_is_forbidden"
    AWARE = "aware"
    NO_EXCUSE = "no_excuse"


class PointState(StrEnum):
    """How a point to prove stands on what is held."""

    HELD = "held"
    PARTLY = "partly"
    MISSING = "missing"
    AGAINST = "against"  # what is held speaks against it
    NOT_NEEDED = "not_needed"
    RAISED = "raised"  # an excuse was raised: the prosecution must disprove it


class DoubleDecision(StrEnum):
    """Whether two reports are of one breach."""

    UNDECIDED = "undecided"
    SAME = "same"
    DIFFERENT = "different"


class PackKind(StrEnum):
    """For whom an evidence pack was made."""

    PROSECUTION = "prosecution"
    DISCLOSURE = "disclosure"  # without any confidential detail
