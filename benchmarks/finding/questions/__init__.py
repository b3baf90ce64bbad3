"""Questions about people of the population as they are asked in life: with errors in them."""

from benchmarks.finding.questions.asked import About, Asked
from benchmarks.finding.questions.sampling import Plan, Sample, sample

__all__ = ["About", "Asked", "Plan", "Sample", "sample"]
