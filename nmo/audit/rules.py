"""The digest of an entry's detail: what lets the detail go and the proof stay. Pure."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

SALT_BYTES = 16


class DetailState(StrEnum):
    """How an entry and its detail stand to each other."""

    INTACT = "intact"
    DELETED = "deleted"
    ALTERED = "altered"


def canonical_json(detail: Mapping[str, object]) -> str:
    """The one way to write a detail as text: sorted keys, no spaces, ASCII, no NaN.

    Moments and days are written as ISO 8601. Raises TypeError for a value that has no such way,
    because a digest over something written two ways would prove nothing.
    """
    return json.dumps(
        detail,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=True,
        allow_nan=False,
        default=_as_text,
    )


def _as_text(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"The log cannot write a {type(value).__name__}: turn it into text first.")


def digest(salt: bytes, payload: str) -> str:
    """SHA-256 over the salt and the payload, in hex.

    Without the salt the digest of a short payload (a name, a date of birth) could be guessed
    after the detail is deleted; with the salt deleted beside it, it cannot.
    """
    return sha256(salt + payload.encode("ascii")).hexdigest()


def detail_state(entry_digest: str, *, salt: bytes | None, payload: str | None) -> DetailState:
    """Whether a detail is the one its entry was written with, was deleted, or was altered."""
    if salt is None or payload is None:
        return DetailState.DELETED
    if not payload.isascii() or digest(salt, payload) != entry_digest:
        return DetailState.ALTERED
    return DetailState.INTACT
