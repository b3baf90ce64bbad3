"""What was typed after `nmo order show`, and what it means."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmo.cli.exits import WrongUse
from nmo.cli.purposes import purpose

if TYPE_CHECKING:
    from nmo.access import Purpose


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The command's words as typed."""

    ref: str
    at: str
    known: str
    full: bool
    reason: str
    incident: str
    as_user: str | None

    def __post_init__(self) -> None:
        """Refuse to show the order as recorded now when another moment was asked about."""
        if self.full and (self.at or self.known):
            raise WrongUse(
                "--full shows the order as it is recorded now. Leave it out to ask about another "
                "moment, or leave out --at and --known."
            )

    def purpose(self) -> "Purpose":
        """Why it is asked; raises WrongUse with the reasons there are."""
        return purpose(self.reason, self.incident)
