"""What one run measures."""

from argparse import Namespace
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.finding.population import Population
from benchmarks.finding.questions import Plan

# What is looked at while the engine is made, and what its figures are reported on.
DEVELOPMENT_SEED, REPORT_SEED = "development", "report 2026"
TODAY = date(2026, 11, 22)


@dataclass(frozen=True, kw_only=True)
class Options:
    """The run's size, seed and places."""

    people: int
    development: bool
    home: Path | None
    through_import: bool
    misses: int
    febrl_set: int
    seconds_at_once: int = 10

    @property
    def population(self) -> Population:
        seed = DEVELOPMENT_SEED if self.development else REPORT_SEED
        return Population(people=self.people, seed=seed)

    @property
    def plan(self) -> Plan:
        if self.development:
            return Plan(of_each_kind=60, strangers=1800, of_each_community=120,
                        strangers_of_each_community=60, development=True)  # fmt: skip
        return Plan()

    @classmethod
    def of(cls, given: Namespace) -> "Options":
        return cls(
            people=given.people,
            development=given.development,
            home=given.home,
            through_import=given.through_import,
            misses=given.misses,
            febrl_set=2 if given.development else 4,
        )
