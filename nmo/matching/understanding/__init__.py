"""One typed line read as a question. Pure."""

from nmo.matching.understanding.box import understand

__all__ = ["understand"]
