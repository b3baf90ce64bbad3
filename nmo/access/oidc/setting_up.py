"""Setting up, changing and ending a force's sign-on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.models import Force, SignOn, SignOnRole, SignOnTeam, Team, User
from nmo.access.oidc.providers import is_safe, provider_at
from nmo.access.oidc.refusals import AnswerNotGood, ProviderSilent
from nmo.access.oidc.settings import ClaimNames
from nmo.access.permissions import Permission
from nmo.access.refusals import AccessChangeRefused, NoSuchForce, TeamOfAnotherForce
from nmo.access.sign_in.keeping import SIGN_ON, encrypted
from nmo.access.words import Role
from nmo.audit.words import Kind


class ProviderRefusedToBe(AccessChangeRefused):
    """No provider answers at the issuer's address, or it says that it is another."""


class SecretMissing(AccessChangeRefused):
    """A sign-on needs its secret when it is first set up."""

    def __init__(self) -> None:
        super().__init__("Enter the secret that your identity team gave you.")


@dataclass(frozen=True, kw_only=True)
class SignOnEntered:
    """What an administrator enters of their force's sign-on."""

    issuer: str
    client_id: str
    secret: str  # empty: the one that is kept
    scopes: str
    claims: ClaimNames
    roles: Mapping[Role, tuple[str, ...]]  # the values that stand for each role
    teams: Mapping[int, tuple[str, ...]]  # by number of the team


def set_up_sign_on(*, force_id: int, entered: SignOnEntered, by: Actor, now: datetime) -> None:
    """Let the force's own sign-on sign its users in, from now on as entered.

    The provider is asked once, so that a mistyped address is found now and not at the start of a
    shift. Raises ProviderRefusedToBe, SecretMissing, NoSuchForce and TeamOfAnotherForce.
    """
    _require_provider(entered.issuer, now)
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="sign_on.set_up",
        kind=Kind.ALTERATION,
        owned_by=force_id,
    ) as note:
        force = Force.objects.select_for_update().filter(pk=force_id).first()
        if force is None:
            raise NoSuchForce
        before = _open(force_id)
        row = SignOn(
            force=force,
            secret_encrypted=_secret(entered, before),
            acts_as=before.acts_as if before else _acting_user(force, now),
            from_at=now,
            by_id=by.user_id,
        )
        _fill(row, entered)
        _end(before, by, now)
        row.save()
        _map(row, entered)
        note.about("force", force_id)
        note.detail |= {"issuer": entered.issuer, "client": entered.client_id}


def end_sign_on(*, force_id: int, by: Actor, now: datetime) -> None:
    """Let nobody sign in by the force's sign-on any more; who is signed in stays so."""
    with act(
        Permission.USER_ADMINISTER,
        by=by,
        now=now,
        what="sign_on.ended",
        kind=Kind.ALTERATION,
        owned_by=force_id,
    ) as note:
        _end(_open(force_id), by, now)
        note.about("force", force_id)


def _require_provider(issuer: str, now: datetime) -> None:
    if not is_safe(issuer):
        raise ProviderRefusedToBe("An issuer’s address begins with https://.")
    try:
        provider_at(issuer, now=now)
    except ProviderSilent as error:
        raise ProviderRefusedToBe(
            "No sign-on answers at this address. Check it, and that this machine may reach it."
        ) from error
    except AnswerNotGood as error:
        raise ProviderRefusedToBe(
            "What answers at this address does not call itself by it. Copy the issuer exactly, "
            "with or without the slash at its end."
        ) from error


def _open(force_id: int) -> SignOn | None:
    return SignOn.objects.filter(force=force_id, until_at__isnull=True).first()


def _end(row: SignOn | None, by: Actor, now: datetime) -> None:
    if row is not None:
        SignOn.objects.filter(pk=row.pk).update(until_at=now, ended_by_id=by.user_id)


def _secret(entered: SignOnEntered, before: SignOn | None) -> str:
    if entered.secret:
        return encrypted(entered.secret, of=SIGN_ON)
    # A secret is for the provider it was given for, and is never sent to another.
    if before is None or before.issuer != entered.issuer:
        raise SecretMissing
    return before.secret_encrypted


def _fill(row: SignOn, entered: SignOnEntered) -> None:
    row.issuer, row.client_id, row.scopes = entered.issuer, entered.client_id, entered.scopes
    row.username_claim, row.name_claim = entered.claims.username, entered.claims.name
    row.roles_claim, row.team_claim = entered.claims.roles, entered.claims.team
    row.force_claim = entered.claims.force


def _map(row: SignOn, entered: SignOnEntered) -> None:
    SignOnRole.objects.bulk_create(
        SignOnRole(sign_on=row, value=value, role=role)
        for role, values in entered.roles.items()
        for value in dict.fromkeys(values)
    )
    own = set(Team.objects.filter(force=row.force_id).values_list("pk", flat=True))
    if not own.issuperset(entered.teams):
        raise TeamOfAnotherForce
    SignOnTeam.objects.bulk_create(
        SignOnTeam(sign_on=row, value=value, team_id=team)
        for value, team in {v: t for t, values in entered.teams.items() for v in values}.items()
    )


def _acting_user(force: Force, now: datetime) -> User:
    """The user in whose name the sign-on gives roles: it has no password and holds no role."""
    user, made = User.objects.get_or_create(
        username=f"sign-on.{force.code.lower()}",
        defaults={"full_name": f"Sign-on of {force.name}", "force": force, "added_at": now},
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
