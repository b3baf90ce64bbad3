"""The forms of a review."""

from nmo.intake.forms.review.checking import CheckingForm

__all__ = ["CheckingForm"]
