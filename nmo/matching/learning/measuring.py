"""A version measured on the decisions that no training sees."""

from collections.abc import Sequence
from dataclasses import dataclass

from nmo.matching.learning import register
from nmo.matching.learning.decisions import Decision, divided, newest_decisions
from nmo.matching.learning.figures import Figures, Judged, figures
from nmo.matching.learning.rescoring import bits_of
from nmo.matching.posterior import likely_alone
from nmo.matching.weights import Weights, weights

FEWEST_TO_SAY = 30


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    """Two versions on the same decisions; None where there are too few to say."""

    in_force: Figures | None
    other: Figures | None

    @property
    def is_worse(self) -> bool:
        """Whether the other is known to be worse."""
        if self.in_force is None or self.other is None:
            return False
        return self.other.log_loss > self.in_force.log_loss


def side_by_side(in_force: str, other: str) -> SideBySide:
    """Two versions measured on the decisions kept back; raises UnknownWeights."""
    kept_back = divided(newest_decisions()).to_measure
    tables = (weights(in_force), weights(other))
    size = register.size()
    one, two = (measured(kept_back, table, size) for table in tables)
    return SideBySide(in_force=one, other=two)


def measured(decisions: Sequence[Decision], table: Weights, size: int) -> Figures | None:
    """The figures of a table on decisions; None where there are too few to say."""
    if len(decisions) < FEWEST_TO_SAY:
        return None
    return figures(judged(decisions, table, size))


def judged(decisions: Sequence[Decision], table: Weights, size: int) -> list[Judged]:
    """The probability that a table gives each decision's pair alone, with what was decided."""
    return [
        (likely_alone(bits_of(each.levels, table), size, table), each.is_same) for each in decisions
    ]
