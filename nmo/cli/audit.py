"""`nmo audit`: is the log still what was sealed, and parts of it to take away."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    audit = typer.Typer(help="The sealed log.", no_args_is_help=True)
    audit.command()(verify)
    audit.command()(seal)
    app.add_typer(audit, name="audit")


def verify(
    against: Annotated[
        list[Path] | None,
        typer.Option(help="Seals that were kept elsewhere; may be given several times."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Compute the log anew and name every entry that is not as it was sealed."""
    from nmo.cli.auditing.verifying import verify_log

    verify_log(against or [], as_json=json)


def seal(
    out: Annotated[
        Path | None, typer.Option(help="A new file for the newest seals, to be kept elsewhere.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Seal what is not sealed yet, and write the newest seals to a file."""
    from nmo.cli.auditing.sealing import seal_log

    seal_log(out, as_json=json)
