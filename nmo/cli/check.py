"""`nmo check`: is there an order, is it in force, what does it forbid, what may I do?"""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(check)


def check(
    text: Annotated[str, typer.Argument(help='As you would say it: "jon smyth 12/3/85 ls6".')] = "",
    name: Annotated[str, typer.Option(help="The name.")] = "",
    born: Annotated[str, typer.Option(help="The date of birth, such as 1985-03-12.")] = "",
    age: Annotated[str, typer.Option(help="The age in years.")] = "",
    address: Annotated[str, typer.Option(help="The address.")] = "",
    postcode: Annotated[str, typer.Option(help="The postcode, whole or in part.")] = "",
    phone: Annotated[str, typer.Option(help="The phone number.")] = "",
    at: Annotated[str, typer.Option(help="Another moment, such as 2026-06-12T22:15.")] = "",
    reason: Annotated[str, typer.Option(help="Why you ask.")] = "incident",
    incident: Annotated[str, typer.Option(help="The incident number.")] = "",
    batch: Annotated[
        Path | None,
        typer.Option(
            help="A CSV of questions: query_id, name, date_of_birth, age, address, postcode, "
            "phone, at."
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Where the answers of --batch go.")] = None,
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Ask whether a protective order names somebody."""
    from nmo.cli.checking import ask_batch, ask_once
    from nmo.cli.checking.asking import Asking

    asking = Asking(
        text=text,
        fields={
            "name": name,
            "born": born,
            "age": age,
            "address": address,
            "postcode": postcode,
            "phone": phone,
        },
        at=at,
        reason=reason,
        incident=incident,
        as_user=as_user,
    )
    if batch or out:
        ask_batch(asking, batch, out)
    else:
        ask_once(asking, as_json=json)
