"""`nmo restore`: a register from its backup."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(restore)


def restore(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the backup.")],
) -> None:
    """Restore the backup in DIR into an empty home, after verifying all of it."""
    from nmo.cli.exits import NotVerified, Refused
    from nmo.cli.ready import ready
    from nmo.cli.speaking import tell
    from nmo.config.backup import reading
    from nmo.config.backup.manifest import BackupDamaged
    from nmo.config.environment import Environment

    environment = Environment()
    try:
        reading.restore(environment, folder, tell=tell)
    except BackupDamaged as error:
        raise NotVerified(f"{error} Nothing was restored.") from error
    except reading.RestoreRefused as error:
        raise Refused(str(error)) from error
    with ready():
        from nmo.config.schema import bring_up_to_date

        # The rights of the serving role are not in a backup; they are granted anew.
        bring_up_to_date()
    tell(f"The register is restored in {environment.home}.")
