"""`nmo breach`: is an evidence pack still what was made."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    breach = typer.Typer(help="Evidence packs.", no_args_is_help=True)
    breach.callback()(_several)
    breach.command()(verify)
    app.add_typer(breach, name="breach")


def _several() -> None:
    """Evidence packs."""


def verify(
    pack: Annotated[Path, typer.Argument(help="The file as it was handed out.")],
    register: Annotated[
        bool, typer.Option("--register", help="Ask this register too whether it made the file.")
    ] = False,
    as_user: Annotated[str | None, typer.Option("--as", help="Ask it as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Say whether every byte of an evidence pack is as it was made; needs no register."""
    from nmo.cli.packing.verifying import verify_pack

    verify_pack(pack, ask_register=register, as_user=as_user, as_json=json)
