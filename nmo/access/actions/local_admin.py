"""Making the user that commands on this machine act as."""

from datetime import datetime

from django.db import transaction

from nmo.access.models import Force, RoleGrant, User
from nmo.access.roles import OPERATOR_ROLES, OPERATOR_USERNAME
from nmo.audit.actions import record
from nmo.audit.words import Kind

LOCAL_FORCE_CODE = "LOCAL"
LOCAL_FORCE_NAME = "Local force"


def make_local_admin(*, now: datetime) -> int:
    """Make `local-admin` and its force where they are not there yet, and give its number.

    Called by the first command that creates a home, after the tables are made. An operator that
    is there is left alone: roles that a force took from it stay taken. Nobody has signed in yet,
    so no permission is asked and the entry names no actor.
    """
    with transaction.atomic():
        force, _ = Force.objects.get_or_create(
            code=LOCAL_FORCE_CODE, defaults={"name": LOCAL_FORCE_NAME}
        )
        user, made = User.objects.get_or_create(
            username=OPERATOR_USERNAME,
            defaults={"full_name": "Operator of this machine", "force": force, "added_at": now,
                      "password": _no_password()},
        )  # fmt: skip
        if made:
            RoleGrant.objects.bulk_create(
                [RoleGrant(user=user, role=role, from_at=now) for role in OPERATOR_ROLES]
            )
            _record(user, now)
    return user.pk


def _no_password() -> str:
    user = User()
    user.set_unusable_password()
    return user.password


def _record(user: User, now: datetime) -> None:
    record(
        at=now,
        kind=Kind.COLLECTION,
        what="user.added",
        actor_id=None,
        actor_name="",
        force_id=user.force_id,
        reason="",
        subject_kind="user",
        subject_id=str(user.pk),
        detail={"username": user.username, "roles": sorted(OPERATOR_ROLES)},
        via="cli",
    )
