"""Every write of a review."""

from nmo.intake.review.actions.arranging import join_papers, split_paper
from nmo.intake.review.actions.changing import apply_change
from nmo.intake.review.actions.confirming import confirm
from nmo.intake.review.actions.finding import find_orders
from nmo.intake.review.actions.leaving import leave_part
from nmo.intake.review.actions.opening import note_opening
from nmo.intake.review.actions.serving import record_service
from nmo.intake.review.actions.setting_aside import hand_to_force, set_aside

__all__ = [
    "apply_change",
    "confirm",
    "find_orders",
    "hand_to_force",
    "join_papers",
    "leave_part",
    "note_opening",
    "record_service",
    "set_aside",
    "split_paper",
]
