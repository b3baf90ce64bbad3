"""What was typed after `nmo check`, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nmo.cli.exits import WrongUse
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

    def moment(self) -> datetime | None:
        """The moment asked about, None for now; raises WrongUse with how to write one."""
        from nmo.law import NotATime, parse_when

        try:
            return parse_when(self.at).at if self.at else None
        except NotATime as error:
            raise WrongUse(str(error)) from error
