"""Whether somebody may do something, with the reasons. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import (
    ANSWERS_WITHOUT_NUMBER,
    ASKS_PROOF,
    ASKS_PURPOSE,
    CLOSED_WHEN_RESTRICTED,
    OPENED_BY_BREAK_GLASS,
    PERMISSION_WORDS,
    PROOF_LASTS,
    WITHIN_OWN_FORCE,
    Permission,
)
from nmo.audit.words import EntryToRecord


@dataclass(frozen=True)
class Decision:
    """Yes or no, and why not, in words for the person who was refused."""

    allowed: bool
    reasons: tuple[str, ...] = ()
    refused: Permission | None = None  # what was lacking: not always what was asked for
    lacks_only_purpose: bool = False  # asking why is all that is missing
    lacks_only_proof: bool = False  # a second factor given afresh is all that is missing


ALLOWED = Decision(allowed=True)
SAY_WHY = "Say why you are asking before you open this."
SAY_WHICH_INCIDENT = "Give the incident number before you open this."
PROVE_IT = "Prove that it is you before you open this."
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
    now: datetime | None = None,
    purpose: Purpose | None = None,
    owned_by: int | None = None,
    restricted: str | None = None,
) -> Decision:
    """Whether `actor` may do what `permission` names, and if not, every reason why not.

    `owned_by` is the force that answers for the record, where one does: some things only that
    force may do, or a command of the machine, which serves them all. `restricted` is the reference
    of the person under restricted handling whom it is about; None where nobody is. Without `now`
    no proof is fresh and nothing is open by break-glass. Requirements 21 and 61.
    """
    needed = _needed(actor, permission, restricted, now)
    lacking = [each for each in needed if each not in actor.permissions]
    elsewhere = _belongs_elsewhere(actor, permission, owned_by)
    if lacking or elsewhere:
        reasons = (*map(_no_role_for, lacking), *([OTHER_FORCE] if elsewhere else []))
        return Decision(allowed=False, reasons=reasons, refused=next(iter(lacking), permission))
    if missing := _purpose_missing(actor, permission, purpose):
        return Decision(allowed=False, reasons=(missing,), lacks_only_purpose=True)
    if _proof_missing(actor, permission, needed, now):
        return Decision(allowed=False, reasons=(PROVE_IT,), lacks_only_proof=True)
    return ALLOWED


def _needed(
    actor: Actor, permission: Permission, restricted: str | None, now: datetime | None
) -> tuple[Permission, ...]:
    """The permission, and that for restricted records where the record is one and still shut."""
    if restricted is None or permission not in CLOSED_WHEN_RESTRICTED:
        return (permission,)
    if permission in OPENED_BY_BREAK_GLASS and is_open(actor, restricted, now):
        return (permission,)
    return (permission, Permission.PERSON_SEE_RESTRICTED)


def is_open(actor: Actor, person_ref: str, now: datetime | None) -> bool:
    """Whether the actor has that restricted person open by break-glass at `now`."""
    return now is not None and any(
        each.person_ref == person_ref and now < each.until_at for each in actor.opened
    )


def _purpose_missing(actor: Actor, permission: Permission, purpose: Purpose | None) -> str:
    if permission not in ASKS_PURPOSE:
        return ""
    if purpose is None:
        return SAY_WHY
    waits = permission not in ANSWERS_WITHOUT_NUMBER and not actor.is_operator
    return SAY_WHICH_INCIDENT if waits and purpose.lacks_number else ""


def _proof_missing(
    actor: Actor, permission: Permission, needed: Iterable[Permission], now: datetime | None
) -> bool:
    """Whether a second factor is asked for, and none was given in the last minutes.

    Only for what is opened: what is written was opened first, and nothing that was typed may be
    lost to a proof that ran out meanwhile.
    """
    if actor.is_operator or permission not in ASKS_PURPOSE or ASKS_PROOF.isdisjoint(needed):
        return False
    if now is None or actor.proved_at is None:
        return True
    return not timedelta(0) <= now - actor.proved_at < PROOF_LASTS


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
