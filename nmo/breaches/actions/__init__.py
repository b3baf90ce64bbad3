"""Every write about a breach."""

from nmo.breaches.actions.accounts import correct_account
from nmo.breaches.actions.doubles import decide_double
from nmo.breaches.actions.recompute import recompute
from nmo.breaches.actions.report import Reported, report_breach
from nmo.breaches.actions.steps import take_step, withdraw_step

__all__ = [
    "Reported",
    "correct_account",
    "decide_double",
    "recompute",
    "report_breach",
    "take_step",
    "withdraw_step",
]
