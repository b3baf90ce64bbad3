"""`nmo read`: what the court's papers say, read and not stored."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(read)


def read(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Mails, PDFs, Word files, pictures or text, as they came.", metavar="FILE..."
        ),
    ],
    password: Annotated[
        list[str] | None, typer.Option(help="Tried on what is locked; may be given again.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value for each.")] = False,
) -> None:
    """Read the court's papers and say what they say; nothing is stored."""
    from nmo.cli.reading.run import read_files

    read_files(files, passwords=password or (), as_json=json)
