"""Forces' sign-ons for tests."""

from collections.abc import Mapping

from nmo.access import Role
from nmo.access.clock import now
from nmo.access.models import Force, User
from nmo.access.oidc.setting_up import SignOnEntered, set_up_sign_on
from nmo.access.oidc.settings import ClaimNames
from nmo.access.queries import actor_for
from nmo.access.tests.builders import a_user
from nmo.access.tests.provider import CLIENT_ID, CLIENT_SECRET

ROLES = {
    Role.RESPONSE_OFFICER: ("nmo-response",),
    Role.ORDERS_DESK: ("nmo-desk",),
    Role.ADMINISTRATOR: ("nmo-admin",),
}


def a_sign_on(
    issuer: str,
    *,
    force: Force,
    teams: Mapping[int, tuple[str, ...]] | None = None,
    team: str = "",
    force_claim: str = "",
) -> User:
    """Set up the force's sign-on, as its administrator does, who is given back."""
    boss = a_user(f"boss.{force.code.lower()}", Role.ADMINISTRATOR, force=force)
    set_up_sign_on(
        force_id=force.pk,
        entered=SignOnEntered(
            issuer=issuer,
            client_id=CLIENT_ID,
            secret=CLIENT_SECRET,
            scopes="openid profile",
            claims=ClaimNames(
                username="preferred_username",
                name="name",
                roles="roles",
                team=team,
                force=force_claim,
            ),
            roles=ROLES,
            teams=teams or {},
        ),
        by=actor_for(boss, now=now()),
        now=now(),
    )
    return boss
