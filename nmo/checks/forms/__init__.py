"""The forms of the check, of telling him and of a copy shown."""

from nmo.checks.forms.asking import CheckForm
from nmo.checks.forms.copies import CopyForm
from nmo.checks.forms.telling import TellingForm

__all__ = ["CheckForm", "CopyForm", "TellingForm"]
