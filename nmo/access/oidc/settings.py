"""How a force's sign-on is reached and read, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.access.models import SignOn
from nmo.access.words import Role


@dataclass(frozen=True, kw_only=True)
class ClaimNames:
    """Which claim says what. Empty: the provider says nothing of it."""

    username: str
    name: str
    roles: str
    team: str = ""
    force: str = ""


@dataclass(frozen=True, kw_only=True)
class SignOnSettings:
    """A force's sign-on as it stands."""

    sign_on_id: int
    force_id: int
    force_code: str
    force_name: str
    issuer: str
    client_id: str
    secret_encrypted: str
    scopes: str
    claims: ClaimNames
    roles: Mapping[str, frozenset[Role]]  # by value of the claim
    teams: Mapping[str, int]
    acts_as: int


def settings_of(row: SignOn) -> SignOnSettings:
    """The row, with its mapping, as a value."""
    roles: dict[str, frozenset[Role]] = {}
    for each in row.roles.all():
        roles[each.value] = roles.get(each.value, frozenset()) | {Role(each.role)}
    return SignOnSettings(
        sign_on_id=row.pk,
        force_id=row.force_id,
        force_code=row.force.code,
        force_name=row.force.name,
        issuer=row.issuer,
        client_id=row.client_id,
        secret_encrypted=row.secret_encrypted,
        scopes=row.scopes,
        claims=ClaimNames(
            username=row.username_claim,
            name=row.name_claim,
            roles=row.roles_claim,
            team=row.team_claim,
            force=row.force_claim,
        ),
        roles=roles,
        teams={each.value: each.team_id for each in row.teams.all()},
        acts_as=row.acts_as_id,
    )
