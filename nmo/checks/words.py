"""The fixed words of a check."""

from enum import StrEnum

from nmo.matching.question import Problem

MOST_MATCHES = 10  # no browsing: nobody pages through people


class AnswerKind(StrEnum):
    """The four answers; there is never a fifth."""

    FOUND = "found"
    POSSIBLE = "possible"
    NONE = "none"
    CANNOT_ANSWER = "cannot_answer"


class MatchRole(StrEnum):
    """What a person who was found is to the order."""

    RESPONDENT = "respondent"
    PROTECTED_PERSON = "protected_person"


class Verdict(StrEnum):
    """What the officer who asked says of a match: was it the person asked about?"""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_KNOWN = "not_known"


# Said beside an answer, but no part of the question was lost.
HARMLESS = frozenset({"age_of_a_child", "date_long_ago", "may_be_a_street"})

NOTHING_LOADED = Problem(
    code="nothing_loaded",
    text="No source of orders has ever been loaded here, so the register cannot tell. "
    "This does not mean there is no order.",
)
SEARCH_CUT = Problem(
    code="search_cut",
    text="The search was cut short before everybody was looked at. "
    "Add a date of birth, an age, an address or a phone number.",
)
NOT_COMPARED = Problem(
    code="confidential_not_compared",
    text="Confidential addresses and telephone numbers are never compared, so nobody may be ruled "
    "out by one alone. Ask by name too.",
)
NOT_AVAILABLE = Problem(
    code="not_available",
    text="The register cannot tell you at the moment. This does not mean there is no order.",
)
CHANGED_SINCE = Problem(
    code="changed_since",
    text="What this check found has been changed since. Ask again.",
)
