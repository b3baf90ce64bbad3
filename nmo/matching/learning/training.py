"""Training: from the register and from decisions to a version of the weights that is proposed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from math import exp2

from nmo.matching.learning import register
from nmo.matching.learning.calibrating import Weighed, fitted
from nmo.matching.learning.chance import u_sampled
from nmo.matching.learning.correcting import corrected
from nmo.matching.learning.decisions import (
    Decision,
    Divided,
    divided,
    newest_decisions,
    undecided_pairs,
)
from nmo.matching.learning.em import Estimate, estimate
from nmo.matching.learning.figures import Figures
from nmo.matching.learning.measuring import measured
from nmo.matching.learning.new_table import MOST_MOVED, learnt_table, named
from nmo.matching.learning.pairs import blocks_by_kind, blocks_of
from nmo.matching.learning.patterns import Block, Shares
from nmo.matching.learning.rescoring import bits_of
from nmo.matching.learning.shares import prior_m, u_in_force
from nmo.matching.learning.versions import in_force
from nmo.matching.posterior import even_odds
from nmo.matching.weights import SHIPPED, Table, Weights, table_of, weights
from nmo.matching.weights.table import read_table

SEED = 20_261_122
MOST_COMPARED, MOST_COUNTED = 4_000, 20_000  # people of the register
FEWEST_SAME, FEWEST_TO_CALIBRATE = 50, 40
IMAGINED = 100.0  # pairs that what was known before is worth, for each field


class TooLittle(ValueError):
    """There is too little to learn from, so nothing was changed."""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A version that was learnt, with what it was learnt from and how it fared.

    before and after: on decisions that training did not see, by the version in force and by this
    one; None where there were none.
    """

    table: Table
    learnt_from: str
    compared_with: str
    compared: int
    same: float
    decisions: int
    before: Figures | None
    after: Figures | None

    @property
    def version(self) -> str:
        return str(self.table["version"])

    def as_figures(self) -> Mapping[str, object]:
        """What is kept with the version, as JSON values."""
        return {
            "compared_with": self.compared_with,
            "compared": self.compared,
            "same": round(self.same, 1),
            "decisions": self.decisions,
            "before": asdict(self.before) if self.before else None,
            "after": asdict(self.after) if self.after else None,
        }


def train(*, now: datetime) -> Proposal:
    """What the register and people's decisions teach now; nothing is written.

    It starts from the weights that were shipped each time, so that nothing is learnt twice, and is
    compared with the version in force. Bounded whatever the size of the register: at most
    MOST_COMPARED people are compared with those who share a key with them. Raises TooLittle.
    """
    table, size = weights(SHIPPED), register.size()
    blocks = _blocks(size, table, now)
    counted_people = register.sample(size, most=MOST_COUNTED, seed=SEED)
    chance = u_sampled(counted_people, table, seed=SEED)
    found = estimate(
        blocks, u=_joined(u_in_force(table), chance), prior=prior_m(), imagined=IMAGINED,
        table=table,
    )  # fmt: skip
    decided, held = divided(newest_decisions()), weights(in_force().version)
    _refuse_too_little(found, decided)
    shares = corrected(found, decided.to_learn)
    learnt = learnt_table(table_of(SHIPPED), shares, u=chance)
    learnt = _calibrated(learnt, decided.to_calibrate, size)
    return Proposal(
        table=learnt,
        learnt_from=SHIPPED,
        compared_with=held.version,
        compared=sum(block.patterns.total() for block in blocks),
        same=found.same,
        decisions=len(decided.to_learn) + len(decided.to_calibrate) + len(decided.to_measure),
        before=measured(decided.to_measure, held, size),
        after=measured(decided.to_measure, read_table(learnt), size),
    )


def _blocks(size: int, table: Weights, now: datetime) -> list[Block]:
    people = register.sample(size, most=MOST_COMPARED, seed=SEED)
    blocks = blocks_of(people, register_size=size, table=table, today=now.date())
    return [*blocks, *blocks_by_kind(undecided_pairs())]


def _joined(held: Shares, measured: Shares) -> Shares:
    return {field: {**held[field], **measured.get(field, {})} for field in held}


def _refuse_too_little(found: Estimate, decided: Divided) -> None:
    same = sum(decision.is_same for decision in decided.to_learn)
    if found.same >= FEWEST_SAME or same >= FEWEST_SAME:
        return
    raise TooLittle(
        f"There is too little to learn from: about {found.same:.0f} pairs of records look like one "
        f"person, and officers confirmed {same} matches that training may use. It takes "
        f"{FEWEST_SAME} of either. Nothing was changed."
    )


def _calibrated(table: Table, decisions: Sequence[Decision], size: int) -> Table:
    """The table with the slope and the outsiders that fit these decisions, if they are enough.

    Officers judge what was shown to them, which is not what they ask: so the outsiders, who stand
    for everybody not registered, never move by more than MOST_MOVED bits.
    """
    if not _enough_to_calibrate(decisions):
        return table
    learnt = read_table(table)
    prior, held = even_odds(size, learnt), learnt.probability["outsiders"]
    weighed: list[Weighed] = [
        (bits_of(decision.levels, learnt) - prior, decision.is_same) for decision in decisions
    ]
    slope, offset = fitted(weighed, slope=learnt.probability["slope"], offset=0.0)
    wanted = exp2(prior - offset / slope) - size
    outsiders = round(max(held / 2**MOST_MOVED, min(held * 2**MOST_MOVED, wanted)))
    return named(
        table | {"probability": table["probability"] | {"slope": slope, "outsiders": outsiders}}
    )


def _enough_to_calibrate(decisions: Sequence[Decision]) -> bool:
    same = sum(decision.is_same for decision in decisions)
    fewer = min(same, len(decisions) - same)
    return len(decisions) >= FEWEST_TO_CALIBRATE and fewer >= FEWEST_TO_CALIBRATE // 4
