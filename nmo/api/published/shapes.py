"""Every shape that other systems may build on, with the type that writes or reads it."""

from dataclasses import dataclass
from typing import Any

from nmo.api.following.shapes import ChangeOut, ChangesOut
from nmo.api.published.operations import ValuesOut
from nmo.audit.shapes import VerdictOut
from nmo.breaches.api.shapes.breach import BreachOut
from nmo.breaches.api.shapes.given import ReportGiven
from nmo.breaches.api.shapes.listed import BreachesOut
from nmo.checks.shapes import BatchLineOut, CheckOut
from nmo.intake.shapes import FeedReportOut, ImportReportOut, SpreadsheetRow
from nmo.law.shapes import PositionOut
from nmo.orders.shapes import OrderIn
from nmo.orders.shapes.card import CardOut
from nmo.people.shapes import PersonOut


@dataclass(frozen=True, kw_only=True)
class Published:
    """A shape under the name of its file.

    given: other systems send it too, so that keys with a default may be left out.
    """

    name: str
    title: str
    type: Any
    given: bool = False


SHAPES: tuple[Published, ...] = (
    Published(name="check", title="The answer to a check", type=CheckOut),
    Published(name="batch-line", title="The answer to one check of many", type=BatchLineOut),
    Published(name="order", title="An order", type=OrderIn, given=True),
    Published(name="position", title="What an order means at a moment", type=PositionOut),
    Published(name="card", title="The answer card of an order", type=CardOut),
    Published(name="person", title="A person", type=PersonOut),
    Published(
        name="breach-report",
        title="A report that an order was broken",
        type=ReportGiven,
        given=True,
    ),
    Published(name="breach", title="A breach", type=BreachOut),
    Published(name="breaches", title="Breaches in a list", type=BreachesOut),
    Published(name="change", title="That a record changed", type=ChangeOut),
    Published(name="changes", title="The next changes", type=ChangesOut),
    Published(name="values", title="The fixed words with their names", type=ValuesOut),
    Published(name="feed-report", title="A night of the courts' feed", type=FeedReportOut),
    Published(
        name="spreadsheet-row", title="A row of a spreadsheet", type=SpreadsheetRow, given=True
    ),
    Published(name="import-report", title="A spreadsheet, imported", type=ImportReportOut),
    Published(name="audit-verify", title="The log, verified", type=VerdictOut),
)
