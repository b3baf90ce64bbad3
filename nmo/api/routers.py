"""The slices' operations, and under which address each stands: one line a slice."""

from ninja import Router

from nmo.access.api import router as access
from nmo.api.about import router as about
from nmo.api.following import router as following
from nmo.api.published.operations import router as values
from nmo.breaches.api import router as breaches
from nmo.checks.api import router as checks
from nmo.intake.api import papers
from nmo.intake.api import router as feeds
from nmo.orders.api import router as orders
from nmo.people.api import router as people
from nmo.reference.api import router as settings
from nmo.work.api import router as work

ROUTERS: tuple[tuple[str, Router], ...] = (
    ("", about),
    ("", following),
    ("", values),
    ("", access),
    ("/checks", checks),
    ("/people", people),
    ("/feeds", feeds),
    ("/intake/papers", papers),
    ("/work", work),
    ("/settings", settings),
    ("/breaches", breaches),
    ("/orders", orders),
)
