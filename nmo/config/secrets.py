"""The key that signs sessions: given by the operator, or kept in the home."""

import os
import secrets
from pathlib import Path

from nmo.config.environment import Environment

KEY_FILE = "secret-key"


def secret_key(environment: Environment) -> str:
    """Return the signing key; without a given or kept one, a key for this process alone."""
    if environment.secret_key is not None:
        return environment.secret_key.get_secret_value()
    try:
        return (environment.home / KEY_FILE).read_text(encoding="ascii").strip()
    except OSError:
        return secrets.token_urlsafe(64)


def keep_a_key(home: Path) -> None:
    """Write a key into `home` (mode 0600) unless it has one."""
    try:
        descriptor = os.open(home / KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(64))
