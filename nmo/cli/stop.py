"""`nmo stop`: the only thing that stops the home's own database."""

import typer

from nmo.cli.speaking import tell


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(stop)


def stop() -> None:
    """Stop the home's own database. Commands start it again when they need it."""
    from nmo.config.environment import Environment
    from nmo.config.ready import server_for

    environment = Environment()
    stopped = server_for(environment, tell=tell).stop()
    tell("The database is stopped." if stopped else "No database was running.")
