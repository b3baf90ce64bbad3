"""The one way in which an entry and a seal are written before they are hashed. Pure.

It is a list in JSON, so that anybody can write it again from an export with a few lines of any
language. A column that is added to the log needs a second way, under a new name, from a leaf on:
what was sealed in this one stays in it.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

ENTRY = "nmo-audit-entry/1"
SEAL = "nmo-audit-seal/1"
NO_SEAL = bytes(32)

# Moments are written by the database, so that even one that no program can read has a text.
MOMENT = "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
COLUMNS = (
    "id", "written_in", "at", "recorded_at", "kind", "what", "actor_id", "actor_name",
    "force_id", "via", "reason", "subject_kind", "subject_id", "detail_digest",
)  # fmt: skip
MOMENTS = frozenset({"at", "recorded_at"})

Value = str | int | None
_json: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=True, separators=(",", ":"), allow_nan=False
).encode


def columns_of(entry: str) -> str:
    """The SQL that gives an entry's columns as they are written; `entry` is the table's name."""
    return ", ".join(
        MOMENT.format(f"{entry}.{name}") if name in MOMENTS else f"{entry}.{name}"
        for name in COLUMNS
    )


def chain_of(force_id: int | None) -> int:
    """The chain that a force's entries stand in; 0 is that of no force."""
    return force_id or 0


def write_moment(moment: datetime) -> str:
    """A moment as the database writes it for a leaf or a seal."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def write_entry(values: Sequence[Value]) -> bytes:
    """The content of a leaf: every column of the entry, in the order of COLUMNS."""
    return _json([ENTRY, *values]).encode("ascii")


@dataclass(frozen=True, kw_only=True)
class Seal:
    """The root over the first `size` entries of a chain, tied to the seal before it."""

    chain: int
    number: int
    size: int
    root: bytes
    previous: bytes
    sealed_in: int
    sealed_at: str  # as the database writes it, in UTC to the microsecond

    @property
    def hash(self) -> bytes:
        """SHA-256 over all of it, which the next seal carries."""
        return sha256(
            _json(
                [
                    SEAL, self.chain, self.number, self.size, self.root.hex(),
                    self.previous.hex(), self.sealed_in, self.sealed_at,
                ]
            ).encode("ascii")
        ).digest()  # fmt: skip
