"""From any error to an exit code and one plain sentence; the words of an error are not trusted.

An error that nobody foresaw ends in *cannot answer*: no fault may look like an answer.
"""

import traceback

from pydantic import ValidationError

from nmo.cli.exits import Ending, ExitCode
from nmo.config.home import HomeTrouble
from nmo.config.postgres.trouble import DatabaseTrouble

DISK_FULL = "53100"


def ending_of(error: Exception) -> tuple[ExitCode, str]:
    """Return the exit code and the sentence for whatever ended a command."""
    if isinstance(error, Ending):
        return error.code, str(error)
    if isinstance(error, HomeTrouble | DatabaseTrouble):
        return ExitCode.CANNOT_ANSWER, str(error)
    if isinstance(error, ValidationError):
        return ExitCode.WRONG_USE, _settings_sentence(error)
    return _of_database(error) or _of_permission(error) or _unforeseen(error)


def _settings_sentence(error: ValidationError) -> str:
    # The value is not repeated: it may be a password.
    wrong = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
    return f"A setting is wrong (docs/operations.md lists them). {'; '.join(wrong)}."


def _of_database(error: Exception) -> tuple[ExitCode, str] | None:
    from django.db import InterfaceError, OperationalError
    from psycopg import Error

    if not isinstance(error, OperationalError | InterfaceError | Error):
        return None
    cause = error.__cause__ if isinstance(error.__cause__, Error) else error
    if getattr(cause, "sqlstate", None) == DISK_FULL:
        return ExitCode.CANNOT_ANSWER, (
            "The disk that holds the database is full. Free some space and run the command again: "
            "nothing that was saved is lost."
        )
    return ExitCode.CANNOT_ANSWER, (
        "The database is not available, or stopped answering. Nothing was half saved. "
        "Run the command again; if this stays, see docs/operations.md."
    )


def _of_permission(error: Exception) -> tuple[ExitCode, str] | None:
    from nmo.access import NotPermitted

    if not isinstance(error, NotPermitted):
        return None
    return ExitCode.NOT_PERMITTED, str(error)


def _unforeseen(error: Exception) -> tuple[ExitCode, str]:
    """Say where in the program it happened, without the error's words: they may name a person."""
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = f"{place[0].name}, line {place[0].lineno}" if place else "unknown place"
    return ExitCode.CANNOT_ANSWER, (
        f"The program met an error that it did not expect ({type(error).__name__} in {where}). "
        "This is not an answer. Report it with this sentence."
    )
