"""The `nmo` command: one thin face on the same actions and queries as the pages.

A command module declares its options and imports its slice inside the function, after `ready`:
so `nmo --help` needs neither Django nor a database.
"""

import importlib
import sys

import typer

from nmo.cli.speaking import tell

MODULES = (
    "serve", "worker", "stop", "demo", "check", "order", "feed", "intake", "imports", "read",
    "link", "matching", "breach", "user", "token", "audit", "backup", "restore",
)  # fmt: skip


def build() -> typer.Typer:
    """Return the command with all its commands; each module adds its own."""
    app = typer.Typer(
        name="nmo",
        help="The register of non-molestation orders.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for module in MODULES:
        importlib.import_module(f"nmo.cli.{module}").add_to(app)
    return app


def run() -> None:
    """Run the command line, and leave with an exit code of docs/commands.md."""
    try:
        build()(prog_name="nmo")
    except Exception as error:  # noqa: BLE001 - whatever happens must end in a code and a sentence
        from nmo.cli.endings import ending_of

        code, sentence = ending_of(error)
        tell(sentence)
        sys.exit(code)


if __name__ == "__main__":
    run()
