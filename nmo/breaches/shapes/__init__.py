"""What is told of a breach, in the shape in which the API takes it."""

from nmo.breaches.shapes.account import AccountIn
from nmo.breaches.shapes.read import BreachNotUnderstood, read_part
from nmo.breaches.shapes.report import Report
from nmo.breaches.shapes.step import StepIn

__all__ = ["AccountIn", "BreachNotUnderstood", "Report", "StepIn", "read_part"]
