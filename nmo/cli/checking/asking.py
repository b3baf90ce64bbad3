"""What was typed after `nmo check`, and what it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nmo.cli.exits import WrongUse

if TYPE_CHECKING:
    from nmo.access import Actor, Purpose


@dataclass(frozen=True, kw_only=True)
class Asking:
    """The command's words as typed."""

    text: str
    fields: Mapping[str, str]
    at: str
    reason: str
    incident: str
    as_user: str | None

    def asked_by(self) -> "Actor":
        """Whom the command acts as; raises WrongUse when there is no such user."""
        from nmo.access.refusals import NoSuchUser
        from nmo.cli.ready import operator

        try:
            return operator(self.as_user)
        except NoSuchUser as error:
            raise WrongUse(str(error)) from error

    def purpose(self) -> "Purpose":
        """Why it is asked; raises WrongUse with the reasons there are."""
        from nmo.access import AccessReason, Purpose

        word = self.reason.strip().lower().replace("-", "_").replace(" ", "_")
        if word not in set(AccessReason):
            raise WrongUse(f"There is no such reason. Reasons: {', '.join(AccessReason)}.")
        return Purpose(reason=AccessReason(word), incident_number=self.incident.strip())

    def moment(self) -> datetime | None:
        """The moment asked about, None for now; raises WrongUse with how to write one."""
        from nmo.law import NotATime, parse_when

        try:
            return parse_when(self.at).at if self.at else None
        except NotATime as error:
            raise WrongUse(str(error)) from error
