"""The slices' operations, and under which address each stands: one line a slice."""

from ninja import Router

from nmo.api.about import router as about
from nmo.checks.api import router as checks

ROUTERS: tuple[tuple[str, Router], ...] = (
    ("", about),
    ("/checks", checks),
)
