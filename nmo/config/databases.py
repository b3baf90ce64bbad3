"""The two connections every part of the program has: the serving role and the migrating role."""

import json
from pathlib import Path
from typing import Any

import dj_database_url

from nmo.config.environment import Environment

APP_ROLE = "nmo_app"
OWNER_ROLE = "nmo_owner"
CONNECTION_FILE = "connection.json"

# A check asks the same twenty statements every time: planned once for each connection and not at
# every question, they take the server a third less time (benchmarks/checks.py).
SERVING = {"server_side_binding": True, "prepare_threshold": 3}
# Compiling a statement takes longer than any statement here runs.
NOT_COMPILED = "-c jit=off"


def databases(environment: Environment) -> dict[str, Any]:
    """Return Django's DATABASES: `default` serves and owns nothing, `owner` migrates.

    With DATABASE_URL set both come from the environment (DATABASE_OWNER_URL for the second);
    without it they come from what the embedded server wrote into the home when it started.
    """
    if environment.database_url is not None:
        default = _from_url(environment.database_url.get_secret_value())
        owner_url = environment.database_owner_url or environment.database_url
        owner = _from_url(owner_url.get_secret_value())
    else:
        default = _embedded(environment.home, role=APP_ROLE)
        owner = _embedded(environment.home, role=OWNER_ROLE)
    if environment.prepare_statements:
        default["OPTIONS"] |= SERVING
        default["OPTIONS"].setdefault("options", NOT_COMPILED)
    default["OPTIONS"]["pool"] = {"min_size": 1, "max_size": environment.pool_size, "timeout": 10}
    return {"default": default, "owner": owner}


def _from_url(url: str) -> dict[str, Any]:
    settings: dict[str, Any] = {**dj_database_url.parse(url)}
    settings["OPTIONS"] = dict(settings.get("OPTIONS") or {})
    return settings


def _embedded(home: Path, *, role: str) -> dict[str, Any]:
    """Return the settings for `role` on the home's own server, which need not run yet."""
    settings: dict[str, Any] = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "nmo",
        "USER": role,
        "PASSWORD": "",
        "HOST": str(home / "no-server-yet"),
        "PORT": "5432",
        "OPTIONS": {},
    }
    try:
        written = json.loads((home / CONNECTION_FILE).read_text(encoding="utf-8"))
        settings |= {"HOST": str(home / written["socket"]), "PASSWORD": written["passwords"][role]}
    except (OSError, ValueError, KeyError):
        pass  # no server was ever started here: commands that need one start it and read again
    return settings
