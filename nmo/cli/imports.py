"""`nmo import`: the spreadsheets that forces keep today."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_spreadsheet)


def import_spreadsheet(
    file: Annotated[Path, typer.Argument(help="A CSV or an Excel Workbook (.xlsx).")],
    mapping: Annotated[
        Path | None,
        typer.Option("--map", help="A TOML file that says what the columns mean."),
    ] = None,
    force: Annotated[
        str, typer.Option(help="Whose orders these are where a row does not say.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and propose a mapping.")
    ] = False,
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Import orders from a spreadsheet; the same file again changes nothing."""
    from nmo.cli.importing.asked import Asked, read_file
    from nmo.cli.importing.run import import_file, try_file
    from nmo.cli.ready import ready

    asked = Asked(
        file=file,
        content=read_file(file),
        map_file=mapping,
        force=force,
        as_user=as_user,
        as_json=json,
    )
    with ready(create=True):
        if dry_run:
            try_file(asked)
        else:
            import_file(asked)
