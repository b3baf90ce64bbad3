"""The one router of breaches, and what every operation about one breach has in common."""

from ninja import Router

from nmo.access.calling import about
from nmo.breaches.actions.turns import lock_breach
from nmo.breaches.words import SUBJECT

router = Router(tags=["Breaches"])

about_a_breach = about(SUBJECT, "breach_ref", lock=lock_breach)

ONE = "/{breach_ref}"
