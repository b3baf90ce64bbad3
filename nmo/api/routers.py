"""The slices' operations, and under which address each stands: one line a slice."""

from ninja import Router

from nmo.api.about import router as about
from nmo.checks.api import router as checks
from nmo.people.api import router as people
from nmo.orders.api import router as orders

ROUTERS: tuple[tuple[str, Router], ...] = (
    ("", about),
    ("/checks", checks),
    ("/people", people),
    ("/orders", orders),
)
