"""What is due of a breach and by when, computed from what was recorded."""

from nmo.breaches.case import Case
from nmo.breaches.rules.clocks.clock import Clock, ClockState
from nmo.breaches.rules.clocks.court import court
from nmo.breaches.rules.clocks.prison import prison
from nmo.breaches.rules.clocks.promised import promised
from nmo.breaches.rules.clocks.recording import recording
from nmo.breaches.rules.clocks.reviews import reviews
from nmo.breaches.rules.clocks.telling_her import telling_her
from nmo.breaches.rules.clocks.wanted import wanted
from nmo.breaches.rules.paths import path_of_case
from nmo.breaches.words import Path
from nmo.reference.levels import Levels

__all__ = ["Clock", "ClockState", "clocks_of"]


def clocks_of(case: Case, levels: Levels, *, path: Path | None = None) -> tuple[Clock, ...]:
    """Every clock of the breach, met and open, the one that is due first before the others.

    levels: the service levels of the force that answers for it. path: where it is known already;
    else it is computed from the position. A report that is another breach has none.
    """
    if case.same_as:
        return ()
    leads_to = path or path_of_case(case)
    clocks = [
        *recording(case, levels, leads_to),
        *court(case, levels),
        *telling_her(case, levels),
        *reviews(case, levels),
        *wanted(case, levels),
        *prison(case, levels),
        *promised(case, levels),
    ]
    return tuple(sorted(clocks, key=lambda clock: (clock.due_at, clock.key)))
