"""`nmo serve`: web, background work and database on one machine."""

from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(serve)


def serve(
    port: Annotated[int, typer.Option(help="The port on this machine.", min=1, max=65535)] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
) -> None:
    """Serve the register's pages and do its background work until told to stop."""
    from nmo.cli.exits import WrongUse
    from nmo.cli.ready import ready
    from nmo.cli.speaking import tell
    from nmo.config.serving.family import PortTaken, serve_until_told

    with ready(create=True):
        pass
    try:
        serve_until_told(host=host, port=port, tell=tell)
    except PortTaken as error:
        raise WrongUse(
            f"Port {port} is in use by another program. Choose another with --port."
        ) from error
