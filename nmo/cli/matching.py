"""`nmo matching`: learn the weights by which people are found, and say how often they are right."""

from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    matching = typer.Typer(help="How people are found.", no_args_is_help=True)
    matching.command()(train)
    matching.command()(report)
    app.add_typer(matching, name="matching")


def train(
    put_in_force: Annotated[
        str,
        typer.Option(help="Use this version from now on, and learn nothing.", metavar="VERSION"),
    ] = "",
    reason: Annotated[str, typer.Option(help="Why it is put in force; the log says so.")] = "",
    even_if_worse: Annotated[
        bool,
        typer.Option("--even-if-worse", help="Though it is worse, or may be."),
    ] = False,
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Learn weights from the register and from officers' verdicts; they are proposed, not used."""
    from nmo.cli.learning.training import put_version_in_force, train_weights

    if put_in_force:
        put_version_in_force(put_in_force, reason, even_if_worse=even_if_worse, as_user=as_user)
    else:
        train_weights(as_user=as_user, as_json=json)


def report(
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Say which weights are in force and how often finding is right, by group."""
    from nmo.cli.learning.report import report_finding

    report_finding(as_user=as_user, as_json=json)
