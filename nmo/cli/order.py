"""`nmo order`: what an order means at a moment, and recording orders from a file."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    orders = typer.Typer(help="One order, and recording orders.", no_args_is_help=True)
    orders.command()(show)
    orders.command()(record)
    app.add_typer(orders, name="order")


def show(
    ref: Annotated[str, typer.Argument(help="The order's reference.", metavar="REF")],
    at: Annotated[str, typer.Option(help="Another moment, such as 2026-06-12T22:15.")] = "",
    known: Annotated[str, typer.Option(help="On what had been recorded by that moment.")] = "",
    full: Annotated[bool, typer.Option("--full", help="Everything recorded of it now.")] = False,
    reason: Annotated[str, typer.Option(help="Why you ask.")] = "incident",
    incident: Annotated[str, typer.Option(help="The incident number.")] = "",
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Show what an order means now, or at another moment; or the whole order."""
    from nmo.cli.ordering.asked import Asked
    from nmo.cli.ordering.show import show_order

    asked = Asked(
        ref=ref, at=at, known=known, full=full, reason=reason, incident=incident, as_user=as_user
    )
    show_order(asked, as_json=json)


def record(
    file: Annotated[
        Path, typer.Argument(help="One order as JSON, or a list of them.", metavar="FILE.json")
    ],
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Record the orders of a file, all or none; the same file again changes nothing."""
    from nmo.cli.ordering.record import record_file

    record_file(file, as_user=as_user, as_json=json)
