"""The words of synthetic orders, written for this project in the manner of a court's."""

from random import Random

from nmo.law import ConditionCode, When
from nmo.orders.shapes import ConditionIn

STANDARD: tuple[tuple[ConditionCode, str, bool], ...] = (
    (
        ConditionCode.NO_VIOLENCE_APPLICANT,
        "The respondent must not use or threaten violence against the applicant, and must not "
        "encourage anybody else to do so.",
        True,
    ),
    (
        ConditionCode.NO_HARASSMENT_APPLICANT,
        "The respondent must not intimidate, harass or pester the applicant, and must not "
        "encourage anybody else to do so.",
        True,
    ),
    (
        ConditionCode.NO_CONTACT_APPLICANT,
        "The respondent must not contact the applicant by any means.",
        False,
    ),
    (
        ConditionCode.NO_DAMAGE_APPLICANT_PROPERTY,
        "The respondent must not damage or threaten to damage any property of the applicant.",
        True,
    ),
)


def standard_terms(place: str, dice: Random, *, children: bool) -> tuple[ConditionIn, ...]:
    """The conditions of an ordinary order: three or four standard ones and a place."""
    terms = [
        ConditionIn(
            paragraph=str(number),
            text=text,
            codes=(code,),
            protects=("applicant",),
            third_party=rider,
            exceptions=("through solicitors",)
            if code is ConditionCode.NO_CONTACT_APPLICANT and dice.random() < 0.4
            else (),
        )
        for number, (code, text, rider) in enumerate(STANDARD, 1)
    ]
    metres = dice.choice((50, 100, 100, 200))
    terms.append(
        ConditionIn(
            paragraph=str(len(terms) + 1),
            text=f"The respondent must not go within {metres} metres of {place}.",
            codes=(ConditionCode.STAY_AWAY_NAMED_PROPERTY,),
            protects=("applicant",),
            place=place,
            metres=metres,
        )
    )
    if children:
        terms.append(
            ConditionIn(
                paragraph=str(len(terms) + 1),
                text="The respondent must not use or threaten violence against the children.",
                codes=(ConditionCode.NO_VIOLENCE_CHILDREN,),
                protects=("children",),
                third_party=True,
            )
        )
    return tuple(terms)


def occupation_terms(place: str, power_until: When | None) -> tuple[ConditionIn, ...]:
    """The conditions of an occupation order, the first with a power of arrest."""
    return (
        ConditionIn(
            paragraph="1",
            text=f"The respondent must leave {place} and must not return to it.",
            codes=(ConditionCode.OCCUPATION,),
            place=place,
            power_of_arrest=power_until is not None,
            power_of_arrest_until=power_until,
        ),
        ConditionIn(
            paragraph="2",
            text="The respondent must keep up the payments for the property.",
            codes=(ConditionCode.REQUIREMENT,),
        ),
    )


def other_terms() -> tuple[ConditionIn, ...]:
    """The conditions of the other kinds of order."""
    return (
        ConditionIn(
            paragraph="1",
            text="The respondent must not contact the protected person, directly or indirectly.",
            codes=(ConditionCode.NO_CONTACT_APPLICANT, ConditionCode.INDIRECT_CONTACT),
            protects=("applicant",),
        ),
    )
