"""How sure we are that a paper is the court's own. An order binds whatever rung it stands on."""

from collections.abc import Mapping

from nmo.intake.papers.queries.opening import PaperShown
from nmo.intake.papers.words import Doubt, Rung, Way
from nmo.intake.review.queries.shown import PartShown

RUNG_WORDS: Mapping[Rung, str] = {
    Rung.RECEIVED: "Received: nobody but the sender vouches for it",
    Rung.MATCHED: "Matched: it agrees with what the courts’ feed brought",
    Rung.CONFIRMED: "Confirmed with the court",
}
DOUBT_WORDS: Mapping[Doubt, str] = {
    Doubt.LOOK_ALIKE_DOMAIN: "The sender’s address looks like a court’s, and is not one.",
    Doubt.COURT_NAME_FOREIGN_ADDRESS: "It bears a court’s name and comes from another address.",
    Doubt.SENDER_CHECKS_FAILED: "The checks of where the e-mail comes from failed.",
    Doubt.SEVERAL_SENDERS: "The e-mail names more than one sender.",
    Doubt.DISCHARGE_BY_MAIL: "It discharges an order, and did not come by the courts’ feed.",
    Doubt.TEXT_LAYER_DIFFERS: "The words inside the file are not those that its pages show.",
    Doubt.HIDDEN_TEXT: "There are words in the file that its pages do not show.",
}


def rung_of(shown: PartShown) -> str:
    """The highest rung that the part has reached, in words."""
    return RUNG_WORDS[_rung(shown)]


def _rung(shown: PartShown) -> Rung:
    calls = shown.paper.call_backs
    if calls and calls[-1].genuine:
        return Rung.CONFIRMED
    from_the_feed = shown.paper.way is Way.FEED or any(
        held.same_name and held.same_day and held.from_the_feed for held in shown.held
    )
    return Rung.MATCHED if from_the_feed else Rung.RECEIVED


def doubts_of(paper: PaperShown) -> list[str]:
    """The doubts about the paper, each in a sentence."""
    return [DOUBT_WORDS[doubt] for doubt in paper.doubts]
