"""The tables of breaches: every row of a breach belongs to the force that answers for it."""

from nmo.breaches.models.accounts import BreachAccount, BreachCondition
from nmo.breaches.models.breach import Breach, BreachDouble, BreachKnown
from nmo.breaches.models.packs import BreachPack
from nmo.breaches.models.steps import BreachPosition, BreachStep

__all__ = [
    "Breach",
    "BreachAccount",
    "BreachCondition",
    "BreachDouble",
    "BreachKnown",
    "BreachPack",
    "BreachPosition",
    "BreachStep",
]
