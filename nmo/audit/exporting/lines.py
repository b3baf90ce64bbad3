"""One entry as a row for people, and as an object for programs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from nmo.audit.exporting.selection import SelectedEntry
from nmo.audit.rules import DetailState, detail_state
from nmo.audit.sealing.writing import COLUMNS, Value
from nmo.audit.sentences import SECTION_62, deed, recipient_of
from nmo.audit.words import Kind
from nmo.law import speak_moment

HEADINGS = (
    "number", "at", "sentence", "section_62", "reason", "recipient", "user", "force", "via",
    "what", "record_kind", "record", "detail", "detail_state", "chain", "place", "seal",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


@dataclass(frozen=True)
class Read:
    """An entry by the names of its columns."""

    of: Mapping[str, Value]

    @property
    def what(self) -> str:
        return str(self.of["what"])

    @property
    def subject_kind(self) -> str:
        return str(self.of["subject_kind"])

    @property
    def subject_id(self) -> str:
        return str(self.of["subject_id"])


def named(row: SelectedEntry) -> dict[str, Value]:
    """The entry's columns by name, in the order in which they are hashed."""
    return dict(zip(COLUMNS, row.entry, strict=True))


def sentence(entry: Mapping[str, Value]) -> str:
    """Who did what and when: "At 4.00pm on 12 March 2027 pc1234 opened order X1."."""
    who = entry["actor_name"] or "somebody who was not signed in"
    return f"{_when(entry['at'])} {who} {deed(Read(entry))}."


def state_of(row: SelectedEntry, entry: Mapping[str, Value]) -> DetailState:
    """What is left of the detail: a digest shows whether it is the one that was written."""
    return detail_state(str(entry["detail_digest"]), salt=row.salt, payload=row.payload)


def section_62(entry: Mapping[str, Value]) -> str:
    """Which operation of DPA 2018 s.62(1) it is."""
    kind = str(entry["kind"])
    return SECTION_62[Kind(kind)] if kind in set(Kind) else "unknown"


def for_people(
    row: SelectedEntry,
    entry: Mapping[str, Value],
    detail: Mapping[str, object] | None,
    forces: Mapping[int, str],
    seal: int | None,
) -> list[str]:
    """The entry as a row under HEADINGS; no cell is taken for a formula."""
    force = entry["force_id"]
    cells: Sequence[object] = (
        entry["id"], entry["at"], sentence(entry), section_62(entry), entry["reason"],
        recipient_of(detail), entry["actor_name"],
        forces.get(force, force) if isinstance(force, int) else "",
        entry["via"], entry["what"], entry["subject_kind"], entry["subject_id"],
        row.payload if detail is not None else "", state_of(row, entry), row.chain, row.number,
        seal,
    )  # fmt: skip
    return [_safe(cell) for cell in cells]


def for_programs(
    row: SelectedEntry,
    entry: Mapping[str, Value],
    detail: Mapping[str, object] | None,
    path: Sequence[bytes] | None,
) -> dict[str, object]:
    """The entry with all that is needed to prove it to somebody who has the seal."""
    kept = {"salt": row.salt.hex(), "payload": row.payload} if row.salt is not None else None
    return {
        "sentence": sentence(entry),
        "section_62": section_62(entry),
        "recipient": recipient_of(detail),
        "entry": entry,
        "detail": kept,
        "detail_state": state_of(row, entry).value,
        "chain": row.chain,
        "place": row.number,
        "path": None if path is None else [each.hex() for each in path],
    }


def _when(at: Value) -> str:
    try:
        return f"At {speak_moment(datetime.fromisoformat(str(at)))}"
    except ValueError:
        return "At a moment that cannot be read"


def _safe(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
