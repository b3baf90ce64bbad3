"""What the card says where the terms are unread, or leave the home or contact open."""

from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.people import CardPeople
from nmo.law.position import Position
from nmo.law.sentences import Sentence, SentenceCode
from nmo.law.words import ConditionCode

_HOME = frozenset(
    {
        ConditionCode.STAY_AWAY_NAMED_PROPERTY,
        ConditionCode.EXCLUSION_ZONE_HOME,
        ConditionCode.OCCUPATION,
    }
)
_CONTACT = frozenset({ConditionCode.NO_CONTACT_APPLICANT, ConditionCode.INDIRECT_CONTACT})

# Words that we have not coded may ban the home or contact, so nothing is said of those two then.
_MAY_BAN_HOME = frozenset({ConditionCode.EXCLUSION_ZONE_ROAD_OR_AREA})
_MAY_BAN_CONTACT = frozenset({ConditionCode.APPROACHING_PERSON})


def about_conditions(position: Position, *, people: CardPeople) -> tuple[Sentence, ...]:
    """That the terms are not read yet, or what they do not ban."""
    if position.breach is None:
        return ()
    if not position.conditions_read:
        text = "What it forbids has not been read yet. Open the court's order."
        return (Sentence(code=SentenceCode.CONDITIONS_UNREAD, text=text),)
    open_to_him = _not_banned(position)
    if not open_to_him:
        return ()
    him = people.respondent.object
    text = (
        f"{_this(position.rule)} not ban {him} from {' or '.join(open_to_him)}. "
        f"Consider other protection before you leave. Speak to {people.protected.object} apart."
    )
    return (Sentence(code=SentenceCode.NOT_BANNED, text=text),)


def _not_banned(position: Position) -> list[str]:
    codes = {code for condition in position.conditions for code in condition.codes}
    uncoded = any(
        not condition.codes or ConditionCode.OTHER_FREE_TEXT in condition.codes
        for condition in position.conditions
    )
    if uncoded:
        return []
    found = []
    if codes.isdisjoint(_HOME | _MAY_BAN_HOME):
        found.append("the home")
    if codes.isdisjoint(_CONTACT | _MAY_BAN_CONTACT):
        found.append("contact")
    return found


def _this(rule: OrderTypeRule) -> str:
    plural = rule.noun in {"bail", "licence"}
    return "These conditions do" if plural else f"This {rule.noun} does"
