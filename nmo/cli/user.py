"""`nmo user add`: give somebody a sign-in from the machine itself."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from nmo.access import Actor, Role
    from nmo.access.actions import AddedUser


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    users = typer.Typer(help="Users and their sign-ins.", no_args_is_help=True)
    users.command()(add)
    users.callback()(_one_of_several)
    app.add_typer(users, name="user")


def _one_of_several() -> None:
    """Users and their sign-ins."""


def add(
    name: Annotated[str, typer.Argument(help="The username, such as pc1234.")],
    force: Annotated[str, typer.Option(help="The code or name of the user's force.")],
    role: Annotated[list[str], typer.Option(help="A role; give it again for another.")],
    full_name: Annotated[str, typer.Option(help="The user's full name.")] = "",
    team: Annotated[str, typer.Option(help="The name of a team of the force.")] = "",
    new_force: Annotated[
        str, typer.Option(help="The full name of the force, when it is not on the register yet.")
    ] = "",
    as_user: Annotated[str | None, typer.Option("--as", help="Act as this user.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
) -> None:
    """Add a user and print how to sign in: once, for it is kept nowhere in clear."""
    from nmo.access.refusals import AccessChangeRefused
    from nmo.cli.exits import Refused
    from nmo.cli.ready import operator, ready

    roles = _roles(role)
    with ready(create=True):
        try:
            added = _add(
                name, full_name, roles, force=(force, new_force), team=team, by=operator(as_user)
            )
        except AccessChangeRefused as error:
            raise Refused(str(error)) from error
    _print(added, as_json=json)


def _roles(words: list[str]) -> "list[Role]":
    from nmo.access import Role
    from nmo.cli.exits import WrongUse

    unknown = set(words) - set(Role)
    if unknown:
        raise WrongUse(f"There is no role {', '.join(sorted(unknown))}. Roles: {', '.join(Role)}.")
    return [Role(word) for word in words]


def _add(
    name: str,
    full_name: str,
    roles: "list[Role]",
    *,
    force: tuple[str, str],
    team: str,
    by: "Actor",
) -> "AddedUser":
    """Add the user with an app of its own, and the force first when its full name is given."""
    from nmo.access.acting import together
    from nmo.access.actions import add_force, add_user
    from nmo.access.clock import now
    from nmo.access.queries import force_named, team_named
    from nmo.access.sign_in.totp import new_secret

    code, new_force = force
    with together():
        if new_force:
            add_force(code=code, name=new_force, by=by, now=now())
        force_id = force_named(code).force_id
        return add_user(
            username=name,
            full_name=full_name,
            force_id=force_id,
            team_id=team_named(force_id, team) if team else None,
            roles=roles,
            totp_secret=new_secret(),
            by=by,
            now=now(),
        )


def _print(added: "AddedUser", *, as_json: bool) -> None:
    from nmo.cli.speaking import answer, answer_json

    if as_json:
        answer_json(
            {
                "username": added.username,
                "password": added.password,
                "totp_secret": added.totp_secret,
            }
        )
        return
    answer(f"Username    {added.username}")
    answer(f"Password    {added.password}")
    answer(f"App secret  {added.totp_secret}")
