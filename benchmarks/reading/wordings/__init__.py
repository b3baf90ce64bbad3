"""Banks of wordings, development and kept-back apart, and the grammar that fits them in."""

from benchmarks.reading.wordings.bank import Bank, Clause
from benchmarks.reading.wordings.grammar import after_forbidden_from, after_must_not

__all__ = ["Bank", "Clause", "after_forbidden_from", "after_must_not"]
