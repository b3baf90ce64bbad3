"""`nmo backup`: everything that lasts, in one folder."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(backup)


def backup(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or an empty folder.")],
) -> None:
    """Back the register up into DIR while it goes on working."""
    from nmo.cli.exits import Refused
    from nmo.cli.ready import ready
    from nmo.cli.speaking import tell

    with ready() as environment:
        from nmo.access.clock import now
        from nmo.config.backup.writing import BackupRefused, back_up
        from nmo.config.schema import release

        try:
            back_up(environment, folder, now=now(), release=release())
        except BackupRefused as error:
            raise Refused(str(error)) from error
    tell(f"The register is backed up in {folder}. It holds personal data and keys: guard it.")
