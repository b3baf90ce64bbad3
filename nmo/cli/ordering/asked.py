"""What was typed after `nmo order show`, and what it means."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nmo.cli.exits import WrongUse
from nmo.cli.speaking import tell

if TYPE_CHECKING:
    from nmo.access import Purpose
    from nmo.law import When


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
        from nmo.access import AccessReason, Purpose

        word = self.reason.strip().lower().replace("-", "_").replace(" ", "_")
        if word not in set(AccessReason):
            raise WrongUse(f"There is no such reason. Reasons: {', '.join(AccessReason)}.")
        return Purpose(reason=AccessReason(word), incident_number=self.incident.strip())


def moment(text: str) -> datetime | None:
    """The moment that was typed, None for now; raises WrongUse with how to write one.

    A day alone asks about its first minute, and a time that comes twice in autumn about its first
    pass; both are said, since the answer may be another a moment later.
    """
    from nmo.law import NotATime, TimeDoesNotExist, parse_when

    if not text:
        return None
    try:
        when = parse_when(text)
    except TimeDoesNotExist as error:
        raise WrongUse(
            "The clocks go forward that night and this time does not exist. Ask about a minute "
            "before or after that hour."
        ) from error
    except NotATime as error:
        raise WrongUse(str(error)) from error
    _say_which(when)
    return when.at


def _say_which(when: "When") -> None:
    from nmo.law import write_moment

    written = write_moment(when.at)
    if not when.whole:
        tell(f"This is about {written}, when that day begins. Add a time to ask about another.")
    if when.ambiguous:
        tell(
            "The clocks go back that night and this time comes twice. This is about the first, "
            f"{written}. Write the offset +00:00 to ask about the second."
        )
