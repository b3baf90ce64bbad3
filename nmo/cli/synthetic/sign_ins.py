"""Sign-ins for a demonstration: one user for every role."""

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

from nmo.access.actions import add_user
from nmo.access.actors import Actor
from nmo.access.roles import ROLES
from nmo.access.sign_in.passwords import made_up_password
from nmo.access.sign_in.totp import new_secret
from nmo.access.tokens.actions import create_token
from nmo.access.words import AccessReason, Role

FILE = "sign-ins.json"


def make_sign_ins(home: Path, *, by: Actor, now: datetime) -> Path:
    """Add a user for every role that people hold, unless that was done, and return the file.

    The file holds user, password, TOTP secret and role in clear, for its owner alone to read.
    """
    path = home / FILE
    if path.is_file():
        return path
    sign_ins = []
    for role in ROLES:
        if role is Role.SYSTEM:
            continue
        added = add_user(
            username=role.value.replace("_", "-"),
            full_name=f"Demo {ROLES[role].name}",
            force_id=by.force_id,
            roles=[role],
            by=by,
            now=now,
            password=made_up_password(),
            totp_secret=new_secret(),
        )
        sign_ins.append(
            {
                "user": added.username,
                "password": added.password,
                "totp_secret": added.totp_secret,
                "role": role.value,
                "token": None,
            }
        )
    sign_ins.append(_a_system(by=by, now=now))
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(sign_ins, file, indent=1)
    return path


def _a_system(*, by: Actor, now: datetime) -> dict[str, str | None]:
    """A token for all that a system may do, to try the API with."""
    made = create_token(
        name="Demo command and control",
        force_id=by.force_id,
        permissions=ROLES[Role.SYSTEM].may,
        reasons=list(AccessReason),
        expires_at=now + timedelta(days=365),
        by=by,
        now=now,
    )
    return {
        "user": made.name,
        "password": None,
        "totp_secret": None,
        "role": Role.SYSTEM.value,
        "token": made.secret,
    }
