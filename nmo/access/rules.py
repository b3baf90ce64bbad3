"""Whether somebody may do something, with the reasons. Pure."""

from dataclasses import dataclass

from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import (
    ASKS_PURPOSE,
    PERMISSION_WORDS,
    WITHIN_OWN_FORCE,
    Permission,
)
from nmo.audit.words import EntryToRecord


@dataclass(frozen=True)
class Decision:
    """Yes or no, and why not, in words for the person who was refused."""

    allowed: bool
    reasons: tuple[str, ...] = ()
    lacks_only_purpose: bool = False  # asking why is all that is missing


ALLOWED = Decision(allowed=True)
SAY_WHY = "Say why you are asking before you open this."
OTHER_FORCE = "This does not belong to your force. Ask the force that it belongs to."


class NotPermitted(Exception):
    """Somebody tried what they may not do; `decision` says why, in words for them.

    `entry` is how it stands in the log, so that whoever undoes what was around it can write it
    there again.
    """

    def __init__(self, decision: Decision, entry: EntryToRecord | None = None) -> None:
        super().__init__(" ".join(decision.reasons))
        self.decision = decision
        self.entry = entry


def may(
    actor: Actor,
    permission: Permission,
    *,
    purpose: Purpose | None = None,
    owned_by: int | None = None,
) -> Decision:
    """Whether `actor` may do what `permission` names, and if not, every reason why not.

    `owned_by` is the force that answers for the record, where one does: some things only that
    force may do, or a command of the machine, which serves them all.
    """
    purpose_missing = permission in ASKS_PURPOSE and purpose is None
    refusals = [
        *([] if permission in actor.permissions else [_no_role_for(permission)]),
        *([OTHER_FORCE] if _belongs_elsewhere(actor, permission, owned_by) else []),
    ]
    if not refusals and not purpose_missing:
        return ALLOWED
    if not refusals:
        return Decision(allowed=False, reasons=(SAY_WHY,), lacks_only_purpose=True)
    return Decision(allowed=False, reasons=tuple(refusals))


def _belongs_elsewhere(actor: Actor, permission: Permission, owned_by: int | None) -> bool:
    return (
        permission in WITHIN_OWN_FORCE
        and owned_by is not None
        and owned_by != actor.force_id
        and not actor.is_operator
    )


def _no_role_for(permission: Permission) -> str:
    return (
        f"None of your roles lets you {PERMISSION_WORDS[permission]}. "
        "Ask your force’s administrator if you need to."
    )
