"""Types of the criminal and civil courts whose breach is a crime."""

from nmo.law.order_types.clocks import confirmed, recalled
from nmo.law.order_types.rule import (
    AsksAwareness,
    MustHeading,
    OrderTypeRule,
    Threshold,
)
from nmo.law.words import BreachIs, OrderType

CRIME_ON_BREACH = (
    OrderTypeRule(
        order_type=OrderType.DAPO,
        name="Domestic abuse protection order",
        breach=BreachIs.CRIME,
        act="Domestic Abuse Act 2021",
        section="s.39",
        source=recalled(
            "Domestic Abuse Act 2021, s.39 (that breach is a crime with up to five years is "
            "confirmed, Part 3); awareness in s.39(2)"
        ),
        threshold=Threshold.SUSPECT,
        asks_awareness=AsksAwareness.IF_WITHOUT_NOTICE,
        must_heading=MustHeading.MUST_AND_MUST_NOT,
        prison_years=5,
    ),
    OrderTypeRule(
        order_type=OrderType.SPO,
        name="Stalking protection order",
        breach=BreachIs.CRIME,
        act="Stalking Protection Act 2019",
        section="s.8",
        source=recalled("Stalking Protection Act 2019, s.8 (that breach is a crime is confirmed)"),
        threshold=Threshold.SUSPECT,
        must_heading=MustHeading.MUST_AND_MUST_NOT,
        prison_years=5,
    ),
    OrderTypeRule(
        order_type=OrderType.RESTRAINING_CONVICTION,
        name="Restraining order (on conviction)",
        breach=BreachIs.CRIME,
        act="Sentencing Act 2020",
        section="s.363",
        source=confirmed("Breach is a crime, up to five years; the section is recalled"),
        threshold=Threshold.SUSPECT,
        prison_years=5,
        note="Made before 1 December 2020: Protection from Harassment Act 1997, s.5(5).",
    ),
    OrderTypeRule(
        order_type=OrderType.RESTRAINING_ACQUITTAL,
        name="Restraining order (on acquittal)",
        breach=BreachIs.CRIME,
        act="Protection from Harassment Act 1997",
        section="s.5A",
        source=confirmed("Breach is a crime, up to five years; the section is recalled"),
        threshold=Threshold.SUSPECT,
        prison_years=5,
    ),
    OrderTypeRule(
        order_type=OrderType.HARASSMENT_INJUNCTION,
        name="Harassment injunction",
        noun="injunction",
        breach=BreachIs.CRIME,
        act="Protection from Harassment Act 1997",
        section="s.3(6)",
        source=recalled("Protection from Harassment Act 1997, s.3(6)"),
        threshold=Threshold.SUSPECT,
        prison_years=5,
    ),
)
