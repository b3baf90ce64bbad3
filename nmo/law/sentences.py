"""One sentence of the answer: its code, by which tests and faces know it, and its words."""

from dataclasses import dataclass
from enum import StrEnum


class SentenceCode(StrEnum):
    """Every sentence that an answer card may carry."""

    STANDING = "standing"
    TIME_LEFT = "time_left"
    ENDED = "ended"
    UNCLEAR = "unclear"
    REPLACED_NOT_HELD = "replaced_not_held"
    ARREST_FOR_CRIME = "arrest_for_crime"
    CRIME = "crime"
    POWER_OF_ARREST = "power_of_arrest"
    POWER_OF_ARREST_IN_DOUBT = "power_of_arrest_in_doubt"
    CONTEMPT_NO_POWER = "contempt_no_power"
    UNDERTAKING = "undertaking"
    ARRESTABLE_CONTEMPT = "arrestable_contempt"
    BAIL = "bail"
    LICENCE = "licence"
    TYPE_NOT_KNOWN = "type_not_known"
    EVIDENCE_HELD = "evidence_held"
    REPORTED_NOT_EVIDENCED = "reported_not_evidenced"
    NONE_HELD = "none_held"
    KNEW = "knew"
    NOT_TOLD_OF_CHANGE = "not_told_of_change"
    ON_NOTICE = "on_notice"
    NOTICE_UNKNOWN = "notice_unknown"
    CONDITIONS_UNREAD = "conditions_unread"
    NOT_BANNED = "not_banned"
    CHILDREN_ORDER = "children_order"
    INVITED = "invited"
    WARNING = "warning"


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence and its code."""

    code: SentenceCode
    text: str
