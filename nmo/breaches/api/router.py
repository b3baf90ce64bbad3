"""The one router of breaches, and what every operation about one breach has in common."""

from ninja import Router

from nmo.access.calling import about
from nmo.breaches.actions.turns import lock_both, lock_breach
from nmo.breaches.words import SUBJECT

router = Router(tags=["Breaches"])

about_a_breach = about(SUBJECT, "breach_ref", lock=lock_breach)
about_two_breaches = about(SUBJECT, "breach_ref", beside=("other_ref",), lock=lock_both)

ONE = "/{breach_ref}"
