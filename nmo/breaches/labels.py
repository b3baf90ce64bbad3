"""The closed words of breaches in plain English, as pages and lists say them."""

from collections.abc import Mapping

from nmo.breaches.words import (
    Certainty,
    Channel,
    DoubleDecision,
    Known,
    Means,
    PackKind,
    PointKind,
    PointState,
    Reporter,
    Status,
    Through,
)

KNOWN_LABELS: Mapping[Known, str] = {
    Known.YES: "Yes",
    Known.NO: "No",
    Known.NOT_KNOWN: "Not known",
}
CERTAINTY_LABELS: Mapping[Certainty, str] = {
    Certainty.EXACT: "At a time that is known",
    Certainty.ABOUT: "At about a time",
    Certainty.BETWEEN: "Some time between two times",
    Certainty.THROUGHOUT: "All the time from one time to another",
}
THROUGH_LABELS: Mapping[Through, str] = {
    Through.RESPONDENT: "The suspect",
    Through.THIRD_PARTY_CAUSED: "Somebody else, and the suspect is said to have caused it",
    Through.THIRD_PARTY_OWN: "Somebody else, of their own accord",
    Through.NOT_KNOWN: "Not known",
}
MEANS_LABELS: Mapping[Means, str] = {
    Means.IN_PERSON: "In person",
    Means.AT_PLACE: "Came to a place that the order forbids",
    Means.CALL: "Call",
    Means.MESSAGE: "Text or messaging app",
    Means.SOCIAL_MEDIA: "Social media",
    Means.EMAIL: "E-mail",
    Means.LETTER_OR_GIFT: "Letter or gift",
    Means.THROUGH_CHILD: "Through a child",
    Means.THROUGH_FAMILY: "Through family, friends or the community",
    Means.FOLLOWING: "Followed or watched",
    Means.TRACKING: "Tracked: phone, car, camera, account",
    Means.DAMAGE: "Damage",
    Means.THREAT: "Threat",
    Means.VIOLENCE: "Violence",
    Means.STRANGULATION: "Strangled, choked or suffocated",
    Means.SEXUAL: "Sexual",
    Means.MONEY_OR_HOME: "Controls money, the home or papers",
    Means.PRESSURE_TO_WITHDRAW: "Pressure to take back what was said",
    Means.OTHER: "Another way",
}
REPORTER_LABELS: Mapping[Reporter, str] = {
    Reporter.PROTECTED_PERSON: "The protected person",
    Reporter.CHILD: "A child",
    Reporter.RELATIVE_OR_FRIEND: "A relative or friend",
    Reporter.WITNESS: "A witness",
    Reporter.RESPONDENT: "The suspect",
    Reporter.OFFICER: "An officer saw it",
    Reporter.COURT_OR_SOLICITOR: "A court or solicitor",
    Reporter.AGENCY: "Another agency",
    Reporter.ANONYMOUS: "Somebody who gave no name",
    Reporter.NOT_KNOWN: "Not known",
}
CHANNEL_LABELS: Mapping[Channel, str] = {
    Channel.CARD: "Answer card",
    Channel.PAGE: "Page",
    Channel.API: "Another system",
}
STATUS_LABELS: Mapping[Status, str] = {
    Status.REPORTED: "Reported",
    Status.CRIME_RECORDED: "Crime recorded",
    Status.UNDER_INVESTIGATION: "Under investigation",
    Status.SUSPECT_ARRESTED: "Suspect arrested",
    Status.VOLUNTARY_INTERVIEW: "Voluntary interview",
    Status.WITH_CPS: "With the prosecutor",
    Status.CHARGED: "Charged",
    Status.NOT_CHARGED: "Not charged",
    Status.AT_COURT: "At court",
    Status.CONCLUDED: "Concluded",
    Status.NO_CRIME_CANCELLED: "Crime cancelled",
}
POINT_LABELS: Mapping[PointKind, str] = {
    PointKind.IN_FORCE: "The order was in force",
    PointKind.IS_THE_PERSON: "The suspect is the person whom it binds",
    PointKind.ACT_IS_FORBIDDEN: "It forbids what was done",
    PointKind.AWARE: "The suspect knew that the order existed",
    PointKind.NO_EXCUSE: "There was no reasonable excuse",
}
POINT_STATE_LABELS: Mapping[PointState, str] = {
    PointState.HELD: "Held",
    PointState.PARTLY: "Held in part",
    PointState.MISSING: "No proof yet",
    PointState.AGAINST: "What is held speaks against it",
    PointState.NOT_NEEDED: "Need not be proved",
    PointState.RAISED: "Raised: must be disproved",
}
POINT_STATE_TONES: Mapping[PointState, str] = {
    PointState.HELD: "green",
    PointState.PARTLY: "orange",
    PointState.MISSING: "red",
    PointState.AGAINST: "red",
    PointState.NOT_NEEDED: "grey",
    PointState.RAISED: "orange",
}
DOUBLE_LABELS: Mapping[DoubleDecision, str] = {
    DoubleDecision.UNDECIDED: "Not decided",
    DoubleDecision.SAME: "Yes: they are one breach",
    DoubleDecision.DIFFERENT: "No: they are two breaches",
}
PACK_LABELS: Mapping[PackKind, str] = {
    PackKind.PROSECUTION: "For the prosecutor",
    PackKind.DISCLOSURE: "For disclosure: without any confidential detail",
}
# What a clock is of, by the first part of its key.
CLOCK_LABELS: Mapping[str, str] = {
    "recorded": "Record the crime",
    "told": "Tell her of a development",
    "release": "Tell her before he is let go",
    "views": "Ask for her views on bail",
    "court": "Bring him before the court",
    "wanted": "Daily look for somebody wanted",
    "review": "A supervisor’s review",
    "block": "Prison to block her numbers",
    "release_date": "Ask for his release date",
    "prison_release": "Tell her before he leaves prison",
}
