import re

import typer

from nmo.cli.exits import ExitCode
from nmo.cli.main import build
from nmo.config.environment import PROJECT


def built(command=None, name="nmo"):
    """Every command, by its full name."""
    command = command or typer.main.get_command(build())
    inner = getattr(command, "commands", None)
    if inner is None:
        return {name}
    return set().union(*(built(each, f"{name} {part}") for part, each in inner.items()))


def guide():
    return (PROJECT / "docs" / "commands.md").read_text(encoding="utf-8")


def test_the_guide_lists_the_commands_that_are_built():
    assert set(re.findall(r"^\| `(nmo [a-z ]+)` \|", guide(), re.MULTILINE)) == built()


def test_the_guide_lists_the_exit_codes():
    listed = re.findall(r"^\| (\d) \|", guide(), re.MULTILINE)
    assert [int(code) for code in listed] == sorted(ExitCode)


def test_every_command_says_what_it_does():
    commands = typer.main.get_command(build()).commands.values()
    assert all(command.help for command in commands)
