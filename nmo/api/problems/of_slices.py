"""What the slices refuse, as problems: one line for each of their errors, the nearest first."""

from nmo.access import NotPermitted
from nmo.access.refusals import AccessChangeRefused
from nmo.api.problems.kinds import CONFLICT, INVALID, NOT_FOUND, NOT_PERMITTED, REFUSED, ProblemKind
from nmo.api.problems.problem import At
from nmo.breaches.errors import (
    BreachChanged,
    BreachNotFound,
    BreachRefused,
    ReportDiffers,
    StepNotThere,
    StepRefused,
)
from nmo.breaches.pack.making import StillInside
from nmo.checks.errors import CheckNotFound
from nmo.documents.actions import DocumentEmpty
from nmo.intake.errors import BatchNotFound, FeedRefused
from nmo.intake.papers.errors import NotPossibleNow, PaperNotFound, PaperRefused
from nmo.law import NotATime
from nmo.matching.question import QuestionRefused
from nmo.orders.errors import OrderChanged, OrderDiffers, OrderNotFound, OrderRefused
from nmo.orders.shapes import OrderNotUnderstood
from nmo.people.errors import DetailRefused, PersonNotFound
from nmo.work.errors import NotYours

# The error's own words go out with it where the last column says so: those of a slice's errors are
# written for whoever is refused, and hold nothing that was typed.
REFUSALS: tuple[tuple[type[Exception], ProblemKind], ...] = (
    (NotPermitted, NOT_PERMITTED),
    (CheckNotFound, NOT_FOUND),
    (OrderNotFound, NOT_FOUND),
    (PersonNotFound, NOT_FOUND),
    (BatchNotFound, NOT_FOUND),
    (PaperNotFound, NOT_FOUND),
    (BreachNotFound, NOT_FOUND),
    (OrderDiffers, CONFLICT),
    (OrderChanged, CONFLICT),
    (NotYours, CONFLICT),
    (NotPossibleNow, CONFLICT),
    (ReportDiffers, CONFLICT),
    (BreachChanged, CONFLICT),
    (StepNotThere, CONFLICT),
    (StepRefused, INVALID),
    (BreachRefused, REFUSED),
    (StillInside, REFUSED),
    (OrderRefused, REFUSED),
    (OrderNotUnderstood, INVALID),
    (DetailRefused, REFUSED),
    (FeedRefused, REFUSED),
    (PaperRefused, REFUSED),
    (DocumentEmpty, REFUSED),
    (QuestionRefused, REFUSED),
    (NotATime, REFUSED),
    (AccessChangeRefused, REFUSED),
)


def values_refused(refusal: Exception) -> tuple[At, ...]:
    """Where the values stand that a slice itself refused, for those that say it."""
    if not isinstance(refusal, StepRefused):
        return ()
    return tuple(
        At(where="body", pointer="/words" if name == "words" else f"/values/{name}", detail=said)
        for name, said in refusal.problems.items()
    )
