"""Breaches, for other systems: everything that the pages can do to one.

The file of figures comes before the breach itself, whose address would take in its own.
"""

from nmo.breaches.api import deciding, figures, packs, reading, reporting, stepping
from nmo.breaches.api.router import router

__all__ = ["deciding", "figures", "packs", "reading", "reporting", "router", "stepping"]
