"""People who do not exist, with the names, households and gaps of England and Wales."""

from benchmarks.finding.population.households import Population
from benchmarks.finding.population.member import Address, FullName, Member

__all__ = ["Address", "FullName", "Member", "Population"]
