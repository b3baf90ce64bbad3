"""The slices' operations, and under which address each stands: one line a slice."""

from ninja import Router

from nmo.api.about import router as about
from nmo.api.following import router as following
from nmo.api.published.operations import router as values
from nmo.checks.api import router as checks
from nmo.orders.api import router as orders
from nmo.people.api import router as people

ROUTERS: tuple[tuple[str, Router], ...] = (
    ("", about),
    ("", following),
    ("", values),
    ("/checks", checks),
    ("/people", people),
    ("/orders", orders),
)
