"""`nmo intake`: papers from files and from the mailbox."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from nmo.access import Actor
    from nmo.intake.mail.taking import Taken

AsUser = Annotated[str | None, typer.Option("--as", help="Act as this user.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one value a file.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    intake = typer.Typer(help="Papers that came.", no_args_is_help=True)
    intake.command("add")(add_files)
    intake.command("mailbox")(look_into_mailbox)
    app.add_typer(intake, name="intake")


def add_files(
    files: Annotated[
        list[Path],
        typer.Argument(help="A saved e-mail, PDF, Word file, scan or photograph.", metavar="FILE"),
    ],
    as_user: AsUser = None,
    json: AsJson = False,
) -> None:
    """Take in each file as a paper; the worker reads it. The same file again changes nothing."""
    from nmo.cli.exits import DoneInPart, Refused
    from nmo.cli.ready import operator, ready

    with ready():
        by = operator(as_user)
        refusals = [why for file in files if (why := _add(file, by=by, as_json=json))]
    if len(refusals) == len(files):
        raise Refused(" ".join(refusals))
    if refusals:
        raise DoneInPart(f"Done in part. {' '.join(refusals)}")


def _add(file: Path, *, by: "Actor", as_json: bool) -> str:
    """Take one file in and say so; why it was refused, or nothing."""
    from nmo.access.acting import together
    from nmo.access.clock import now
    from nmo.cli.speaking import answer, answer_json
    from nmo.intake.papers.actions import PaperReceived, receive_paper
    from nmo.intake.papers.errors import PaperRefused
    from nmo.intake.papers.tasks import ask_for_reading
    from nmo.intake.papers.words import Way

    try:
        paper = PaperReceived(name=file.name, content=file.read_bytes(), way=Way.COMMAND)
        with together():
            item = receive_paper(paper, ask=ask_for_reading, by=by, now=now())
    except OSError:
        return f"{file.name}: There is no such file, or it cannot be read."
    except PaperRefused as refused:
        return f"{file.name}: {refused}"
    if as_json:
        answer_json({"file": file.name, "paper": item.ref, "state": item.state})
    else:
        answer(f"{file.name}: {item.ref}, {item.state.replace('_', ' ')}")
    return ""


def look_into_mailbox(as_user: AsUser = None, json: AsJson = False) -> None:
    """Take what waits in the mailbox now, as the worker does every minute."""
    from nmo.cli.exits import CannotAnswer, DoneInPart
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import answer, answer_json

    with ready():
        taken, trouble = _look(operator(as_user))
    if json:
        answer_json({"taken": taken.taken, "left": taken.left, "problem": taken.problem})
    else:
        answer(f"{taken.taken} taken, {taken.left} left.")
    if taken.left:
        raise DoneInPart(trouble)
    if trouble:
        raise CannotAnswer(trouble)


def _look(by: "Actor") -> "tuple[Taken, str]":
    """How the look went, and what is wrong in one sentence."""
    from nmo.access.clock import now
    from nmo.cli.exits import WrongUse
    from nmo.intake.mail.mailbox import WrongSetting, mailbox
    from nmo.intake.mail.taking import take_from_mailbox
    from nmo.intake.papers.speech import PLACES
    from nmo.intake.papers.tasks import ask_for_reading

    try:
        of = mailbox()
    except WrongSetting as wrong:
        raise WrongUse(str(wrong)) from wrong
    if of is None:
        raise WrongUse("No mailbox is set up. Set NMO_MAILBOX (docs/operations.md).")
    taken = take_from_mailbox(of, ask=ask_for_reading, by=by, clock=now)
    return taken, f"{of.place}: {PLACES[taken.problem]}" if taken.problem else ""
