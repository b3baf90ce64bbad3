"""Who there is, for other systems: the forces with their teams, and what a token may do."""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router

from nmo.access.calling import caller_of
from nmo.access.permissions import Permission
from nmo.access.queries import forces
from nmo.law.shape import Shape

router = Router(tags=["Access"])


@dataclass(frozen=True, kw_only=True)
class TeamOut(Shape):
    """A team of a force."""

    name: str
    """Its name."""


@dataclass(frozen=True, kw_only=True)
class ForceOut(Shape):
    """A force."""

    code: str
    """Its code, as `owning_force` takes it."""
    name: str
    """Its name, likewise."""
    teams: list[TeamOut]
    """Its teams."""


@dataclass(frozen=True, kw_only=True)
class ForcesOut(Shape):
    """The forces that share this register."""

    forces: list[ForceOut]
    """By name."""


@dataclass(frozen=True, kw_only=True)
class TokenOut(Shape):
    """What the token that calls may do."""

    system: str
    """The name of the system, as its users know it."""
    force_code: str
    """The force for which it calls."""
    force_name: str
    """The same by name."""
    permissions: list[Permission]
    """What it may do."""
    synthetic: bool
    """Whether this is a register of people who do not exist."""


@router.get("/forces", response=ForcesOut, operation_id="list_forces")
def list_forces(request: HttpRequest) -> ForcesOut:  # noqa: ARG001
    """Every force with its teams: the values of `owning_force`."""
    return ForcesOut(
        forces=[
            ForceOut(
                code=force.code,
                name=force.name,
                teams=[TeamOut(name=team.name) for team in force.teams],
            )
            for force in forces()
        ]
    )


@router.get("/token", response=TokenOut, operation_id="read_token")
def read_token(request: HttpRequest) -> TokenOut:
    """What your token may do. Users, roles and tokens are administered on pages alone."""
    caller = caller_of(request)
    return TokenOut(
        system=caller.actor.name,
        force_code=caller.actor.force_code,
        force_name=caller.actor.force_name,
        permissions=sorted(caller.actor.permissions),
        synthetic=caller.synthetic,
    )
