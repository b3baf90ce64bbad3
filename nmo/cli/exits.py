"""How a command ends: the exit codes, and the errors that carry them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a script may rely on (docs/commands.md)."""

    DONE = 0
    WRONG_USE = 2
    REFUSED = 3
    CANNOT_ANSWER = 4
    NOT_PERMITTED = 5
    DONE_IN_PART = 6
    NOT_VERIFIED = 7


class Ending(Exception):
    """A command ends here, with one plain sentence to standard error."""

    code = ExitCode.CANNOT_ANSWER


class WrongUse(Ending):
    """The command was called in a way it does not understand."""

    code = ExitCode.WRONG_USE


class Refused(Ending):
    """The input is refused, and nothing was changed."""

    code = ExitCode.REFUSED


class CannotAnswer(Ending):
    """The question cannot be answered now. It never means *none*."""

    code = ExitCode.CANNOT_ANSWER


class DoneInPart(Ending):
    """Some of the work is done; the message names the rest."""

    code = ExitCode.DONE_IN_PART


class NotVerified(Ending):
    """What was to be verified is not what it should be."""

    code = ExitCode.NOT_VERIFIED
