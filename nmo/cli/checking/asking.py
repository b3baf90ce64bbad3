"""What was typed after `nmo check`, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmo.cli.purposes import purpose

if TYPE_CHECKING:
    from nmo.access import Purpose


@dataclass(frozen=True, kw_only=True)
class Asking:
    """The command's words as typed."""

    text: str
    fields: Mapping[str, str]
    at: str
    reason: str
    incident: str
    as_user: str | None

    def purpose(self) -> "Purpose":
        """Why it is asked; raises WrongUse with the reasons there are."""
        return purpose(self.reason, self.incident)
