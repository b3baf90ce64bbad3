"""How a paper is spoken of: its way, its state, its kinds of order, how long it waited. Pure."""

from datetime import timedelta

from nmo.intake.papers.words import Doubt, PaperState, PlaceProblem, Way

WAYS = {
    Way.MAILBOX: "Mailbox",
    Way.PAGE: "Uploaded",
    Way.API: "Another system",
    Way.COMMAND: "Added by command",
    Way.FOLDER: "Watched folder",
    Way.FEED: "Courts’ feed",
    Way.HANDED_ON: "From another force",
}
STATES = {
    PaperState.RECEIVED: "Received",
    PaperState.BEING_READ: "Being read",
    PaperState.TO_BE_CHECKED: "To be checked",
    PaperState.REGISTERED: "Registered",
    PaperState.NOT_FOR_US: "Not for us",
    PaperState.SENT_BACK: "Sent back",
    PaperState.HANDED_ON: "Handed on",
    PaperState.QUARANTINED: "Could not be read",
    PaperState.DUPLICATE: "Came before",
}
KINDS = {
    "non_molestation": "Non-molestation order",
    "non_molestation_with_occupation": "Non-molestation and occupation order",
    "variation": "Variation",
    "extension": "Extension",
    "discharge": "Discharge",
    "occupation": "Occupation order",
    "undertaking": "Undertaking",
    "other": "Other paper",
}
DOUBTS = {
    Doubt.LOOK_ALIKE_DOMAIN: (
        "The sender’s domain looks like one of a court or a known sender, and is not it."
    ),
    Doubt.COURT_NAME_FOREIGN_ADDRESS: (
        "The sender goes by the name of a court, and the address is not the courts’ own."
    ),
    Doubt.SENDER_CHECKS_FAILED: (
        "The message fails the checks that the sender’s domain asks for. It may have been sent by "
        "somebody else, or changed on its way."
    ),
    Doubt.SEVERAL_SENDERS: "The message names more than one sender. Real messages seldom do.",
    Doubt.DISCHARGE_BY_MAIL: (
        "It says that an order was discharged. The order stands until the court has said so by "
        "telephone, or by its own paper through the feed."
    ),
    Doubt.TEXT_LAYER_DIFFERS: (
        "What a computer reads in the file is not what a person sees on the page."
    ),
    Doubt.HIDDEN_TEXT: "The file holds words that cannot be seen on the page.",
}
PLACES = {
    PlaceProblem.CANNOT_REACH: "It cannot be reached. It is tried again every minute.",
    PlaceProblem.CERTIFICATE: (
        "Its certificate is not one that is trusted, so nothing was sent to it. Ask whoever runs "
        "the mail server."
    ),
    PlaceProblem.SIGN_IN_REFUSED: "It refuses our sign-in. Ask whoever runs the mail server.",
    PlaceProblem.NO_TOKEN: (
        "The token to sign in with could not be had. Ask whoever runs the register."
    ),
    PlaceProblem.NO_FOLDER: "The folder is not there, or may not be opened.",
    PlaceProblem.INTERRUPTED: "The connection broke off. Nothing is lost: it is tried again.",
    PlaceProblem.SOME_LEFT: (
        "Some of what lies there could not be taken, and stays there. Everything else was taken."
    ),
}
_UNITS = (
    (timedelta(days=1), "day"),
    (timedelta(hours=1), "hour"),
    (timedelta(minutes=1), "minute"),
)


def papers_source(force_name: str) -> str:
    """How an answer of a check names a force's papers among what was looked in."""
    return f"Papers sent to {force_name}"


def how_long(time: timedelta) -> str:
    """A stretch of time in the largest whole unit that fits: "3 hours"."""
    for unit, one in _UNITS:
        if count := time // unit:
            return f"{count:,} {one}{'' if count == 1 else 's'}"
    return "under a minute"


def kind_in_words(kind: str) -> str:
    """A kind of order as the reader names it, in words."""
    return KINDS.get(kind, KINDS["other"])
