"""The court clocks and statutory maxima that several types share."""

from nmo.law.order_types.rule import CourtClock, ExcludedDay, Mark, Source, StatutoryMaximum

SUNDAYS_AND_FEASTS = frozenset(
    {ExcludedDay.SUNDAY, ExcludedDay.CHRISTMAS_DAY, ExcludedDay.GOOD_FRIDAY}
)
ALSO_BANK_HOLIDAYS = SUNDAYS_AND_FEASTS | {ExcludedDay.BANK_HOLIDAY}


def recalled(text: str) -> Source:
    """A source from general knowledge: a person has yet to confirm it."""
    return Source(text=text, mark=Mark.RECALLED)


def confirmed(text: str) -> Source:
    """A source that was read."""
    return Source(text=text, mark=Mark.CONFIRMED)


POWER_OF_ARREST = CourtClock(
    hours=24,
    excludes=SUNDAYS_AND_FEASTS,
    court="Family court judge",
    police_bail=False,
    source=confirmed("Family Law Act 1996, s.47(7)"),
)
DOMESTIC_VIOLENCE_PROTECTION = CourtClock(
    hours=24,
    excludes=ALSO_BANK_HOLIDAYS,
    court="magistrates",
    police_bail=False,
    source=recalled("Crime and Security Act 2010, ss.26 and 29"),
)
DOMESTIC_ABUSE_NOTICE = CourtClock(
    hours=24,
    excludes=ALSO_BANK_HOLIDAYS,
    court="magistrates",
    police_bail=False,
    source=recalled("Domestic Abuse Act 2021, s.26"),
)
BAIL = CourtClock(
    hours=24,
    excludes=SUNDAYS_AND_FEASTS,
    court="magistrates",
    police_bail=False,
    source=recalled("Bail Act 1976, s.7(4) and (7)"),
)

NOTICE_HOURS = 48
DVPN_MAXIMUM = StatutoryMaximum(
    hours=NOTICE_HOURS,
    excludes=ALSO_BANK_HOLIDAYS,
    words="48 hours from service to the hearing",
    source=recalled(
        "Crime and Security Act 2010, ss.25 and 27: counted here from the stated time of the "
        "notice, though the Act counts from service; it runs on while an application is adjourned"
    ),
)
DAPN_MAXIMUM = StatutoryMaximum(
    hours=NOTICE_HOURS,
    excludes=ALSO_BANK_HOLIDAYS,
    words="48 hours from the notice to the hearing",
    source=recalled(
        "Domestic Abuse Act 2021, s.29: counted here from the stated time of the notice; it runs "
        "on while an application is adjourned"
    ),
)
DVPO_MAXIMUM = StatutoryMaximum(
    days=28,
    words="28 days beginning with the day it was made",
    source=recalled(
        "Crime and Security Act 2010, s.28(10). That it is up to 28 days is confirmed; that the "
        "day of making counts as the first is recalled"
    ),
)
