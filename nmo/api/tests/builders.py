"""A system with a token, calling as from outside."""

import json
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client

from nmo.access import AccessReason, Role
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.permissions import Permission
from nmo.access.roles import ROLES
from nmo.access.tokens.actions import TokenMade, create_token
from nmo.orders.tests.builders import somebody

EVERYTHING = ROLES[Role.SYSTEM].may
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def a_token(
    *permissions: Permission,
    reasons: Collection[AccessReason] = tuple(AccessReason),
    requests_per_minute: int = 10_000,
    **options: Any,
) -> TokenMade:
    """A token of Test Police that may do this (nothing named: all that a system may)."""
    by = options.pop("by", None) or somebody(
        Role.ADMINISTRATOR, username=f"admin{User.objects.count()}"
    )
    return create_token(
        by=by,
        now=options.pop("now", now()),
        force_id=options.pop("force_id", by.force_id),
        name=options.pop("name", "Command and control"),
        permissions=permissions or EVERYTHING,
        reasons=reasons,
        expires_at=options.pop("expires_at", now() + timedelta(days=30)),
        requests_per_minute=requests_per_minute,
        **options,
    )


class System:
    """A client that sends its token, a reason, and a key of its own with every write."""

    def __init__(self, secret: str, reason: str = "incident") -> None:
        self.headers = {"authorization": f"Bearer {secret}", "nmo-reason": reason}
        self.client = Client()
        self._keys = 0

    def get(self, path: str, **headers: str) -> Any:
        """Read."""
        return self.client.get(f"/api/v1{path}", headers={**self.headers, **headers})

    def post(self, path: str, body: object = None, **headers: str) -> Any:
        """Write, or ask."""
        return self.send("post", path, body, **headers)

    def send(self, method: str, path: str, body: object = None, **headers: str) -> Any:
        """Write in some way, with a key of its own unless one is given."""
        self._keys += 1
        return self.client.generic(
            method.upper(),
            f"/api/v1{path}",
            data=b"" if body is None else json.dumps(body),
            content_type="application/json",
            headers={
                **self.headers,
                "idempotency-key": f"key-{self._keys}",
                **{name.replace("_", "-"): value for name, value in headers.items()},
            },
        )


def a_system(*permissions: Permission, reason: str = "incident", **options: Any) -> System:
    """A system that calls with a token of its own."""
    return System(a_token(*permissions, **options).secret, reason)
