"""`nmo audit`: is the log still what was sealed, and parts of it to take away."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    audit = typer.Typer(help="The sealed log.", no_args_is_help=True)
    audit.command()(verify)
    audit.command()(seal)
    audit.command()(export)
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


def export(
    person: Annotated[
        str, typer.Option(help="Who looked at this person, or an order naming them.", metavar="REF")
    ] = "",
    user: Annotated[str, typer.Option(help="What this user did.", metavar="USERNAME")] = "",
    first_day: Annotated[
        str, typer.Option("--from", help="From the start of this day.", metavar="DAY")
    ] = "",
    last_day: Annotated[
        str, typer.Option("--until", help="Until the end of this day.", metavar="DAY")
    ] = "",
    out: Annotated[Path | None, typer.Option(help="A new folder.", metavar="DIR")] = None,
    to: Annotated[str, typer.Option(help="Who gets it; the log says so.")] = "",
    against: Annotated[
        list[Path] | None, typer.Option(help="Seals that the recipient has from before.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why it is taken away.")] = "audit",
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Take a part of the log away: sentences, entries, and what proves them."""
    from nmo.cli.auditing.exporting import Asked, export_part

    asked = Asked(
        person=person, user=user, first_day=first_day, last_day=last_day, out=out, to=to,
        against=tuple(against or ()), reason=reason, as_user=as_user,
    )  # fmt: skip
    export_part(asked, as_json=json)
