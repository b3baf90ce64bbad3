"""The words of the log: what kind of thing was done, and an entry before it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What was done with personal data: the six of DPA 2018 s.62(1), and one of the log's own."""

    COLLECTION = "collection"
    ALTERATION = "alteration"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    COMBINATION = "combination"
    ERASURE = "erasure"
    # Signing in and out, and refusals: nothing was processed, so none of the six would be true.
    SECURITY = "security"


# What makes a record differ from what it was: these move its version, and others follow them.
CHANGES = (Kind.COLLECTION, Kind.ALTERATION, Kind.COMBINATION, Kind.ERASURE)
# The kinds of record that other systems keep a copy of.
FOLLOWED = ("order", "person", "document")


@dataclass(frozen=True, kw_only=True)
class EntryToRecord:
    """One thing that was done, before it is written.

    `what` is past tense and dotted ("order.recorded"). Everything a person typed belongs in
    `detail`, which can be deleted; the rest of the entry stays for ever, so it holds closed words
    and references that say nothing about the person.
    """

    at: datetime
    kind: Kind
    what: str
    actor_id: int | None
    actor_name: str  # the username: a number or a name for signing in, not a full name
    force_id: int | None
    reason: str  # an AccessReason, or empty
    subject_kind: str
    subject_id: str
    via: str = ""  # page, cli, api or task
    detail: Mapping[str, object] = field(default_factory=dict)
