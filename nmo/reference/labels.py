"""The words for the closed lists of an order type and of marks, on pages and in forms."""

from collections.abc import Mapping

from nmo.law import BreachIs
from nmo.law.order_types.rule import (
    AsksAwareness,
    ExcludedDay,
    MadeBy,
    Mark,
    MustHeading,
    Threshold,
)

MARK_WORDS: Mapping[Mark, str] = {
    Mark.CONFIRMED: "Confirmed",
    Mark.SECOND_HAND: "To be confirmed: from one weaker source",
    Mark.RECALLED: "To be confirmed: recalled, no source found",
    Mark.ASSUMED: "A starting value, for the force to set",
}
BREACH_WORDS: Mapping[BreachIs, str] = {
    BreachIs.CRIME: "A crime",
    BreachIs.CONTEMPT: "Contempt of court, no power of arrest",
    BreachIs.ARRESTABLE_CONTEMPT: "Contempt of court, with a power of arrest",
    BreachIs.ARRESTABLE_PARAGRAPHS: "Contempt of court, with a power of arrest for some paragraphs",
    BreachIs.ARRESTABLE_ONLY: "A power of arrest, no offence",
    BreachIs.NOT_FOR_POLICE: "Not for the police",
    BreachIs.UNKNOWN: "The order itself says",
}
THRESHOLD_WORDS: Mapping[Threshold, str] = {
    Threshold.SUSPECT: "Reasonable grounds to suspect",
    Threshold.BELIEVE: "Reasonable grounds to believe",
}
AWARENESS_WORDS: Mapping[AsksAwareness, str] = {
    AsksAwareness.NEVER: "No",
    AsksAwareness.IF_WITHOUT_NOTICE: "Where it was made without notice",
}
MADE_BY_WORDS: Mapping[MadeBy, str] = {
    MadeBy.COURT: "A court",
    MadeBy.POLICE: "The police",
    MadeBy.PRISON: "A prison",
}
HEADING_WORDS: Mapping[MustHeading, str] = {
    MustHeading.MUST_NOT: "HE MUST NOT",
    MustHeading.MUST_AND_MUST_NOT: "HE MUST / MUST NOT",
}
DAY_WORDS: Mapping[ExcludedDay, str] = {
    ExcludedDay.SUNDAY: "Sundays",
    ExcludedDay.CHRISTMAS_DAY: "Christmas Day",
    ExcludedDay.GOOD_FRIDAY: "Good Friday",
    ExcludedDay.BANK_HOLIDAY: "Bank holidays",
}
