"""Which weights find people: learnt ones are put in force by a person, with a reason."""

from datetime import datetime

from nmo.access import Actor, Permission
from nmo.access.acting import act, require
from nmo.audit.words import Kind
from nmo.matching.learning.measuring import side_by_side
from nmo.matching.learning.training import Proposal, train
from nmo.matching.learning.versions import history, in_force, keep_version, put_in_force
from nmo.people.errors import WeightsRefused

LONGEST_REASON = 500


def learn_weights(*, by: Actor, now: datetime) -> Proposal:
    """Learn weights from the register and from what people decided, and keep them, not in force.

    Raises TooLittle, where nothing is kept, and NotPermitted. (Decision 0018.)
    """
    require(Permission.WEIGHTS_DECIDE, by=by, now=now)
    proposal = train(now=now)
    with act(
        Permission.WEIGHTS_DECIDE, by=by, now=now, what="weights.learnt", kind=Kind.COLLECTION
    ) as note:
        note.about("weights", proposal.version)
        keep_version(
            proposal.table,
            learnt_from=proposal.learnt_from,
            figures=proposal.as_figures(),
            now=now,
        )
    return proposal


def put_weights_in_force(
    version: str, *, reason: str, even_if_worse: bool = False, by: Actor, now: datetime
) -> None:
    """Use a version of the weights for every question from now on; going back is the same.

    Old answers keep the version that they were given by. Raises UnknownWeights; WeightsRefused
    where no reason is given, where it is in force already, and, unless `even_if_worse`, where it
    is worse on the decisions kept back or nothing shows that it is not; NotPermitted. (Decision
    0018.)
    """
    require(Permission.WEIGHTS_DECIDE, by=by, now=now)
    _refuse_unexplained(version, reason)
    if not even_if_worse:
        _refuse_worse(version)
    with act(
        Permission.WEIGHTS_DECIDE, by=by, now=now, what="weights.put_in_force", kind=Kind.ALTERATION
    ) as note:
        note.about("weights", version)
        note.detail.update(before=in_force().version, reason=reason, even_if_worse=even_if_worse)
        put_in_force(version, reason=reason, now=now)


def _refuse_unexplained(version: str, reason: str) -> None:
    if not reason.strip() or len(reason) > LONGEST_REASON:
        raise WeightsRefused(f"Say why in at most {LONGEST_REASON} characters.")
    if in_force().version == version:
        raise WeightsRefused(f"Version {version} is in force already.")


def _refuse_worse(version: str) -> None:
    """A version is better on the decisions kept back, or was in force before and is no worse."""
    found = side_by_side(in_force().version, version)
    if found.in_force is None or found.other is None:
        if version in {each.version for each in history()}:
            return
        raise WeightsRefused(
            "Too few matches were confirmed or rejected to show that this version is no worse. "
            "Wait for more, or say that it is to be used even so."
        )
    if found.is_worse:
        raise WeightsRefused(
            f"Version {version} is worse than the one in force on the decisions kept back: log "
            f"loss {found.other.log_loss} against {found.in_force.log_loss}. Nothing was changed."
        )
