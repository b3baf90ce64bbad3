"""`nmo worker`: does the background work."""

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(worker)


def worker() -> None:
    """Do the background work until told to stop."""
    from nmo.cli.ready import ready

    with ready():
        from nmo.config.background.worker import work

        work()
