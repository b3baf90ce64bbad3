"""Every change of a setting."""

from nmo.reference.actions.decide import approve, refuse
from nmo.reference.actions.propose import propose
from nmo.reference.actions.withdraw import withdraw

__all__ = ["approve", "propose", "refuse", "withdraw"]
