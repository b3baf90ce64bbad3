"""A report that an order was broken."""

from typing import Annotated

from pydantic import StringConstraints

from nmo.breaches.shapes.account import AccountIn
from nmo.breaches.shapes.values import Line, Moment
from nmo.breaches.words import Reporter

SECRET = StringConstraints(strip_whitespace=True, max_length=200)


class Report(AccountIn):
    """What is said to have happened, who said so, and when the police were told."""

    entry: Annotated[str, SECRET] = ""
    """A secret of the sender's own: what is sent again under it is not reported twice."""
    reporter: Reporter = Reporter.NOT_KNOWN
    """Who told the police."""
    reporter_name: Line = ""
    """Their name."""
    incident_number: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] = ""
    """The number of the incident in the command-and-control system."""
    reported_at: Moment | None = None
    """When the police were told; null: now. The clocks of recording run from it."""

    def account(self) -> AccountIn:
        """What is said to have happened, without who told it."""
        return AccountIn.model_construct(
            **{name: getattr(self, name) for name in AccountIn.model_fields}
        )
