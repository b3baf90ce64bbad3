"""What an officer has to know about the answer before relying on it."""

from nmo.law.warnings.facts import Facts, PositionWarning
from nmo.law.warnings.rules import warnings_of

__all__ = ["Facts", "PositionWarning", "warnings_of"]
