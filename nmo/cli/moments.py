"""A moment that was typed after `--at` or `--known`."""

from datetime import datetime
from typing import TYPE_CHECKING

from nmo.cli.exits import WrongUse
from nmo.cli.speaking import tell

if TYPE_CHECKING:
    from nmo.law import When


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
