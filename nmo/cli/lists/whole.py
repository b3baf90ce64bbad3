"""A file that appears under its name when it is whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from nmo.cli.exits import CannotAnswer, WrongUse


def part_of(path: Path) -> Path:
    """Where the file stands until it is whole."""
    return path.with_name(f"{path.name}.part")


def opened_own(path: Path) -> int:
    """The number of a file opened to write, which from now on its owner alone may read.

    Raises OSError where somebody else's file or a link to elsewhere is in its place.
    """
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        os.fchmod(number, 0o600)
    except OSError:
        os.close(number)
        raise
    return number


@contextmanager
def written_whole(path: Path) -> Iterator[IO[str]]:
    """Yield a file to write to, readable by its owner alone, which takes the name at the end.

    What is no ordinary file (/dev/stdout) is written to directly. Raises WrongUse where nothing
    can be written there, CannotAnswer where the disk is full.
    """
    part = part_of(path) if path.is_file() or not path.exists() else path
    try:
        number = opened_own(part) if part != path else os.open(part, os.O_WRONLY)
        if part != path:
            os.ftruncate(number, 0)
    except OSError as error:
        raise WrongUse(f"{path} cannot be written: {error.strerror}.") from error
    with os.fdopen(number, "w", encoding="utf-8") as file:
        try:
            yield file
            file.flush()
            if part != path:
                os.fsync(number)
                part.replace(path)
        except OSError as error:
            raise CannotAnswer(
                f"{path} could not be written to its end, perhaps because the disk is full, so it "
                "was left as it was. Free some space and run the command again."
            ) from error
        finally:
            if part != path:
                part.unlink(missing_ok=True)
