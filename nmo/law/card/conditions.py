"""What the card says he must not do: the court's words, exceptions, and our reading after them."""

from collections.abc import Mapping

from nmo.law.card.card import CardCondition
from nmo.law.history import Condition
from nmo.law.order_types.rule import MustHeading
from nmo.law.people import CardPeople
from nmo.law.places import shown_place, shown_words
from nmo.law.position import Position
from nmo.law.words import ConditionCode

_PLACES = frozenset(
    {
        ConditionCode.STAY_AWAY_NAMED_PROPERTY,
        ConditionCode.STAY_AWAY_SCHOOL,
        ConditionCode.EXCLUSION_ZONE_HOME,
        ConditionCode.EXCLUSION_ZONE_WORK,
        ConditionCode.EXCLUSION_ZONE_ROAD_OR_AREA,
    }
)


def must_heading(position: Position, people: CardPeople) -> str:
    """HE MUST NOT; HE MUST / MUST NOT where the order may also require."""
    may_require = position.rule.must_heading is MustHeading.MUST_AND_MUST_NOT
    requires = any(ConditionCode.REQUIREMENT in c.codes for c in position.conditions)
    who = people.respondent.subject.upper()
    return f"{who} MUST / MUST NOT" if may_require or requires else f"{who} MUST NOT"


def card_conditions(
    position: Position, ring: str, labels: Mapping[ConditionCode, str]
) -> tuple[CardCondition, ...]:
    """The conditions in force, as an officer may see them."""
    return tuple(_shown(position, condition, ring, labels) for condition in position.conditions)


def _shown(
    position: Position, condition: Condition, ring: str, labels: Mapping[ConditionCode, str]
) -> CardCondition:
    withheld = f"place withheld: ring {ring}"
    place = shown_place(condition)
    arrestable = position.breach.arrestable if position.breach else ()
    return CardCondition(
        paragraph=condition.paragraph,
        words=shown_words(condition, condition.text, instead=f"[{withheld}]"),
        exceptions=tuple(
            shown_words(condition, exception, instead=f"[{withheld}]")
            for exception in condition.exceptions
        ),
        labels=tuple(labels[code] for code in condition.codes),
        protects=condition.protects,
        place=place,
        place_note=withheld if condition.place_confidential else None,
        metres=condition.metres,
        times=shown_words(condition, condition.times or "") or None,
        arrestable=condition in arrestable,
        may_ask_am_i_there=bool(place) and not _PLACES.isdisjoint(condition.codes),
        ref=condition.ref,
    )
