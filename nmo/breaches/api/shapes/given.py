"""What is sent about a breach beside a step."""

from typing import Annotated

from pydantic import StringConstraints

from nmo.breaches.shapes import AccountIn, Report
from nmo.breaches.shapes.values import Because
from nmo.breaches.words import DoubleDecision, PackKind
from nmo.orders.shapes.values import Given, Ref


class ReportGiven(Report):
    """That an order is said to have been broken."""

    order_ref: Ref
    """The order. Of whichever force it is: the breach belongs to the force of the token."""
    entry: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""
    """Your own number for this report, which no other of your force bears: the report is then made
    once, however often and however much later it is sent."""

    def report(self) -> Report:
        """The report as the action takes it."""
        return Report.model_construct(**{name: getattr(self, name) for name in Report.model_fields})


class AccountCorrected(AccountIn):
    """A better account: it takes the place of the one that counts, whole."""

    because: Because
    """Why the one before is wrong, or what is known now."""

    def account(self) -> AccountIn:
        """What is said to have happened."""
        fields = {name: getattr(self, name) for name in AccountIn.model_fields}
        return AccountIn.model_construct(**fields)


class DoubleDecided(Given):
    """Whether two reports are of one breach."""

    decision: DoubleDecision
    """`same`: the one on which more was done counts, else the earlier one. `different`: two."""
    because: Because
    """Why."""


class PackAsked(Given):
    """Which form of the evidence pack is to be made."""

    kind: PackKind
    """`prosecution`, or `disclosure`: without any confidential detail."""
