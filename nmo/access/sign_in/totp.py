"""Time-based one-time passwords (RFC 6238, as authenticator apps have them). Pure but for chance.

SHA-1, six digits, steps of thirty seconds: the one set that every authenticator app takes.
"""

import base64
import hmac
import secrets
from datetime import datetime
from urllib.parse import quote, urlencode

STEP_SECONDS = 30
DIGITS = 6
SECRET_BYTES = 20  # RFC 4226 section 4: as long as the hash
DRIFT_STEPS = 1  # RFC 6238 section 5.2: one step either way for a slow clock or a slow thumb


def new_secret() -> str:
    """A new secret, in base32 as apps take it."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode("ascii")


def step_at(moment: datetime) -> int:
    """The number of the thirty-second step that `moment` lies in."""
    return int(moment.timestamp()) // STEP_SECONDS


def code_at_step(secret: str, step: int) -> str:
    """The six digits of one step (RFC 4226 section 5.3)."""
    mac = hmac.digest(base64.b32decode(secret), step.to_bytes(8, "big"), "sha1")
    offset = mac[-1] & 0x0F
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_of_code(secret: str, code: str, *, at: datetime, after: int) -> int | None:
    """The step that `code` is of, among those near `at` and later than `after`; None when wrong.

    `after` is the step of the last code taken, so a code that was seen over a shoulder is spent.
    """
    typed = "".join(code.split())
    now = step_at(at)
    for step in range(max(now - DRIFT_STEPS, after + 1), now + DRIFT_STEPS + 1):
        if hmac.compare_digest(code_at_step(secret, step).encode(), typed.encode()):
            return step
    return None


def app_address(secret: str, *, username: str, issuer: str) -> str:
    """The `otpauth:` address that an app reads from a square code."""
    label = quote(f"{issuer}:{username}")
    return (
        f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': issuer}, quote_via=quote)}"
    )


def in_fours(secret: str) -> str:
    """The secret in groups of four, to be typed from the screen."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
