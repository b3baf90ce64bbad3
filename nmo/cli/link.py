"""`nmo link`: a whole list of incidents against the register."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Engine(StrEnum):
    """What joins the keys of the list with those of the register."""

    DUCKDB = "duckdb"
    SPARK = "spark"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(link)


def link(
    incidents: Annotated[
        Path,
        typer.Argument(
            help="A CSV: incident_id, and any of query_id, name, date_of_birth, age, address, "
            "postcode, phone, at.",
            metavar="INCIDENTS.csv",
        ),
    ],
    out: Annotated[Path, typer.Option(help="Where the links go, as CSV.")],
    engine: Annotated[
        Engine, typer.Option(help="DuckDB on this machine, or Spark on several.")
    ] = Engine.DUCKDB,
    sample: Annotated[
        int, typer.Option(min=0, help="How many incidents are looked up one by one to compare.")
    ] = 200,
    reason: Annotated[str, typer.Option(help="Why you ask.")] = "incident",
    incident: Annotated[str, typer.Option(help="The number that it is about.")] = "",
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Link a list of incidents with the people of the register; goes on where it was stopped."""
    from nmo.cli.linking.asked import Asked
    from nmo.cli.linking.run import link_file

    asked = Asked(
        incidents=incidents,
        out=out,
        engine=engine.value,
        sample=sample,
        reason=reason,
        incident=incident,
        as_user=as_user,
    )
    link_file(asked, as_json=json)
