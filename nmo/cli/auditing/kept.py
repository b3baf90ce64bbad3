"""A file of seals that was named on the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.exits import Refused, WrongUse

if TYPE_CHECKING:
    from nmo.audit.sealing.writing import Seal


def read_kept(file: Path) -> "list[Seal]":
    """The seals in `file`; raises WrongUse when there is none, Refused when it was damaged."""
    from nmo.audit.sealing.kept_file import SealsDamaged, read_seals

    try:
        return read_seals(file.read_bytes())
    except OSError as error:
        raise WrongUse(f"{file} cannot be read.") from error
    except SealsDamaged as error:
        raise Refused(f"{file}: {error}") from error
