"""The ten standard prohibitions of form FL404A, as words to start from.

They are reworded from the courts' own fixed lists. Whoever records an order makes them what the
paper in hand says: the court's exact words are what is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.law import ConditionCode as Code

_NOR_OTHERS = (
    " and must not instruct, encourage or in any way suggest that any other person should do so."
)


@dataclass(frozen=True, kw_only=True)
class StandardWords:
    """One standard prohibition: its words, and what the form asks beside them."""

    label: str
    text: str
    third_party: bool = False
    asks_place: bool = False
    asks_exceptions: bool = False


STANDARD: Mapping[Code, StandardWords] = {
    Code.NO_VIOLENCE_APPLICANT: StandardWords(
        label="No violence or threat to the applicant",
        text="The respondent must not use or threaten violence against the applicant,"
        + _NOR_OTHERS,
        third_party=True,
    ),
    Code.NO_HARASSMENT_APPLICANT: StandardWords(
        label="No intimidation, harassment or pestering of the applicant",
        text="The respondent must not intimidate, harass or pester the applicant," + _NOR_OTHERS,
        third_party=True,
    ),
    Code.NO_CONTACT_APPLICANT: StandardWords(
        label="No contact with the applicant",
        text="The respondent must not telephone, text, email or otherwise contact or attempt to "
        "contact the applicant.",
        asks_exceptions=True,
    ),
    Code.NO_DAMAGE_APPLICANT_PROPERTY: StandardWords(
        label="No damage to the applicant’s property",
        text="The respondent must not damage, attempt to damage or threaten to damage any property "
        "owned by or in the possession or control of the applicant," + _NOR_OTHERS,
        third_party=True,
    ),
    Code.NO_DAMAGE_NAMED_PROPERTY: StandardWords(
        label="No damage to the named property",
        text="The respondent must not damage, attempt to damage or threaten to damage the property "
        "or its contents," + _NOR_OTHERS,
        third_party=True,
        asks_place=True,
    ),
    Code.STAY_AWAY_NAMED_PROPERTY: StandardWords(
        label="Not to go to, enter or go near the named property",
        text="The respondent must not go to, enter or attempt to enter the property.",
        asks_place=True,
        asks_exceptions=True,
    ),
    Code.NO_VIOLENCE_CHILDREN: StandardWords(
        label="No violence or threat to the children",
        text="The respondent must not use or threaten violence against any relevant child,"
        + _NOR_OTHERS,
        third_party=True,
    ),
    Code.NO_HARASSMENT_CHILDREN: StandardWords(
        label="No intimidation, harassment or pestering of the children",
        text="The respondent must not intimidate, harass or pester any relevant child,"
        + _NOR_OTHERS,
        third_party=True,
    ),
    Code.NO_CONTACT_CHILDREN: StandardWords(
        label="No contact with the children",
        text="The respondent must not telephone, text, email or otherwise contact or attempt to "
        "contact any relevant child.",
        asks_exceptions=True,
    ),
    Code.STAY_AWAY_SCHOOL: StandardWords(
        label="Not to go to or enter the school or nursery",
        text="The respondent must not go to, enter or attempt to enter the school or nursery.",
        asks_place=True,
        asks_exceptions=True,
    ),
}
