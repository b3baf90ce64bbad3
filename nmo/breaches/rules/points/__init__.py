"""What a prosecutor has to show of a breach, with what is held of each and what is missing."""

from nmo.breaches.case import Case
from nmo.breaches.rules.points.act import act_is_forbidden
from nmo.breaches.rules.points.aware import aware
from nmo.breaches.rules.points.excuse import no_excuse
from nmo.breaches.rules.points.in_force import in_force
from nmo.breaches.rules.points.person import is_the_person
from nmo.breaches.rules.points.point import Point

__all__ = ["Point", "points_to_prove"]


def points_to_prove(case: Case) -> tuple[Point, ...]:
    """Every point to prove, in the order in which a prosecutor asks for them.

    1. The order was in force. 2. It was this person. 3. What was done is what it forbids.
    4. He knew that there was an order, where the offence asks for it. 5. No reasonable excuse.

    A point that is missing is never a reason to drop a report: it names the lines of enquiry.
    Source: Family Law Act 1996, s.42A, and its likes. Requirement 33.
    """
    rules = (in_force, is_the_person, act_is_forbidden, aware, no_excuse)
    return tuple(rule(case) for rule in rules)
