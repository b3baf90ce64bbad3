"""An arrest under a power of the order itself: before the court in time."""

from collections.abc import Iterator

from nmo.access.words import Role
from nmo.breaches.case import Case, Step
from nmo.breaches.rules.clocks.clock import Clock
from nmo.breaches.rules.clocks.custody import Hold, holds, leaves_cells
from nmo.breaches.rules.court_words import before_whom, within
from nmo.breaches.steps.words import ArrestedFor
from nmo.breaches.words import StepKind
from nmo.law import before_the_court_by
from nmo.law.bank_holidays import DAY_IN_DOUBT
from nmo.law.court_clock import doubtful_days
from nmo.law.order_types.rule import CourtClock
from nmo.reference.levels import Levels


def court(case: Case, levels: Levels) -> Iterator[Clock]:
    """From each arrest for this breach, by the days that do not count for its type of order.

    The law is that of the moment of arrest. An arrest for another offence alone starts none: its
    clock is PACE's. Source: Family Law Act 1996, s.47(7), and its likes, as the settings say.
    """
    for hold in holds(case.counting):
        clock = court_clock(case, levels, hold.arrest)
        if clock is not None:
            yield _before_court(case, hold, clock)


def court_clock(case: Case, levels: Levels, arrest: Step) -> CourtClock | None:
    """The court clock that an arrest starts; None where its type has none."""
    if arrest.values.get("arrested_for") == ArrestedFor.ANOTHER_OFFENCE:
        return None
    if arrest.kind is StepKind.WARRANT:
        return None  # a warrant says itself when and where
    return levels.books.at(arrest.at.at).order_types[case.order_type].court_clock


def _before_court(case: Case, hold: Hold, clock: CourtClock) -> Clock:
    """Met by the court or by leaving the cells; a further arrest in them does not stop it."""
    arrest = hold.arrest
    place = case.counting.index(arrest)
    ends = [
        step.at.at
        for step in case.counting[place + 1 :]
        if step.kind is StepKind.BEFORE_COURT or leaves_cells(step)
    ]
    due_at = before_the_court_by(clock, arrest.at.at)
    why = f"After the arrest, {within(clock)}; or let the suspect go."
    doubt = doubtful_days(clock, arrest.at.at, due_at)
    return Clock(
        key=f"court:{arrest.number}",
        what=f"Bring the suspect before {before_whom(clock)}",
        why=f"{why} {DAY_IN_DOUBT}" if doubt else why,
        started_at=arrest.at.at,
        due_at=due_at,
        met_at=min(ends, default=None),
        source=clock.source.text,
        role=Role.CUSTODY_OFFICER,
        met_by=StepKind.BEFORE_COURT,
    )
