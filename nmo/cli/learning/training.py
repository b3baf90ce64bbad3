"""`nmo matching train`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nmo.matching.learning.figures import Figures
    from nmo.matching.learning.training import Proposal
    from nmo.matching.weights import Table


def train_weights(*, as_user: str | None, as_json: bool) -> None:
    """Learn and propose a version, and print old and new side by side."""
    from nmo.cli.exits import Refused
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import answer, answer_json, tell

    with ready():
        from nmo.access.clock import now
        from nmo.matching.learning.training import TooLittle
        from nmo.matching.weights import table_of
        from nmo.people.actions import learn_weights

        try:
            proposal = learn_weights(by=operator(as_user), now=now())
        except TooLittle as error:
            raise Refused(str(error)) from error
        held = table_of(proposal.compared_with)
    if as_json:
        answer_json({"version": proposal.version, **proposal.as_figures(), "table": proposal.table})
    else:
        answer("\n".join(_lines(proposal, held)))
    tell(
        f"Version {proposal.version} is kept and not in force. To use it: "
        f'nmo matching train --put-in-force {proposal.version} --reason "..."'
    )


def put_version_in_force(
    version: str, reason: str, *, even_if_worse: bool, as_user: str | None
) -> None:
    """Put a version in force, or say why not."""
    from nmo.cli.exits import Refused, WrongUse
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import tell

    with ready():
        from nmo.access.clock import now
        from nmo.matching.weights import UnknownWeights
        from nmo.people.actions import put_weights_in_force
        from nmo.people.errors import WeightsRefused

        by = operator(as_user)
        try:
            put_weights_in_force(
                version, reason=reason, even_if_worse=even_if_worse, by=by, now=now()
            )
        except UnknownWeights as error:
            raise WrongUse(str(error)) from error
        except WeightsRefused as error:
            raise Refused(str(error)) from error
    tell(f"Version {version} is in force. Answers that were given keep their own version.")


def _lines(proposal: "Proposal", held: "Table") -> Iterator[str]:
    yield f"{'weight':<40}{proposal.compared_with:>18}{proposal.version:>20}"
    before, after = dict(_flat(held)), dict(_flat(proposal.table))
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            yield f"{name:<40}{_number(before.get(name)):>18}{_number(after.get(name)):>20}"
    yield ""
    yield (
        f"Learnt from {proposal.compared} pairs of records that share a key, about "
        f"{proposal.same:.0f} of them one person, and {proposal.decisions} decisions."
    )
    if proposal.before is None or proposal.after is None:
        yield "Too few decisions were kept back to say which is better."
        return
    yield f"On {proposal.after.decisions} decisions that training did not see:"
    yield from _side_by_side(proposal.before, proposal.after)


def _side_by_side(before: "Figures", after: "Figures") -> Iterator[str]:
    for words, name in (
        ("log loss (less is better)", "log_loss"),
        ("calibration error (less is better)", "calibration_error"),
        ("recall at 1 in 100 false alarms", "recall_at_false_alarms"),
    ):
        yield f"{words:<40}{getattr(before, name):>18}{getattr(after, name):>20}"


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, float]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        elif isinstance(value, int | float):
            yield before + name, value


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"
