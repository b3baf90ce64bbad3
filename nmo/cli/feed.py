"""`nmo feed import`: the courts' nightly file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from nmo.access import Actor
    from nmo.intake.queries import FeedReport


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    feed = typer.Typer(help="The courts' feed.", no_args_is_help=True)
    feed.command("import")(import_files)
    feed.callback()(_one_of_several)
    app.add_typer(feed, name="feed")


def _one_of_several() -> None:
    """The courts' feed."""


def import_files(
    files: Annotated[
        list[Path], typer.Argument(help="PRL_ORDERS_….zip, as the courts sent it.", metavar="FILE")
    ],
    password_file: Annotated[
        Path | None,
        typer.Option(help="A file with the zip's password; without it NMO_FEED_PASSWORD is used."),
    ] = None,
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value a file.")] = False,
) -> None:
    """Import nights of the courts' feed; the same file again changes nothing."""
    from nmo.cli.exits import DoneInPart, Refused
    from nmo.cli.ready import operator, ready

    password = _password(password_file)
    with ready(create=True):
        by = operator(as_user)
        refusals: list[str] = []
        rejected = 0
        for file in files:
            found, refusal = _import(file, password, by=by)
            _print(file, found, refusal, as_json=json)
            refusals += [f"{file.name}: {refusal}"] if refusal else []
            rejected += found.rejected if found else 0
    if len(refusals) == len(files):
        raise Refused(" ".join(refusals))
    if refusals or rejected:
        raise DoneInPart(_rest(refusals, rejected))


def _password(file: Path | None) -> bytes | None:
    from nmo.cli.exits import WrongUse

    if file is None:
        return None
    try:
        return file.read_bytes().rstrip(b"\r\n")
    except OSError as error:
        raise WrongUse(f"The password file {file} cannot be read.") from error


def _import(file: Path, password: bytes | None, *, by: "Actor") -> "tuple[FeedReport | None, str]":
    """How the file came out, or why it was refused whole."""
    from nmo.access.clock import now
    from nmo.intake.actions import import_feed
    from nmo.intake.errors import FeedRefused
    from nmo.intake.place import feed_password, spool_folder
    from nmo.intake.queries import report

    try:
        imported = import_feed(
            file,
            password=password if password is not None else feed_password(),
            spool=spool_folder(),
            by=by,
            now=now(),
        )
    except (FileNotFoundError, IsADirectoryError, PermissionError):
        return None, "There is no such file, or it cannot be read."
    except FeedRefused as refused:
        return None, str(refused)
    return report(imported.ref, by=by, now=now(), again=imported.again), ""


def _rest(refusals: list[str], rejected: int) -> str:
    named = " ".join(refusals)
    if not rejected:
        return f"Done in part. {named}"
    return f"Done in part: {rejected} rejected, each named with why. {named}".strip()


def _print(file: Path, found: "FeedReport | None", refusal: str, *, as_json: bool) -> None:
    from nmo.cli.speaking import answer_json

    if as_json:
        problem = {"code": "refused", "text": refusal}
        nothing = {"batch": None, "rows": [], "files": [], "problems": [problem]}
        answer_json(found.as_json() if found else nothing)
    elif found:
        _print_table(file, found)


def _print_table(file: Path, found: "FeedReport") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = Table("Row", "Case", "Order", "Result", "Why", title=Text(file.name))
    for row in found.rows:
        rows.add_row(
            str(row.row), Text(row.case_number), Text(row.order_ref), row.result,
            Text(" ".join(row.reasons)),
        )  # fmt: skip
    papers = Table("File", "Result", "Order")
    for paper in found.files:
        papers.add_row(Text(paper.name), paper.result, Text(paper.order_ref))
    console = Console()
    console.print(rows)
    console.print(papers)
    for problem in found.problems:
        console.print(Text(problem.text))
