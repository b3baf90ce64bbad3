"""`nmo token create|list|rotate|revoke`: the tokens by which other systems call."""

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from nmo.access.tokens.actions import TokenMade
    from nmo.access.tokens.queries import TokenRow

As = Annotated[str | None, typer.Option("--as", help="Act as this user.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON value.")]
Number = Annotated[int, typer.Argument(help="The token's number, of `nmo token list`.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    tokens = typer.Typer(help="Tokens of other systems.", no_args_is_help=True)
    tokens.command()(create)
    tokens.command(name="list")(list_tokens)
    tokens.command()(rotate)
    tokens.command()(revoke)
    app.add_typer(tokens, name="token")


def create(
    name: Annotated[str, typer.Argument(help="The name of the system, as its users know it.")],
    force: Annotated[str, typer.Option(help="The code or name of the system's force.")],
    may: Annotated[list[str], typer.Option(help="A permission; give it again for another.")],
    reason: Annotated[list[str], typer.Option(help="A reason; give it again for another.")],
    until: Annotated[str, typer.Option(help="The last day on which it is good.")],
    per_minute: Annotated[int, typer.Option(help="Requests a minute.")] = 600,
    as_user: As = None,
    json: Json = False,
) -> None:
    """Let a system call, and print its token: once, for it is kept nowhere in clear."""
    from nmo.cli.ready import operator, ready

    with ready(), _refusals():
        from nmo.access.clock import now
        from nmo.access.queries import force_named
        from nmo.access.tokens.actions import create_token

        made = create_token(
            name=name,
            force_id=force_named(force).force_id,
            permissions=may,
            reasons=reason,
            expires_at=_end_of(until),
            requests_per_minute=per_minute,
            by=operator(as_user),
            now=now(),
        )
        _print(made, as_json=json)


def list_tokens(as_user: As = None, json: Json = False) -> None:
    """List the tokens of every force, without their secrets."""
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import answer, answer_json

    with ready():
        from nmo.access.clock import now
        from nmo.access.tokens.queries import tokens_seen_by

        found = tokens_seen_by(operator(as_user), now=now())
        if json:
            answer_json([_as_json(row) for row in found])
            return
        for row in found:
            until = f"{row.expires_at:%Y-%m-%d}"
            answer(f"{row.token_id}  {row.state}  until {until}  {row.force_name}  {row.name}")


def rotate(
    number: Number,
    overlap: Annotated[int, typer.Option(help="Hours for which the old one stays good.")] = 24,
    as_user: As = None,
    json: Json = False,
) -> None:
    """Give a token a new secret, and print it once; the old one stays good for a while."""
    from datetime import timedelta

    from nmo.cli.ready import operator, ready

    with ready(), _refusals():
        from nmo.access.clock import now
        from nmo.access.tokens.actions import rotate_token

        by, both = operator(as_user), timedelta(hours=overlap)
        _print(rotate_token(number, by=by, now=now(), overlap=both), as_json=json)


def revoke(number: Number, as_user: As = None) -> None:
    """Stop a token with the next request, for good."""
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import tell

    with ready(), _refusals():
        from nmo.access.clock import now
        from nmo.access.tokens.actions import revoke_token

        revoke_token(number, by=operator(as_user), now=now())
        tell("The token is revoked: the next request with it is refused.")


def _print(made: "TokenMade", *, as_json: bool) -> None:
    from nmo.cli.speaking import answer, answer_json

    if as_json:
        answer_json({"number": made.token_id, "name": made.name, "token": made.secret})
        return
    answer(f"Number  {made.token_id}")
    answer(f"Token   {made.secret}")


def _as_json(row: "TokenRow") -> dict[str, object]:
    return {
        "number": row.token_id,
        "name": row.name,
        "force": row.force_name,
        "may": list(row.permissions),
        "reasons": list(row.reasons),
        "state": row.state,
        "expires_at": row.expires_at.isoformat(timespec="minutes"),
        "last_used_at": row.last_used_at.isoformat(timespec="minutes")
        if row.last_used_at
        else None,
    }


@contextmanager
def _refusals() -> "Iterator[None]":
    """What is refused ends with its words and exit code 3."""
    from nmo.access.refusals import AccessChangeRefused
    from nmo.cli.exits import Refused

    try:
        yield
    except AccessChangeRefused as error:
        raise Refused(str(error)) from error


def _end_of(day: str) -> "datetime":
    from datetime import date

    from nmo.access.tokens.rules import end_of
    from nmo.cli.exits import WrongUse

    try:
        return end_of(date.fromisoformat(day))
    except ValueError as error:
        raise WrongUse("Write the day as YYYY-MM-DD.") from error
