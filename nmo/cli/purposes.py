"""Why a command asks: what was typed after `--reason` and `--incident`."""

from typing import TYPE_CHECKING

from nmo.cli.exits import WrongUse

if TYPE_CHECKING:
    from nmo.access import Purpose


def purpose(reason: str, incident: str) -> "Purpose":
    """Return the purpose that was typed; raises WrongUse with the reasons there are."""
    from nmo.access import AccessReason, Purpose

    word = reason.strip().lower().replace("-", "_").replace(" ", "_")
    if word not in set(AccessReason):
        raise WrongUse(f"There is no such reason. Reasons: {', '.join(AccessReason)}.")
    return Purpose(reason=AccessReason(word), incident_number=incident.strip())
