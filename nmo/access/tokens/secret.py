"""What a token looks like: `nmo_live_` or `nmo_test_`, which one it is, and its secret. Pure."""

import re
import secrets
from dataclasses import dataclass
from hashlib import sha256

# No vowels, so that no word appears; no digit or letter that is read as another.
_ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
_KEY_LENGTH = 12
_SECRET_BYTES = 32  # as much as the digest that is kept of it
_FORM = re.compile(r"nmo_(?P<kind>live|test)_(?P<key>[a-z0-9]{12})_(?P<secret>[\w-]{43})", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Secret:
    """A secret in its parts. `synthetic`: of a register of people who do not exist."""

    synthetic: bool
    key: str
    text: str

    @property
    def digest(self) -> str:
        """What the register keeps of it."""
        return sha256(self.text.encode()).hexdigest()


def new_secret(*, synthetic: bool) -> Secret:
    """A secret that nobody can guess."""
    key = "".join(secrets.choice(_ALPHABET) for _ in range(_KEY_LENGTH))
    kind = "test" if synthetic else "live"
    text = f"nmo_{kind}_{key}_{secrets.token_urlsafe(_SECRET_BYTES)}"
    return Secret(synthetic=synthetic, key=key, text=text)


def read_secret(text: str) -> Secret | None:
    """The parts of what was sent; None where it has not the form of a token."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    return Secret(synthetic=found["kind"] == "test", key=found["key"], text=text)
